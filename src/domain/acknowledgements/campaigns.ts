import type { View } from '#platform/db';

/** What `decide` has to know of a campaign. Undefined when the agency has none under this id. */
export async function campaignFacts(view: View, id: string): Promise<{ id: string; agencyId: string } | undefined> {
  const row = await view.selectFrom('campaigns').select('agency_id').where('id', '=', id).executeTakeFirst();
  return row && { id, agencyId: row.agency_id };
}
