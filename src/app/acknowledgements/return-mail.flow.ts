import { z } from 'zod';

import { mailReturned } from '#domain/acknowledgements';
import { appendEntry } from '#domain/ledger';
import { happening } from '#flow';
import { ok } from '#kernel/result';

/** A mail came back after the server had taken it: the person counts as not reached. Answers whether one of ours was meant. */
export const returnMail = happening({
  name: 'return-mail',
  input: z.object({
    acknowledgementId: z.uuid(),
    to: z.string().max(320),
    status: z.string().max(40),
    says: z.string().max(1000),
  }),
  async run(ctx, { acknowledgementId, ...told }): Promise<boolean> {
    const receipt = { kind: 'returned', sent: false, at: ctx.now, ...told };
    const done = await ctx.transact(async (tx) => {
      const whose = await mailReturned(tx, acknowledgementId, receipt);
      if (!whose) return ok(false);
      const payload = { mailed: [{ id: acknowledgementId, state: 'bounced', receipt }] };
      await appendEntry(tx, { kind: 'campaign.mailed', subjectId: whose.campaignId, payload });
      return ok(true);
    });
    return done.ok && done.value;
  },
});
