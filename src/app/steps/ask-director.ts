import { agencyOf } from '#domain/agencies';
import { startClock } from '#domain/clocks';
import { packInForce } from '#domain/policies';
import { openTask } from '#domain/tasks';
import { dueAt } from '#kernel/calendar';
import type { Tx } from '#platform/db';

import { calendarOf, workdaysIn } from './calendar-of.ts';

/** A questionable draft waits for whoever holds one of these roles, with the policy's time to decide. */
export async function askDirector(
  tx: Tx,
  { draftId, says, roles }: { draftId: string; says: string; roles: readonly string[] },
): Promise<void> {
  const [{ zone }, pack] = [await agencyOf(tx), await packInForce(tx)];
  const count = workdaysIn(pack, 'questionable-decided-within');
  const due = dueAt(calendarOf(pack, zone), tx.now, { count, unit: 'workdays' });
  const escalateTo = roles[0] ?? 'director';
  await startClock(tx, { kind: 'questionable', subjectId: draftId, dueAt: due, escalateTo });
  for (const role of roles)
    await openTask(tx, {
      kind: `questionable.${role}`,
      forWhom: { role },
      subjectId: draftId,
      says,
      link: `/drafts/${draftId}`,
      dueAt: due,
    });
}
