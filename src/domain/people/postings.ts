import { sql } from 'kysely';

import { newId } from '#kernel/ids';
import type { Tx } from '#platform/db';

/**
 * What the directory says of these people now holds from this second on, and what it said before until then. Call it after
 * the change. Of who is added the span begins with their first day; who has left gets none.
 */
export async function addPostings(tx: Tx, people: readonly string[], decisionId: string | null): Promise<void> {
  if (people.length === 0) return;
  const ids = people.map(() => newId(tx.now));
  await sql`
    update postings set until_at = ${tx.now}
     where person_id = any(${people}::uuid[]) and until_at is null and from_at <= ${tx.now}`.execute(tx);
  await sql`
    insert into postings (agency_id, id, person_id, name, title, kind, division_id, supervisor_id, from_at, by_decision)
    select p.agency_id, w.id, p.id, p.name, p.title, p.kind, p.division_id, p.supervisor_id,
           case when exists (select from postings o where o.agency_id = p.agency_id and o.person_id = p.id)
                then ${tx.now} else p.from_at end,
           ${decisionId}
      from unnest(${people}::uuid[], ${ids}::uuid[]) w (person_id, id)
      join people p on p.agency_id = ${tx.agencyId} and p.id = w.person_id
     where p.until_at is null`.execute(tx);
}

/**
 * These people leave now: every role and prerequisite of theirs stops counting at this second, what they were asked to
 * acknowledge and hadn't is excused. Answers whom it was true for, and the sign-ins whose sessions are to be ended.
 */
export async function leave(
  tx: Tx,
  people: readonly string[],
  decisionId: string,
): Promise<{ id: string; signInId: string | null }[]> {
  const { rows } = await sql<{ id: string; signInId: string | null }>`
    update people set until_at = ${tx.now} where id = any(${people}::uuid[]) and until_at is null
    returning id, sign_in_id as "signInId"`.execute(tx);
  const left = rows.map(({ id }) => id);
  await sql`
    update postings set until_at = ${tx.now}
     where person_id = any(${left}::uuid[]) and until_at is null and from_at <= ${tx.now}`.execute(tx);
  await excuse(tx, left, decisionId);
  return rows;
}

/** Nobody waits any more for what these people were asked to acknowledge, and their links are dead. */
async function excuse(tx: Tx, people: readonly string[], decisionId: string): Promise<void> {
  await sql`
    update acknowledgements set state = 'excused', link_hash = null, by_decision = ${decisionId}
     where person_id = any(${people}::uuid[]) and state = 'asked'`.execute(tx);
}
