import { sql } from 'kysely';
import { z } from 'zod';

import type { View } from '#platform/db';
import { signaturesOf } from '#platform/malware';

/** The lists of files, by how they stand. */
export const lists = ['quarantine', 'unscanned', 'overdue', 'released', 'all'] as const;
export type List = (typeof lists)[number];

/** One file that came in with a draft, a form or a signed paper, as the last scan left it. */
export type FileRow = {
  id: string;
  sha256: string;
  at: Date;
  by: string;
  byId: string;
  scan: string;
  /** The finding of a file that is or was in quarantine. */
  finding: string;
  quarantinedAt: Date | null;
  scannedAt: Date | null;
  /** What the scanner called itself. */
  scannedBy: string;
  signaturesAt: Date | null;
  /** Why the last try to scan it came to nothing; empty after a scan. */
  trouble: string;
};

/** How the agency's files stand. */
export type ScanCounts = Record<List, number>;

const PAGE = 25;
const OVERDUE_MS = 7 * 86_400_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Which files a list holds. Overdue is what no scanner has looked at for a week though it came in or newer signatures came;
 * `version` is what the scanner says it is, undefined where it doesn't answer.
 */
const within = (view: View, list: List, version: string | undefined) => {
  const dated = (version && signaturesOf(version)) ?? null;
  const weekAgo = new Date(view.now.getTime() - OVERDUE_MS);
  const conditions = {
    quarantine: sql<boolean>`k.scan = 'malware'`,
    unscanned: sql<boolean>`k.scan = 'not scanned'`,
    overdue: sql<boolean>`(k.scan <> 'malware' and coalesce(k.scanned_at, k.at) < ${weekAgo}
      and (k.signatures_at is null or ${dated}::timestamptz is null or k.signatures_at < ${dated}))`,
    released: sql<boolean>`k.scan = 'released'`,
    all: sql<boolean>`true`,
  };
  return conditions[list];
};

/** How many files each list holds, in one statement. */
export async function scanCounts(view: View, version: string | undefined): Promise<ScanCounts> {
  const count = (list: List) => sql`count(*) filter (where ${within(view, list, version)})::int`;
  const { rows } = await sql<ScanCounts>`
    select ${count('quarantine')} as quarantine, ${count('unscanned')} as unscanned, ${count('overdue')} as overdue,
           ${count('released')} as released, ${count('all')} as "all"
      from attachments k`.execute(view);
  return rows[0] ?? { quarantine: 0, unscanned: 0, overdue: 0, released: 0, all: 0 };
}

const columns = sql`
  k.id, k.sha256, k.at, p.name as by, k.person_id as "byId", k.scan, k.scan_says as finding,
  k.quarantined_at as "quarantinedAt", k.scanned_at as "scannedAt", k.scanned_by as "scannedBy",
  k.signatures_at as "signaturesAt", k.scan_trouble as trouble`;
const owned = sql`attachments k join people p on p.agency_id = k.agency_id and p.id = k.person_id`;

/** A page of a list, what came in last first; `next` is the key of the next one. */
export async function listFiles(
  view: View,
  { list, after, version }: { list: List; after: string; version: string | undefined },
): Promise<{ rows: FileRow[]; next: string | undefined }> {
  const older = UUID.test(after)
    ? sql`and (k.at, k.id) < (select o.at, o.id from attachments o where o.id = ${after}::uuid)`
    : sql``;
  const { rows } = await sql<FileRow>`
    select ${columns} from ${owned}
     where ${within(view, list, version)} ${older}
     order by k.at desc, k.id desc limit ${PAGE + 1}`.execute(view);
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? shown.at(-1)?.id : undefined };
}

/**
 * What holds the file now: a draft for the account `about` (`url` where its post is shown), a request by the form `about`, a
 * paper in the file of the person `about`, or the agency's own form.
 */
export type Use = {
  kind: 'draft' | 'request' | 'paper' | 'form';
  id: string;
  about: string;
  state: string;
  url: string | null;
};

const HappenedKept = z.array(
  z.object({
    kind: z.string(),
    at: z.coerce.date(),
    who: z.string().nullable(),
    payload: z.record(z.string(), z.unknown()),
  }),
);
export type Happened = z.output<typeof HappenedKept>[number];

export type FilePage = FileRow & { uses: Use[]; happened: Happened[] };

const MOST_USES = 50;
const MOST_HAPPENINGS = 100;

/** One file with where it is used and what happened to it; undefined when the agency has none under this id. */
export async function filePage(view: View, id: string): Promise<FilePage | undefined> {
  if (!UUID.test(id)) return undefined;
  const { rows } = await sql<FileRow & { happened: unknown }>`
    select ${columns}, (
      select coalesce(json_agg(json_build_object('kind', e.kind, 'at', e.at, 'who', e.who, 'payload', e.payload)
                               order by e.at desc, e.id desc), '[]')
        from (select l.id, l.kind, l.at, w.name as who, l.payload
                from ledger l left join people w on w.agency_id = l.agency_id and w.id = l.person_id
               where l.subject_id = k.id order by l.at desc, l.id desc limit ${MOST_HAPPENINGS}) e) as happened
      from ${owned} where k.id = ${id}`.execute(view);
  const [row] = rows;
  if (!row) return undefined;
  return { ...row, happened: HappenedKept.parse(row.happened), uses: await usesOf(view, row.sha256) };
}

async function usesOf(view: View, sha256: string): Promise<Use[]> {
  const { rows } = await sql<Use>`
    (select 'draft' as kind, d.id, a.name as about, d.state, o.remote_url as url
      from draft_versions v
      join drafts d on d.agency_id = v.agency_id and d.id = v.draft_id and d.version = v.version
      join accounts a on a.agency_id = d.agency_id and a.id = d.account_id
      left join publications o on o.agency_id = v.agency_id and o.draft_id = v.draft_id and o.version = v.version
                              and o.state = 'done'
     where v.content->'pictures' @> jsonb_build_array(jsonb_build_object('sha256', ${sha256}::text))
     order by d.changed_at desc, d.id limit ${MOST_USES})
    union all
    (select 'request', r.id, k.document->'forms'->r.form->>'title', r.state, null
       from form_requests r join packs k on k.agency_id = r.agency_id and k.hash = r.policy_hash
      where r.documents @> jsonb_build_array(jsonb_build_object('sha256', ${sha256}::text))
      order by r.asked_at desc, r.id limit ${MOST_USES})
    union all
    (select 'paper', q.id, p.name, '', null
       from person_papers q join people p on p.agency_id = q.agency_id and p.id = q.person_id
      where q.sha256 = ${sha256} order by q.at desc, q.id limit ${MOST_USES})
    union all
    (select 'form', w.id, w.title, '', null
       from own_forms w where w.sha256 = ${sha256} order by w.at desc limit ${MOST_USES})`.execute(view);
  return rows;
}

/** Those of these files, by their SHA-256, in which malware was found, and nobody called that mistaken: nothing serves them. */
export async function inQuarantine(view: View, sha256s: readonly string[]): Promise<ReadonlySet<string>> {
  if (sha256s.length === 0) return new Set();
  const rows = await view
    .selectFrom('attachments')
    .select('sha256')
    .where('sha256', 'in', sha256s)
    .where('scan', '=', 'malware')
    .execute();
  return new Set(rows.map(({ sha256 }) => sha256));
}
