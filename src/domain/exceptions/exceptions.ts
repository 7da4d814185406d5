import type { View } from '#platform/db';

/** What `decide` has to know of an exception: who asked for it. Undefined when the agency has none under this id. */
export async function exceptionFacts(
  view: View,
  id: string,
): Promise<{ id: string; agencyId: string; holderId: string } | undefined> {
  const row = await view
    .selectFrom('exceptions')
    .select(['agency_id', 'asked_by'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { id, agencyId: row.agency_id, holderId: row.asked_by };
}
