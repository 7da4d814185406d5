import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { withdrawTechnology as withdraw } from '#domain/technologies';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { decide } from '#steps/decide';
import { id, line } from '#steps/inputs';

/** A technology leaves the approved list: every permission on its accounts stops counting at this second. */
export const withdrawTechnology = flow({
  name: 'withdraw-technology',
  action: 'withdraw-technology',
  input: z.object({ technologyId: id, reason: line('Write the reason.') }),
  subject: ({ technologyId }) => technologyId,
  controls: ['grant.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { technologyId, reason }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'withdraw-technology', technologyId);
      if (!permit.ok) return permit;
      const done = await withdraw(tx, permit.value);
      if (!done.ok) return done;
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'technology.withdrawn', subjectId: technologyId, decisionId, payload: { reason } });
      return ok({ technologyId });
    }),
});
