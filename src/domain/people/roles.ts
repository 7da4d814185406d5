import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';

/** The roles that a person holds at `at`, sorted; none for who isn't employed then. */
export async function rolesAt(view: View, personId: string, at: Date): Promise<string[]> {
  const rows = await view
    .selectFrom('roles')
    .innerJoin('people', (on) =>
      on.onRef('people.agency_id', '=', 'roles.agency_id').onRef('people.id', '=', 'roles.person_id'),
    )
    .select('role')
    .where('person_id', '=', personId)
    .where('roles.from_at', '<=', at)
    .where((is) => is.or([is('roles.until_at', 'is', null), is('roles.until_at', '>', at)]))
    .where((is) => is.or([is('people.until_at', 'is', null), is('people.until_at', '>', at)]))
    .orderBy('role')
    .execute();
  return rows.map((row) => row.role);
}

/** As {@link rolesAt}, in the same statement as whether somebody works here at `at`; undefined of who doesn't. */
export async function rolesIfEmployed(view: View, personId: string, at: Date): Promise<string[] | undefined> {
  const rows = await view
    .selectFrom('people')
    .leftJoin('roles', (on) =>
      on
        .onRef('roles.agency_id', '=', 'people.agency_id')
        .onRef('roles.person_id', '=', 'people.id')
        .on('roles.from_at', '<=', at)
        .on((is) => is.or([is('roles.until_at', 'is', null), is('roles.until_at', '>', at)])),
    )
    .select('roles.role')
    .where('people.id', '=', personId)
    .where('people.from_at', '<=', at)
    .where((is) => is.or([is('people.until_at', 'is', null), is('people.until_at', '>', at)]))
    .orderBy('roles.role')
    .execute();
  return rows.length === 0 ? undefined : rows.flatMap(({ role }) => role ?? []);
}

type NewRole = { personId: string; role: string; untilAt: Date | null; decisionId: string | null };

/** The person holds the role from now until `untilAt` (null: until it is ended). */
export async function giveRole(tx: Tx, { personId, role, untilAt, decisionId }: NewRole): Promise<void> {
  await tx
    .insertInto('roles')
    .values({ ...newRow(tx), person_id: personId, role, from_at: tx.now, until_at: untilAt, by_decision: decisionId })
    .execute();
}

/** Who holds any of these roles now, by name. */
export async function peopleWith(
  view: View,
  roles: readonly string[],
): Promise<{ id: string; name: string; email: string }[]> {
  if (roles.length === 0) return [];
  return view
    .selectFrom('people')
    .select(['id', 'name', 'email'])
    .where('until_at', 'is', null)
    .where('id', 'in', (inner) =>
      inner
        .selectFrom('roles')
        .select('person_id')
        .where('role', 'in', roles)
        .where('from_at', '<=', view.now)
        .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', view.now)])),
    )
    .orderBy('name')
    .execute();
}
