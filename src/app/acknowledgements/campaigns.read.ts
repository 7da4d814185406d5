import { sql } from 'kysely';

import { rollCallPdf } from '#formats/acknowledgement-sheet';
import type { View } from '#platform/db';

import { Words } from './words.ts';

/** How a campaign stands, counted at the instant of the view. */
export type CampaignRow = {
  id: string;
  title: string;
  reason: 'first' | 'changed';
  clauses: string[];
  policyHash: string;
  wordsHash: string;
  dueOn: string;
  state: 'running' | 'ended';
  /** Its version was in force, and another has taken its place. */
  replaced: boolean;
  madeAt: Date;
  endedAt: Date | null;
  by: string;
  decisionId: string;
  /** The agency's own paper is used; else the pack's form is. */
  own: boolean;
  asked: number;
  signed: number;
  refused: number;
  excused: number;
  opened: number;
  mailed: number;
  waiting: number;
  bounced: number;
  notConfigured: number;
};

const MOST_CAMPAIGNS = 50;

const ROWS = (now: Date, which: ReturnType<typeof sql>) => sql<CampaignRow>`
  select c.id, c.title, c.reason, c.clauses, c.policy_hash as "policyHash", c.words_hash as "wordsHash",
         c.due_on::text as "dueOn", c.state, c.made_at as "madeAt", c.ended_at as "endedAt", p.name as by,
         c.by_decision as "decisionId", c.words->'own' <> 'null'::jsonb as own,
         v.ended and not v.holds as replaced, n.*
    from campaigns c
    join decisions d on d.agency_id = c.agency_id and d.id = c.by_decision
    join people p on p.agency_id = d.agency_id and p.id = d.person_id
    cross join lateral (
      select coalesce(bool_or(o.until_at <= ${now}), false) as ended,
             coalesce(bool_or(o.until_at is null or o.until_at > ${now}), false) as holds
        from adoptions o where o.agency_id = c.agency_id and o.hash = c.policy_hash) v
    cross join lateral (
      select count(*)::int as asked,
             count(*) filter (where a.state = 'signed')::int as signed,
             count(*) filter (where a.state = 'refused')::int as refused,
             count(*) filter (where a.state = 'excused')::int as excused,
             count(*) filter (where a.opened_at is not null)::int as opened,
             count(*) filter (where a.mail_state = 'sent')::int as mailed,
             count(*) filter (where a.mail_state = 'waiting' and a.state = 'asked')::int as waiting,
             count(*) filter (where a.mail_state = 'bounced')::int as bounced,
             count(*) filter (where a.mail_state = 'not configured')::int as "notConfigured"
        from acknowledgements a where a.agency_id = c.agency_id and a.campaign_id = c.id) n
   ${which}`;

/** The newest campaigns with their counts; at most 50. */
export async function listCampaigns(view: View): Promise<CampaignRow[]> {
  const { rows } = await ROWS(
    view.now,
    sql`where c.id in (select id from campaigns order by made_at desc limit ${MOST_CAMPAIGNS}) order by c.made_at desc`,
  ).execute(view);
  return rows;
}

/** One campaign with its counts; undefined when the agency has none under this id. */
export async function readCampaign(view: View, id: string): Promise<CampaignRow | undefined> {
  const { rows } = await ROWS(view.now, sql`where c.id = ${id}`).execute(view);
  return rows[0];
}

/** How many people of each kind work here now. */
export async function countKinds(view: View): Promise<{ kind: string; count: number }[]> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*)::int as count from people where until_at is null group by kind order by kind`.execute(view);
  return rows;
}

export type OwnFormRow = {
  id: string;
  title: string;
  sha256: string;
  words: string;
  at: Date;
  by: string;
  decisionId: string;
};

/** The agency's own papers for a form, the newest first; at most 20. */
export async function listOwnForms(view: View, form: string): Promise<OwnFormRow[]> {
  const { rows } = await sql<OwnFormRow>`
    select f.id, f.title, f.sha256, f.words, f.at, p.name as by, f.by_decision as "decisionId"
      from own_forms f join people p on p.agency_id = f.agency_id and p.id = f.person_id
     where f.form = ${form} order by f.at desc, f.id desc limit 20`.execute(view);
  return rows;
}

/** What a campaign asks, in its frozen words, and of which version. */
export type AskedWords = { words: Words; policy: { title: string; hash: string; wordsHash: string } };

/** Undefined when the agency has no campaign under this id. */
export async function readAsked(view: View, id: string): Promise<AskedWords | undefined> {
  const { rows } = await sql<{ words: unknown; hash: string; wordsHash: string; title: string }>`
    select c.words, c.policy_hash as hash, c.words_hash as "wordsHash", k.document->>'title' as title
      from campaigns c join packs k on k.agency_id = c.agency_id and k.hash = c.policy_hash
     where c.id = ${id}`.execute(view);
  const [row] = rows;
  if (!row) return undefined;
  const { words, title, hash, wordsHash } = row;
  return { words: Words.parse(words), policy: { title, hash, wordsHash } };
}

type Sheet = {
  agency: string;
  policy: { title: string; hash: string; wordsHash: string };
  words: Words;
  madeAt: Date;
  people: readonly { name: string; number: string | null }[];
};

const MOST_NAMES = 1000;

/** The sheet that many people sign, to be printed; at most 1,000 names. */
export function sheetFor({ agency, policy, words, madeAt, people }: Sheet): Promise<Buffer> {
  return rollCallPdf({
    agency,
    policy,
    madeAt,
    title: words.title,
    statements: words.statements.map(({ says }) => says),
    sign: words.sign,
    people: people.slice(0, MOST_NAMES),
  });
}
