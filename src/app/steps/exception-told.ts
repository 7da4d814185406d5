import { agencyOf } from '#domain/agencies';
import type { Exception } from '#domain/exceptions';
import { packInForce } from '#domain/policies';
import { endTasks } from '#domain/tasks';
import { formatInstant } from '#kernel/instant';
import type { Tx } from '#platform/db';

import { tell } from './tell.ts';
import type { World } from './world.ts';

type Told = { subject: string; happened: string; reason?: string };

/**
 * Who asked for an exception and whom it names are told what became of it, and it waits for nobody any more. One for
 * everybody is told to who asked alone; everybody finds it in the register.
 */
export async function tellOf(
  tx: Tx,
  world: World,
  asked: Exception,
  { subject, happened, reason }: Told,
): Promise<void> {
  const { id, clause, from, until, askedBy, people } = asked;
  const { zone } = await agencyOf(tx);
  const { roles } = await packInForce(tx);
  await endTasks(tx, id, ...Object.keys(roles).map((role) => `exception.${role}`));
  const span = `from ${formatInstant(from, zone)} until ${formatInstant(until, zone)}`;
  const says = `The exception from ${clause}, ${span}, ${happened}${reason ? `: ${reason}` : '.'}`;
  for (const personId of new Set([askedBy, ...people]))
    if (personId !== tx.personId) await tell(tx, world, personId, { subject, says, link: `/exceptions/${id}` });
}
