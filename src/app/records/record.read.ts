import { sql } from 'kysely';
import { z } from 'zod';

import type { View } from '#platform/db';
import { type Pack, actsOf, groundOf } from '#policy';

/** One state of one thing as the network showed it, or evidence as it was sealed. */
export type RecordFacts = {
  id: string;
  kind: string;
  series: string;
  at: Date;
  account: { id: string; name: string; network: string };
  remoteId: string;
  rootRemoteId: string | null;
  parentRemoteId: string | null;
  version: string;
  author: { id: string; name: string };
  text: string;
  certainty: string;
  how: string;
  body: Record<string, unknown>;
  raw: { sha256: string; sizeBytes: number; mediaType: string; source: string; at: Date } | undefined;
  /** The comment that this record is a state of, and the draft that this post was. */
  commentId: string | undefined;
  draftId: string | undefined;
  /** The comment that this post answers: its author, and the record of what it says now. */
  answers: { recordId: string; author: string } | undefined;
};

/** What became true of the record, of its comment or of its draft, by which decision, resting on which clauses. */
export type Happened = {
  id: string;
  kind: string;
  at: Date;
  who: string | null;
  index: number | null;
  payload: Record<string, unknown>;
  /** The grounds of a hide, by the pack's names for them, each with the comment's words that it rests on. */
  grounds: { ground: string; label: string; clause: string | undefined; words: string }[];
  decision: { id: string; act: string; granted: boolean; warnings: string[]; clauses: string[] } | undefined;
};

export type RecordPage = {
  facts: RecordFacts;
  /** The other states of the same thing, the oldest first; itself among them. */
  versions: { id: string; kind: string; at: Date; version: string }[];
  happened: Happened[];
  /** The ledger's row that put this record into the log. */
  entry: { id: string; index: number | null } | undefined;
  /** The size that the newest checkpoint signs. */
  signedSize: number;
};

const MOST_HAPPENED = 200;
const MOST_VERSIONS = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const Author = z.object({ id: z.string(), name: z.string() });
const Body = z.record(z.string(), z.unknown());

/** The record's facts in one statement; undefined when the agency has none under this id. */
export async function readFacts(view: View, id: string): Promise<RecordFacts | undefined> {
  if (!UUID.test(id)) return undefined;
  const { rows } = await sql<Row>`
    select r.id, r.kind, r.series, r.at, r.remote_id, r.root_remote_id, r.parent_remote_id, r.version, r.author, r.text,
           r.certainty, r.how, r.body, a.id as account_id, a.name as account_name, a.network,
           w.sha256, w.size_bytes, w.media_type, w.source, w.at as raw_at, c.id as comment_id, p.draft_id,
           q.record_id as answers_record_id, q.author_name as answers_author
      from record_ids i
      join records r on r.agency_id = i.agency_id and r.at = i.at and r.id = i.id
      join accounts a on a.agency_id = r.agency_id and a.id = r.account_id
      left join raw_captures w on w.agency_id = r.agency_id and w.id = r.raw_id
      left join comments c on c.agency_id = r.agency_id and c.account_id = r.account_id and c.remote_id = r.remote_id
      left join publications p on p.agency_id = r.agency_id and p.account_id = r.account_id and p.remote_id = r.remote_id
       and r.kind = 'post'
      left join comments q on q.agency_id = r.agency_id and q.account_id = r.account_id and q.remote_id = r.parent_remote_id
       and r.kind = 'post'
     where i.id = ${id}
     limit 1`.execute(view);
  return rows[0] && factsOf(rows[0]);
}

type Row = {
  id: string;
  kind: string;
  series: string;
  at: Date;
  remote_id: string;
  root_remote_id: string | null;
  parent_remote_id: string | null;
  version: string;
  author: unknown;
  text: string;
  certainty: string;
  how: string;
  body: unknown;
  account_id: string;
  account_name: string;
  network: string;
  sha256: string | null;
  size_bytes: number | null;
  media_type: string | null;
  source: string | null;
  raw_at: Date | null;
  comment_id: string | null;
  draft_id: string | null;
  answers_record_id: string | null;
  answers_author: string | null;
};

