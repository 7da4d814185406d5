import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { approveTechnology as approve, isAssessed } from '#domain/technologies';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { decide } from '#steps/decide';
import { unlessExcepted } from '#steps/excepted';
import { id, line } from '#steps/inputs';

/** A technology is on the approved list from now on; both assessments are there, or an exception lifts them. */
export const approveTechnology = flow({
  name: 'approve-technology',
  action: 'approve-technology',
  input: z.object({ technologyId: id, reason: line('Write the reason.') }),
  subject: ({ technologyId }) => technologyId,
  controls: ['technology.needs-assessments', 'grant.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { technologyId, reason }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'approve-technology', technologyId);
      if (!permit.ok) return permit;
      const assessed = await isAssessed(tx, technologyId);
      const free = await unlessExcepted(tx, permit.value, assessed ? [] : ['technology.needs-assessments']);
      if (!free.ok) return free;
      const done = await approve(tx, permit.value);
      if (!done.ok) return done;
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'technology.approved', subjectId: technologyId, decisionId, payload: { reason } });
      return ok({ technologyId });
    }),
});
