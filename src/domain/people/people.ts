import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';
import type { Permit } from '#policy';

import { addPostings, leave } from './postings.ts';

type NewPerson = {
  name: string;
  email: string;
  title: string;
  divisionId: string | null;
  signInId: string | null;
  kind?: string;
  number?: string | null;
  supervisorId?: string | null;
};

/** A person of the agency is in the directory from now on, an employee unless said otherwise; answers the id. */
export async function addPerson(tx: Tx, person: NewPerson): Promise<string> {
  const { divisionId, signInId, supervisorId = null, ...said } = person;
  const row = {
    ...newRow(tx),
    ...said,
    division_id: divisionId,
    sign_in_id: signInId,
    supervisor_id: supervisorId,
    from_at: tx.now,
  };
  await tx.insertInto('people').values(row).execute();
  await addPostings(tx, [row.id], null);
  return row.id;
}

/** The person leaves now, as {@link leave} says. Undefined for who has left before, or isn't there. */
export async function closePerson(
  tx: Tx,
  { subjectId, decisionId }: Permit<'disable-person'>,
): Promise<{ signInId: string | null } | undefined> {
  const [left] = await leave(tx, [subjectId], decisionId);
  return left && { signInId: left.signInId };
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

/** Whether that is the mail address of somebody in the directory: an account of the agency signs in with none of them. */
export async function isEmployeesMail(view: View, address: string): Promise<boolean> {
  const row = await view
    .selectFrom('people')
    .select('id')
    .where('email', '=', address.trim().toLowerCase())
    .executeTakeFirst();
  return row !== undefined;
}