function factsOf(row: Row): RecordFacts {
  const { id, kind, series, at, version, text, certainty, how } = row;
  const raw = row.sha256 === null || row.raw_at === null ? undefined : rawOf(row, row.sha256, row.raw_at);
  return {
    id,
    kind,
    series,
    at,
    version,
    text,
    certainty,
    how,
    raw,
    account: { id: row.account_id, name: row.account_name, network: row.network },
    remoteId: row.remote_id,
    rootRemoteId: row.root_remote_id,
    parentRemoteId: row.parent_remote_id,
    author: Author.parse(row.author),
    body: Body.parse(row.body),
    commentId: row.comment_id ?? undefined,
    draftId: row.draft_id ?? undefined,
    answers:
      row.answers_record_id === null
        ? undefined
        : { recordId: row.answers_record_id, author: row.answers_author ?? '' },
  };
}

function rawOf(row: Row, sha256: string, at: Date) {
  return {
    sha256,
    at,
    sizeBytes: row.size_bytes ?? 0,
    mediaType: row.media_type ?? 'application/octet-stream',
    source: row.source ?? '',
  };
}

/**
 * The record with its states, its history and its place in the log, in four statements. What was decided rests on the
 * clauses of `pack`, the policy in force; on none where it isn't given.
 */
export async function readRecord(view: View, id: string, pack?: Pack): Promise<RecordPage | undefined> {
  const facts = await readFacts(view, id);
  if (!facts) return undefined;
  const versions = await view
    .selectFrom('records')
    .select(['id', 'kind', 'at', 'version'])
    .where('account_id', '=', facts.account.id)
    .where('remote_id', '=', facts.remoteId)
    .orderBy('at')
    .limit(MOST_VERSIONS)
    .execute();
  const head = await view.selectFrom('log_heads').select('signed_size').where('log', '=', 'public').executeTakeFirst();
  const entries = await entriesAbout(view, facts);
  const happened = entries.filter((one) => isAbout(one, facts)).map((one) => withClauses(one, pack));
  const entry = entries.find((one) => putsIn(one, facts));
  return { facts, versions, happened, entry, signedSize: Number(head?.signed_size ?? 0) };
}

type Entry = Omit<Happened, 'decision' | 'grounds'> & {
  decision_id: string | null;
  act: string | null;
  granted: boolean | null;
  warnings: string[] | null;
  subject_id: string;
};

async function entriesAbout(view: View, { id, commentId, draftId }: RecordFacts): Promise<Entry[]> {
  const subjects = [id, commentId, draftId].filter((one) => one !== undefined);
  const { rows } = await sql<Omit<Entry, 'index'> & { log_index: string | null }>`
    select l.id, l.kind, l.at, p.name as who, l.log_index, l.payload - 'content' as payload, l.subject_id,
           d.id as decision_id, d.act, d.granted, d.warnings
      from ledger l
      left join people p on p.agency_id = l.agency_id and p.id = l.person_id
      left join decisions d on d.agency_id = l.agency_id and d.id = l.by_decision
     where l.subject_id in (${sql.join(subjects)})
     order by l.at, l.id
     limit ${MOST_HAPPENED}`.execute(view);
  return rows.map(({ log_index: index, ...row }) => ({ ...row, index: index === null ? null : Number(index) }));
}

/** An entry about the record itself, or about the comment or draft it belongs to. */
function isAbout(entry: Entry, { id }: RecordFacts): boolean {
  return !entry.kind.startsWith('captured.') || entry.subject_id === id;
}

/** The entry by which the record came into the log: as captured, as published by us, or as sealed evidence. */
function putsIn({ kind, payload, subject_id: subject }: Entry, { id }: RecordFacts): boolean {
  return (kind.startsWith('captured.') && subject === id) || payload['recordId'] === id || payload['evidenceId'] === id;
}

function withClauses({ decision_id: id, act, granted, warnings, ...entry }: Entry, pack: Pack | undefined): Happened {
  const grounds = groundsIn(entry.payload['grounds'], pack);
  if (id === null || act === null) return { ...entry, grounds, decision: undefined };
  const permits = pack?.rulesRead.filter((rule) => rule.effect === 'permit' && actsOf(rule).includes(act)) ?? [];
  const rests = [...grounds, ...permits].flatMap(({ clause }) => clause ?? []);
  const clauses = granted ? [...new Set(rests)] : textsOf(entry.payload['clauses']);
  return { ...entry, grounds, decision: { id, act, granted: granted ?? false, warnings: warnings ?? [], clauses } };
}

const Grounds = z.array(z.object({ ground: z.string(), words: z.string() })).catch([]);

function groundsIn(value: unknown, pack: Pack | undefined): Happened['grounds'] {
  return Grounds.parse(value).map(({ ground, words }) => {
    const found = pack && groundOf(pack, ground);
    return { ground, words, label: found?.label ?? ground, clause: found?.clause };
  });
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? [...new Set(value.filter((one) => typeof one === 'string'))] : [];
}
