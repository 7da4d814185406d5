import { sql } from 'kysely';

import { type FindingKind, findingKinds } from '#kernel/finding-kinds';
import { type Result, ok, refuse } from '#kernel/result';
import { WrongUse } from '#kernel/trouble';
import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';
import type { Permit } from '#policy';

/** What an entry of the agency's list is. `candidate` is somebody who stands in an election. */
export const termSorts = ['watched', 'name', 'place', 'phrase', 'contact', 'number', 'candidate'] as const;
export type TermSort = (typeof termSorts)[number];

/** An entry as it was put down: `also` is how else it is written, `near` the words that stand by a number. */
export type NewTerm = {
  sort: Exclude<TermSort, 'candidate'>;
  words: string;
  also: readonly string[];
  kinds: readonly FindingKind[];
  near: readonly string[];
  restricted: boolean;
  reason: string;
};

/** More entries than these in force are no list that somebody keeps. */
const MOST_IN_FORCE = 1000;

/**
 * The entry holds from now on; answers its id. Throws WrongUse where the list has these words for this already, or has
 * a thousand entries in force.
 */
export async function addTerm(tx: Tx, permit: Permit<'add-term'>, { also, kinds, near, ...term }: NewTerm) {
  await assertRoom(tx, { sort: term.sort, words: term.words, electionId: null });
  return insert(tx, permit, { ...term, also: [...also], kinds: [...kinds], near: [...near] });
}

/** Somebody who stands in an election, or holds the office that is voted on. */
export type NewCandidate = { words: string; also: readonly string[]; office: string; reason: string };

/** The permit's election has this name from now on; answers the entry's id. Throws WrongUse as {@link addTerm}. */
export async function addCandidate(tx: Tx, permit: Permit<'name-candidate'>, { also, ...named }: NewCandidate) {
  const election_id = permit.subjectId;
  await assertRoom(tx, { sort: 'candidate', words: named.words, electionId: election_id });
  const fixed = { sort: 'candidate', kinds: ['election_name'], near: [], restricted: false };
  return insert(tx, permit, { ...named, ...fixed, also: [...also], election_id });
}

type Row = {
  sort: string;
  words: string;
  also: string[];
  kinds: string[];
  near: string[];
  restricted: boolean;
  reason: string;
  office?: string;
  election_id?: string;
};

async function insert(tx: Tx, permit: { decisionId: string }, row: Row): Promise<string> {
  const values = { ...newRow(tx), ...row, from_at: tx.now, by_decision: permit.decisionId };
  await tx.insertInto('agency_terms').values(values).execute();
  return values.id;
}

type Wanted = { sort: TermSort; words: string; electionId: string | null };

async function assertRoom(tx: Tx, { sort, words, electionId }: Wanted): Promise<void> {
  const { rows } = await sql<{ same: boolean; count: number }>`
    select coalesce(bool_or(sort = ${sort} and lower(words) = ${words.toLowerCase()}
                            and election_id is not distinct from ${electionId}::uuid), false) as same,
           count(*)::int as count
      from agency_terms where from_at <= ${tx.now} and (until_at is null or until_at > ${tx.now})`.execute(tx);
  const [found] = rows;
  if (found?.same)
    throw new WrongUse(`“${words}” is on the list for this already. End that entry first, or write other words.`);
  if ((found?.count ?? 0) >= MOST_IN_FORCE)
    throw new WrongUse(
      `The list has ${MOST_IN_FORCE} entries in force, and takes no more. End some that aren't needed.`,
    );
}

/** What `decide` has to know of an entry; undefined when the agency has none under this id. */
export async function termFacts(view: View, id: string): Promise<{ id: string; agencyId: string } | undefined> {
  const row = await view.selectFrom('agency_terms').select('agency_id').where('id', '=', id).executeTakeFirst();
  return row && { id, agencyId: row.agency_id };
}

const listOf = { 'end-term': 'agency_terms', 'end-election': 'elections' } as const;

/**
 * The permit's entry, or election, counts until now, and stays in the history. Refuses by `list.moves-by-table` one that has
 * ended.
 */
export async function endListed(
  tx: Tx,
  { act, subjectId, decisionId }: Permit<keyof typeof listOf>,
  reason: string,
): Promise<Result<null>> {
  const { rows } = await sql`
    update ${sql.table(listOf[act])} set until_at = ${tx.now}, end_reason = ${reason}, ended_by = ${decisionId}
     where id = ${subjectId} and until_at is null returning id`.execute(tx);
  return rows.length > 0 ? ok(null) : refuse('list.moves-by-table');
}

/** One entry in force. `election` is the one that a candidate stands in: its day is 'YYYY-MM-DD'. */
export type Term = {
  id: string;
  sort: TermSort;
  words: string;
  also: readonly string[];
  kinds: readonly FindingKind[];
  near: readonly string[];
  restricted: boolean;
  office: string | null;
  election: { id: string; name: string; jurisdiction: string; heldOn: string } | null;
};

type Held = Omit<Term, 'sort' | 'kinds' | 'election'> & {
  sort: string;
  kinds: string[];
  electionId: string | null;
  election: string | null;
  jurisdiction: string | null;
  heldOn: string | null;
};

/** The agency's entries in force at `at`, with the elections of candidates, in one statement. */
export async function termsAt(view: View, at: Date): Promise<Term[]> {
  const { rows } = await sql<Held>`
    select t.id, t.sort, t.words, t.also, t.kinds, t.near, t.restricted, t.office,
           t.election_id as "electionId", e.name as election, e.jurisdiction, e.held_on::text as "heldOn"
      from agency_terms t
      left join elections e on e.agency_id = t.agency_id and e.id = t.election_id
     where t.from_at <= ${at} and (t.until_at is null or t.until_at > ${at})
       and (e.id is null or (e.from_at <= ${at} and (e.until_at is null or e.until_at > ${at})))
     order by t.words, t.id`.execute(view);
  return rows.flatMap((row) => termOf(row));
}

function termOf({ sort, kinds, electionId, election, jurisdiction, heldOn, ...row }: Held): Term[] {
  const known = termSorts.find((one) => one === sort);
  if (!known) return [];
  const stands = electionId !== null && election !== null && jurisdiction !== null && heldOn !== null;
  return [
    {
      ...row,
      sort: known,
      kinds: findingKinds.filter((kind) => kinds.includes(kind)),
      election: stands ? { id: electionId, name: election, jurisdiction, heldOn } : null,
    },
  ];
}
