import { z } from 'zod';

import { mailAgain, personByMark } from '#domain/acknowledgements';
import { happening } from '#flow';
import { ok } from '#kernel/result';

/**
 * Whoever is in the directory under this staff number or address is mailed what waits for them. It answers nothing: the
 * page says the same whether there is such a person or not.
 */
export const askForLink = happening({
  name: 'ask-for-link',
  input: z.object({ mark: z.string().trim().min(1).max(254) }),
  async run(ctx, { mark }): Promise<void> {
    await ctx.transact(async (tx) => {
      const person = await personByMark(tx, mark);
      if (!person) return ok(null);
      for (const campaignId of await mailAgain(tx, { personId: person.id }))
        await ctx.world.jobs.send(tx, 'mail-campaign', { agencyId: ctx.agencyId, campaignId });
      return ok(null);
    });
  },
});
