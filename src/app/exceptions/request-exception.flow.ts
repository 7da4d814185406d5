import { z } from 'zod';

import { accountOf } from '#domain/accounts';
import { addException } from '#domain/exceptions';
import { appendEntry } from '#domain/ledger';
import { peopleWith, personFacts } from '#domain/people';
import { packInForce } from '#domain/policies';
import { openTask } from '#domain/tasks';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import type { View } from '#platform/db';
import { isOwnClause } from '#policy';
import { decide, whoMay } from '#steps/decide';
import { id, line, paragraph } from '#steps/inputs';
import { tell } from '#steps/tell';

const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

const instant = (words: string) =>
  z.iso.datetime({ offset: true, error: words, abort: true }).transform((text) => new Date(text));
const ids = z.array(id).max(100, 'At most 100.').default([]);

const Asked = z
  .object({
    clause: line('Choose a clause.', 100),
    reason: paragraph('Write why it is needed.', 2000),
    /** For whom, and on which accounts; none named is everybody, everywhere. */
    people: ids,
    accounts: ids,
    from: instant('Write from when it shall hold.'),
    until: instant('Write until when it shall hold. Every exception has an end.'),
  })
  .refine(({ from, until }) => from < until, { path: ['until'], error: 'The end comes after the beginning.' })
  .refine(({ from, until }) => until.getTime() - from.getTime() <= LONGEST_DAYS * DAY_MS, {
    path: ['until'],
    error: 'At most a year. What is needed for longer is a change of the policy.',
  });

/**
 * Somebody who works here asks for an exception from a clause of the agency's own policy. It changes nothing until it is
 * granted; whoever may grant it is told.
 *
 * Refuses by `exception.bends-own-rule` for any other clause, and by `exception.prior-only` for what begins in the past.
 * Source: OP-021002/IX.2
 */
export const requestException = flow({
  name: 'request-exception',
  action: 'request-exception',
  input: Asked,
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['exception.bends-own-rule', 'exception.prior-only', 'agency.no-crossing'],
  run: (ctx, asked) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'request-exception', ctx.agencyId);
      if (!permit.ok) return permit;
      if (!isOwnClause(await packInForce(tx), asked.clause)) return refuse('exception.bends-own-rule');
      if (asked.from < ctx.now) return refuse('exception.prior-only');
      if (!(await areOurs(tx, asked))) return refuse('agency.no-crossing');
      const exceptionId = await addException(tx, permit.value, asked);
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'exception.asked', subjectId: exceptionId, decisionId, payload: asked });
      const says = `Grant or refuse an exception from ${asked.clause}`;
      const link = `/exceptions/${exceptionId}`;
      const roles = await whoMay(tx, 'grant-exception', exceptionId);
      for (const role of roles)
        await openTask(tx, {
          kind: `exception.${role}`,
          forWhom: { role },
          subjectId: exceptionId,
          says,
          link,
          dueAt: asked.from,
        });
      for (const { id: personId } of await peopleWith(tx, roles))
        await tell(tx, ctx.world, personId, { subject: 'An exception is asked for', says: `${says}.`, link });
      return ok({ exceptionId });
    }),
});

async function areOurs(view: View, { people, accounts }: z.output<typeof Asked>): Promise<boolean> {
  for (const one of people) if (!(await personFacts(view, one))) return false;
  for (const one of accounts) if (!(await accountOf(view, one))) return false;
  return true;
}
