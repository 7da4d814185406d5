import { z } from 'zod';

import { exceptionOf, refuseException as refuseAsked } from '#domain/exceptions';
import { appendEntry } from '#domain/ledger';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { decide } from '#steps/decide';
import { tellOf } from '#steps/exception-told';
import { id, paragraph } from '#steps/inputs';

/** The director refuses a request, with the reason; who asked is told. */
export const refuseException = flow({
  name: 'refuse-exception',
  action: 'refuse-exception',
  input: z.object({ exceptionId: id, reason: paragraph('Write the reason.', 2000) }),
  subject: ({ exceptionId }) => exceptionId,
  controls: ['exception.moves-by-table', 'grant.not-own', 'agency.no-crossing'],
  run: (ctx, { exceptionId, reason }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'refuse-exception', exceptionId);
      if (!permit.ok) return permit;
      const asked = await exceptionOf(tx, exceptionId);
      if (!asked) return refuse('agency.no-crossing');
      const done = await refuseAsked(tx, permit.value, reason);
      if (!done.ok) return done;
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'exception.refused', subjectId: exceptionId, decisionId, payload: { reason } });
      await tellOf(
        tx,
        ctx.world,
        { ...asked, people: [] },
        { subject: 'An exception is refused', happened: 'is refused', reason },
      );
      return ok({ exceptionId });
    }),
});
