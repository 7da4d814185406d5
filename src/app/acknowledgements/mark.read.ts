import { sql } from 'kysely';

import type { View } from '#platform/db';

/** The agency of the view by its name; undefined when there is none. */
export async function agencyHere(view: View): Promise<{ slug: string; name: string } | undefined> {
  return view.selectFrom('agencies').select(['slug', 'name']).executeTakeFirst();
}

/** Who is in the directory under this staff number or mail address; undefined for nobody. */
export async function personByMark(view: View, mark: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from people
     where until_at is null and (number = ${mark} or email = lower(${mark}))
     order by (number = ${mark}) desc nulls last limit 1`.execute(view);
  return rows[0]?.id;
}
