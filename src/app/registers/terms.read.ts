import { sql } from 'kysely';

import type { View } from '#platform/db';
import { labelOf } from '#screening';

/** One entry of the agency's list. */
export type TermRow = {
  id: string;
  sort: string;
  words: string;
  also: string[];
  kinds: string[];
  near: string[];
  restricted: boolean;
  electionId: string | null;
  reason: string;
  from: Date;
  by: string | null;
  decisionId: string;
  until: Date | null;
  endReason: string | null;
  endedBy: string | null;
  endDecisionId: string | null;
};

export type Asked = {
  /** Part of the words; empty for all. */
  words: string;
  /** 'now' in force, 'ended' ended. */
  state: 'now' | 'ended';
  /** Whether whoever asks keeps the list, and so reads the restricted entries too. */
  keeps: boolean;
};

/** What a kind of finding is called. */
export const kindLabel = (kind: string): string => labelOf(kind) ?? kind;

const PAGE = 100;
const MOST = 10_000;

const entries = sql`
  select t.id, t.sort, t.words, t.also, t.kinds, t.near, t.restricted, t.election_id as "electionId", t.reason, t.from_at as "from", p.name as by,
         t.by_decision as "decisionId", t.until_at as "until", t.end_reason as "endReason", q.name as "endedBy",
         t.ended_by as "endDecisionId"
    from agency_terms t
    join decisions c on c.agency_id = t.agency_id and c.id = t.by_decision
    left join people p on p.agency_id = c.agency_id and p.id = c.person_id
    left join decisions d on d.agency_id = t.agency_id and d.id = t.ended_by
    left join people q on q.agency_id = d.agency_id and q.id = d.person_id`;

/** A page of the list by its words, after the entry `after`; and how many entries only its keepers read. */
export async function listTerms(
  view: View,
  { words, state, keeps, after }: Asked & { after: string },
): Promise<{ rows: TermRow[]; next: string | undefined; restricted: number }> {
  const { rows } = await sql<TermRow>`
    ${entries}
     where t.sort <> 'candidate' and ${inState(view, state)} and (${keeps} or not t.restricted)
       and (${words} = '' or position(lower(${words}) in lower(t.words || ' ' || array_to_string(t.also, ' '))) > 0)
       and (${after} = '' or (t.words collate "und-x-icu", t.id) >
             (select o.words collate "und-x-icu", o.id from agency_terms o where o.id = nullif(${after}, '')::uuid))
     order by t.words collate "und-x-icu", t.id limit ${PAGE + 1}`.execute(view);
  const shown = rows.slice(0, PAGE);
  const next = rows.length > PAGE ? shown.at(-1)?.id : undefined;
  return { rows: shown, next, restricted: keeps ? 0 : await countRestricted(view) };
}

async function countRestricted(view: View): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from agency_terms t where t.restricted and ${inState(view, 'now')}`.execute(view);
  return rows[0]?.count ?? 0;
}

const inState = ({ now }: View, state: 'now' | 'ended') =>
  state === 'now' ? sql`(t.until_at is null or t.until_at > ${now})` : sql`t.until_at <= ${now}`;

/** The whole list, in force and ended, in the order in which it was put down; at most ten thousand entries. */
export async function wholeList(view: View, keeps: boolean): Promise<TermRow[]> {
  const { rows } = await sql<TermRow>`
    ${entries}
     where t.sort <> 'candidate' and (${keeps} or not t.restricted)
     order by t.from_at, t.id limit ${MOST}`.execute(view);
  return rows;
}

/** One entry; undefined where the agency has none such that whoever asks may read. Of candidates, see their election. */
export async function termPage(view: View, id: string, keeps: boolean): Promise<TermRow | undefined> {
  const { rows } = await sql<TermRow>`
    ${entries} where t.id = ${id} and (${keeps} or not t.restricted)`.execute(view);
  return rows[0];
}
