import { z } from 'zod';

import { endGrant as end, grantFacts } from '#domain/authorizations';
import { appendEntry } from '#domain/ledger';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { decide } from '#steps/decide';
import { id, line } from '#steps/inputs';
import { tell } from '#steps/tell';

/** A prerequisite ends at this second, with its reason; whoever wrote by it can write no more. */
export const endGrant = flow({
  name: 'end-grant',
  action: 'end-grant',
  input: z.object({ grantId: id, reason: line('Write the reason.') }),
  subject: ({ grantId }) => grantId,
  controls: ['grant.not-own', 'grant.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { grantId, reason }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'end-grant', grantId);
      if (!permit.ok) return permit;
      const ended = await end(tx, permit.value);
      if (!ended.ok) return ended;
      const grant = await grantFacts(tx, grantId);
      const { decisionId } = permit.value;
      await appendEntry(tx, {
        kind: 'grant.ended',
        subjectId: grantId,
        decisionId,
        payload: { reason, kind: grant?.kind },
      });
      const told = {
        subject: 'Your permission',
        says: `A prerequisite of your permission has ended: ${reason}`,
        link: '/',
      };
      if (grant?.holderId) await tell(tx, ctx.world, grant.holderId, told);
      return ok({ grantId });
    }),
});
