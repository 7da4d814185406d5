import type { View } from '#platform/db';

/** What `decide` has to know of a note of counsel: whose it is. Undefined when the agency has none under this id. */
export async function noteFacts(
  view: View,
  id: string,
): Promise<{ id: string; agencyId: string; holderId: string } | undefined> {
  const row = await view
    .selectFrom('counsel_notes')
    .select(['agency_id', 'person_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { id, agencyId: row.agency_id, holderId: row.person_id };
}
