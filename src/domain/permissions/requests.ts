import type { View } from '#platform/db';

/** What `decide` has to know of a request by form: who asked. Undefined when the agency has none under this id. */
export async function requestFacts(
  view: View,
  id: string,
): Promise<{ id: string; agencyId: string; holderId: string } | undefined> {
  const row = await view
    .selectFrom('form_requests')
    .select(['agency_id', 'asked_by'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { id, agencyId: row.agency_id, holderId: row.asked_by };
}
