import { addNotice } from '#domain/notices';
import { peopleWith } from '#domain/people';
import type { Tx } from '#platform/db';

import type { World } from './world.ts';

type Told = { subject: string; says: string; link: string };

/** The person finds it under Today and gets it by mail, once the transaction is committed. */
export async function tell(tx: Tx, world: World, personId: string, told: Told): Promise<void> {
  const noticeId = await addNotice(tx, { personId, ...told });
  await world.jobs.send(tx, 'send-notice', { agencyId: tx.agencyId, noticeId });
}

/** Everybody who holds one of the roles now is told. */
export async function tellRoles(tx: Tx, world: World, roles: readonly string[], told: Told): Promise<void> {
  for (const { id } of await peopleWith(tx, roles)) await tell(tx, world, id, told);
}
