import { sql } from 'kysely';

import type { Tx, View } from '#platform/db';
import type { Permit } from '#policy';

import { addPostings } from './postings.ts';

/** What the directory says of somebody, and a person may change. */
export type Entry = {
  name: string;
  email: string;
  title: string;
  kind: string;
  number: string | null;
  divisionId: string | null;
  supervisorId: string | null;
};

/** The directory says this of the person from now on; what it said before stays in the history. False for who has left. */
export async function changePerson(tx: Tx, permit: Permit<'change-person'>, entry: Entry): Promise<boolean> {
  const { subjectId: id, decisionId } = permit;
  const { divisionId: division_id, supervisorId: supervisor_id, ...said } = entry;
  const row = await tx
    .updateTable('people')
    .set({ ...said, division_id, supervisor_id })
    .where('id', '=', id)
    .where('until_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) return false;
  await addPostings(tx, [id], decisionId);
  return true;
}

/** Whoever changes the directory waits here for who is changing it; each then sees what the other has done. */
export async function holdDirectory(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`directory ${tx.agencyId}`}, 0))`.execute(tx);
}

/** What stands in the way of this entry, by field, in words; empty where nothing does. `personId` is nobody's for who is added. */
export async function troublesOf(
  view: View,
  personId: string,
  { email, number, supervisorId }: Pick<Entry, 'email' | 'number' | 'supervisorId'>,
): Promise<Record<string, string>> {
  const { rows } = await sql<{ email: string | null; number: string | null; left: boolean; circle: string[] | null }>`
    with recursive above as (
      select id, supervisor_id, array[name] as way, array[id] as ids from people where id = ${supervisorId}::uuid
      union all
      select p.id, p.supervisor_id, a.way || p.name, a.ids || p.id
        from above a join people p on p.id = a.supervisor_id
       where p.id <> all(a.ids) and a.id <> ${personId}::uuid and cardinality(a.ids) < 100)
    select (select name from people where email = ${email} and id <> ${personId}::uuid) as email,
           (select name from people where number = ${number} and id <> ${personId}::uuid) as number,
           exists (select from people where id = ${supervisorId}::uuid and until_at <= ${view.now}) as left,
           (select way from above where id = ${personId}::uuid) as circle`.execute(view);
  const [found] = rows;
  const circle = found?.circle;
  const supervisor = circle
    ? circleIn(circle)
    : found?.left
      ? 'This person has left, and supervises nobody.'
      : undefined;
  return {
    ...(found?.email ? { email: `This is the address of ${found.email} already.` } : {}),
    ...(found?.number ? { number: `This is the number of ${found.number} already.` } : {}),
    ...(supervisor ? { supervisor } : {}),
  };
}

function circleIn(way: readonly string[]): string {
  if (way.length === 1) return 'Nobody is their own supervisor.';
  return `They would stand above each other in a circle: ${[way.at(-1), ...way].slice(0, 7).join(' → ')}.`;
}
