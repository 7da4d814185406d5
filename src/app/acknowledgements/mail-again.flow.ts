import { z } from 'zod';

import { mailAgain as again } from '#domain/acknowledgements';
import { appendEntry } from '#domain/ledger';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { decide } from '#steps/decide';
import { id } from '#steps/inputs';

/** Whoever's mail came back or was never sent is mailed again, such as after the directory was mended. */
export const mailAgain = flow({
  name: 'mail-again',
  action: 'record-acknowledgement',
  input: z.object({ campaignId: id }),
  subject: ({ campaignId }) => campaignId,
  controls: ['agency.no-crossing'],
  run: (ctx, { campaignId }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'record-acknowledgement', campaignId);
      if (!permit.ok) return permit;
      await again(tx, { campaignId });
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'campaign.mailed-again', subjectId: campaignId, decisionId, payload: {} });
      await ctx.world.jobs.send(tx, 'mail-campaign', { agencyId: ctx.agencyId, campaignId });
      return ok({ campaignId });
    }),
});
