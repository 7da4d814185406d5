import { sql } from 'kysely';

import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';
import type { Permit } from '#policy';

type NewPerson = { name: string; email: string; title: string; divisionId: string | null; signInId: string | null };

/** A person of the agency is in the directory from now on; answers the id. */
export async function addPerson(tx: Tx, person: NewPerson): Promise<string> {
  const { name, email, title, divisionId: division_id, signInId: sign_in_id } = person;
  const row = { ...newRow(tx), name, email, title, division_id, sign_in_id, from_at: tx.now };
  await tx.insertInto('people').values(row).execute();
  await addPosting(tx, row.id, null);
  return row.id;
}

/**
 * What the directory says of the person now holds from this second on, and what it said before until then. Call it after
 * the change; at a second call nothing more happens.
 */
export async function addPosting(tx: Tx, personId: string, decisionId: string | null): Promise<void> {
  await tx
    .updateTable('postings')
    .set({ until_at: tx.now })
    .where('person_id', '=', personId)
    .where('until_at', 'is', null)
    .execute();
  const { id, agency_id } = newRow(tx);
  await sql`
    insert into postings (agency_id, id, person_id, name, title, kind, division_id, supervisor_id, from_at, by_decision)
    select agency_id, ${id}, id, name, title, kind, division_id, supervisor_id, ${tx.now}, ${decisionId}
      from people where agency_id = ${agency_id} and id = ${personId}`.execute(tx);
}

/** The person leaves now: every role and prerequisite of theirs stops counting at this second. */
export async function closePerson(
  tx: Tx,
  permit: Permit<'disable-person'>,
): Promise<{ signInId: string | null } | undefined> {
  const row = await tx
    .updateTable('people')
    .set({ until_at: tx.now })
    .where('id', '=', permit.subjectId)
    .where('until_at', 'is', null)
    .returning('sign_in_id')
    .executeTakeFirst();
  return row && { signInId: row.sign_in_id };
}

/** `untilAt` is when the person left; null for whoever still works here. */
export type PersonFacts = {
  id: string;
  agencyId: string;
  name: string;
  divisionId: string | null;
  signInId: string | null;
  untilAt: Date | null;
};

/** What `decide` has to know of a person; undefined when the agency has none under this id. */
export async function personFacts(view: View, id: string): Promise<PersonFacts | undefined> {
  const row = await view
    .selectFrom('people')
    .select(['agency_id', 'name', 'division_id', 'sign_in_id', 'until_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { agency_id: agencyId, division_id: divisionId, sign_in_id: signInId, until_at: untilAt, name } = row;
  return { id, agencyId, name, divisionId, signInId, untilAt };
}

/** Whether the person works for the agency at `at`. */
export async function employed(view: View, personId: string, at: Date): Promise<boolean> {
  const row = await view
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .where('from_at', '<=', at)
    .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', at)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether that is the mail address of somebody in the directory: an account of the agency signs in with none of them. */
export async function isEmployeesMail(view: View, address: string): Promise<boolean> {
  const row = await view
    .selectFrom('people')
    .select('id')
    .where('email', '=', address.trim().toLowerCase())
    .executeTakeFirst();
  return row !== undefined;
}
