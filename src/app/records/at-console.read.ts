import type { View } from '#platform/db';

/** Somebody who may act at the console. */
export type AtConsole = { personId: string; name: string; email: string };

/** The person who works here under this address now; undefined when nobody does. */
export async function personWithMail(view: View, email: string): Promise<AtConsole | undefined> {
  const row = await present(view).where('email', '=', email).executeTakeFirst();
  return row && { personId: row.id, name: row.name, email: row.email };
}

/** Those who hold a role now, at most ten, by name. */
export async function holdersOf(view: View, role: string): Promise<AtConsole[]> {
  const rows = await present(view)
    .innerJoin('roles', (on) =>
      on.onRef('roles.agency_id', '=', 'people.agency_id').onRef('roles.person_id', '=', 'people.id'),
    )
    .where('role', '=', role)
    .where('roles.from_at', '<=', view.now)
    .where((is) => is.or([is('roles.until_at', 'is', null), is('roles.until_at', '>', view.now)]))
    .orderBy('name')
    .limit(10)
    .execute();
  return rows.map(({ id, name, email }) => ({ personId: id, name, email }));
}

const present = (view: View) =>
  view
    .selectFrom('people')
    .select(['people.id', 'people.name', 'people.email'])
    .where((is) => is.or([is('people.until_at', 'is', null), is('people.until_at', '>', view.now)]));
