import { sql } from 'kysely';

import type { Tx } from '#platform/db';

/** The self-check was used once more on that day (`YYYY-MM-DD`, on the agency's calendar). Who asked what isn't known. */
export async function countSelfCheck(tx: Tx, day: string): Promise<void> {
  await tx
    .insertInto('self_checks')
    .values({ agency_id: tx.agencyId, day, count: 1 })
    .onConflict((on) => on.columns(['agency_id', 'day']).doUpdateSet({ count: sql`self_checks.count + 1` }))
    .execute();
}
