import { z } from 'zod';

import { endException as end, exceptionOf } from '#domain/exceptions';
import { appendEntry } from '#domain/ledger';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { decide } from '#steps/decide';
import { tellOf } from '#steps/exception-told';
import { id, line } from '#steps/inputs';

/**
 * An exception is over before its day: a request is taken back, one that holds ends at this second, one that was to hold
 * later never does. What was done under it stays as it is. The director may, and who asked for it.
 */
export const endException = flow({
  name: 'end-exception',
  action: 'end-exception',
  input: z.object({ exceptionId: id, reason: line('Write the reason.', 500) }),
  subject: ({ exceptionId }) => exceptionId,
  controls: ['exception.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { exceptionId, reason }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'end-exception', exceptionId);
      if (!permit.ok) return permit;
      const asked = await exceptionOf(tx, exceptionId);
      if (!asked) return refuse('agency.no-crossing');
      const done = await end(tx, permit.value);
      if (!done.ok) return done;
      const { was, until } = done.value;
      const { decisionId } = permit.value;
      const kind = was === 'asked' ? 'exception.withdrawn' : 'exception.ended';
      await appendEntry(tx, { kind, subjectId: exceptionId, decisionId, payload: { reason, until } });
      const told =
        was === 'asked'
          ? { subject: 'A request for an exception is taken back', happened: 'is no longer asked for', reason }
          : { subject: 'An exception has ended', happened: 'has ended early', reason };
      await tellOf(tx, ctx.world, was === 'asked' ? { ...asked, people: [] } : asked, told);
      return ok({ exceptionId });
    }),
});
