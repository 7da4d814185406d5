import { sql } from 'kysely';

import type { Database } from '#platform/db';

// Asked before an agency is bound: each is a function of the database that shows these columns and nothing else.

/** An agency by its name in addresses; undefined when there is none. */
export async function agencyBySlug(
  db: Database,
  slug: string,
): Promise<{ id: string; name: string; zone: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string; zone: string }>`
    select agency_id as id, name, zone from agency_by_slug(${slug})`.execute(db);
  return rows[0];
}

/** Whose sign-in that is, and at which agency; undefined when nobody's. */
export async function personBySignIn(
  db: Database,
  signInId: string,
): Promise<{ agencyId: string; slug: string; personId: string } | undefined> {
  const { rows } = await sql<{ agencyId: string; slug: string; personId: string }>`
    select agency_id as "agencyId", slug, person_id as "personId" from agency_of_sign_in(${signInId})`.execute(db);
  return rows[0];
}

/** Every agency of this installation, for clocks and for the first page; by slug. */
export async function allAgencies(db: Database): Promise<{ id: string; slug: string; name: string }[]> {
  const { rows } = await sql<{ id: string; slug: string; name: string }>`
    select agency_id as id, slug, name from all_agencies()`.execute(db);
  return rows;
}
