import { sql } from 'kysely';

import type { View } from '#platform/db';

/** Who is here: with the roles of this instant, sorted, and the agency that all of it is about. */
export type Visitor = { name: string; roles: string[]; agency: string; zone: string };

/** The person as a page shows him, in one statement since every page asks it. Undefined for nobody, and for who has left. */
export async function visitor(view: View, personId: string): Promise<Visitor | undefined> {
  const { now } = view;
  const { rows } = await sql<Visitor>`
    select p.name, a.name as agency, a.zone,
           array(select r.role from roles r
                  where r.agency_id = p.agency_id and r.person_id = p.id and r.from_at <= ${now}
                    and (r.until_at is null or r.until_at > ${now}) order by r.role) as roles
      from people p join agencies a using (agency_id)
     where p.id = ${personId} and (p.until_at is null or p.until_at > ${now})`.execute(view);
  return rows[0];
}
