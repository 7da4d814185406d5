import { sql } from 'kysely';

import type { View } from '#platform/db';
import type { Pack } from '#policy';

/** An election of the calendar. `heldOn` is 'YYYY-MM-DD'; `names` are of who stands in it now. */
export type ElectionRow = {
  id: string;
  name: string;
  jurisdiction: string;
  heldOn: string;
  from: Date;
  by: string | null;
  decisionId: string;
  until: Date | null;
  endReason: string | null;
  endedBy: string | null;
  endDecisionId: string | null;
  names: string[];
};

const elections = ({ now }: View) => sql`
  select e.id, e.name, e.jurisdiction, e.held_on::text as "heldOn", e.from_at as "from", p.name as by,
         e.by_decision as "decisionId", e.until_at as "until", e.end_reason as "endReason", q.name as "endedBy",
         e.ended_by as "endDecisionId",
         array(select t.words from agency_terms t
                where t.agency_id = e.agency_id and t.election_id = e.id and (t.until_at is null or t.until_at > ${now})
                order by t.words limit 200) as names
    from elections e
    join decisions c on c.agency_id = e.agency_id and c.id = e.by_decision
    left join people p on p.agency_id = c.agency_id and p.id = c.person_id
    left join decisions d on d.agency_id = e.agency_id and d.id = e.ended_by
    left join people q on q.agency_id = d.agency_id and q.id = d.person_id`;

const MOST = 200;

/** The elections that are still to come on `today`, the nearest first, and those before it, the latest first; 200 of each. */
export async function listElections(
  view: View,
  today: string,
): Promise<{ coming: ElectionRow[]; past: ElectionRow[] }> {
  const coming = await sql<ElectionRow>`
    ${elections(view)} where e.held_on >= ${today}::date and e.until_at is null
     order by e.held_on, e.id limit ${MOST}`.execute(view);
  const past = await sql<ElectionRow>`
    ${elections(view)} where e.held_on < ${today}::date or e.until_at is not null
     order by e.held_on desc, e.id limit ${MOST}`.execute(view);
  return { coming: coming.rows, past: past.rows };
}

/** So many days before an election the policy has its names minded, and by which clause; undefined where it sets none. */
export function noticeOf({ settings }: Pick<Pack, 'settings'>): { days: number; clause: string } | undefined {
  const setting = settings['election-notice'];
  return setting?.type === 'number' && setting.unit === 'days'
    ? { days: setting.value, clause: setting.clause }
    : undefined;
}

/** Somebody who stands, or stood, in an election. */
export type CandidateRow = {
  id: string;
  words: string;
  also: string[];
  office: string | null;
  reason: string;
  from: Date;
  by: string | null;
  decisionId: string;
  until: Date | null;
  endReason: string | null;
  endedBy: string | null;
  endDecisionId: string | null;
};

/** An election with everybody who stands or stood in it, by name; undefined where the agency has none such. */
export async function electionPage(
  view: View,
  id: string,
): Promise<(ElectionRow & { candidates: CandidateRow[] }) | undefined> {
  const { rows } = await sql<ElectionRow>`${elections(view)} where e.id = ${id}`.execute(view);
  const [election] = rows;
  if (!election) return undefined;
  const candidates = await sql<CandidateRow>`
    select t.id, t.words, t.also, t.office, t.reason, t.from_at as "from", p.name as by, t.by_decision as "decisionId",
           t.until_at as "until", t.end_reason as "endReason", q.name as "endedBy", t.ended_by as "endDecisionId"
      from agency_terms t
      join decisions c on c.agency_id = t.agency_id and c.id = t.by_decision
      left join people p on p.agency_id = c.agency_id and p.id = c.person_id
      left join decisions d on d.agency_id = t.agency_id and d.id = t.ended_by
      left join people q on q.agency_id = d.agency_id and q.id = d.person_id
     where t.election_id = ${id}
     order by t.words, t.id limit 1000`.execute(view);
  return { ...election, candidates: candidates.rows };
}
