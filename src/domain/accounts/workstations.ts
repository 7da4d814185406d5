import { sql } from 'kysely';

import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';

/**
 * Whether the request comes from a designated workstation. True as well when the agency has designated none: then
 * nothing distinguishes one place from another.
 */
export async function isWorkstation(view: View): Promise<boolean> {
  const inForce = view
    .selectFrom('workstations')
    .where('from_at', '<=', view.now)
    .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', view.now)]));
  const found = await inForce
    .select(({ fn }) => [
      fn.countAll<string>().as('designated'),
      sql<boolean>`coalesce(bool_or(network >>= ${view.address || null}::inet), false)`.as('here'),
    ])
    .executeTakeFirstOrThrow();
  return found.here || found.designated === '0';
}

/** The network range (CIDR) is a designated workstation from now on. */
export async function designateWorkstation(
  tx: Tx,
  { name, network }: { name: string; network: string },
): Promise<void> {
  await tx
    .insertInto('workstations')
    .values({ ...newRow(tx), name, network, from_at: tx.now })
    .execute();
}
