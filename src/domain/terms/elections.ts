import { sql } from 'kysely';

import { WrongUse } from '#kernel/trouble';
import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';
import type { Permit } from '#policy';

/** An election: `heldOn` is its day in the agency's zone, 'YYYY-MM-DD'. */
export type NewElection = { name: string; jurisdiction: string; heldOn: string };

/** The agency knows of the election from now on; answers its id. Throws WrongUse where it knows one of the name on that day. */
export async function addElection(tx: Tx, permit: Permit<'add-election'>, made: NewElection): Promise<string> {
  const { name, jurisdiction, heldOn } = made;
  const { rows } = await sql<{ id: string }>`
    select id from elections
     where lower(name) = ${name.toLowerCase()} and held_on = ${heldOn}::date and until_at is null limit 1`.execute(tx);
  if (rows.length > 0) throw new WrongUse(`“${name}” on that day is in the calendar already. Open it there.`);
  const row = { ...newRow(tx), name, jurisdiction, held_on: heldOn, from_at: tx.now, by_decision: permit.decisionId };
  await tx.insertInto('elections').values(row).execute();
  return row.id;
}

/** What `decide` has to know of an election; undefined when the agency has none under this id. */
export async function electionFacts(view: View, id: string): Promise<{ id: string; agencyId: string } | undefined> {
  const row = await view.selectFrom('elections').select('agency_id').where('id', '=', id).executeTakeFirst();
  return row && { id, agencyId: row.agency_id };
}

/** Whether the permit's election still counts: one that was ended takes no more names. */
export async function electionStands(view: View, id: string): Promise<boolean> {
  const row = await view
    .selectFrom('elections')
    .select('id')
    .where('id', '=', id)
    .where('until_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
