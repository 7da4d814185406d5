import { z } from 'zod';

import { agencyOf } from '#domain/agencies';
import { countSelfCheck as count } from '#domain/self-checks';
import { happening } from '#flow';
import { civilDate } from '#kernel/instant';
import { ok } from '#kernel/result';

/** Somebody used the self-check: one more on this day of the agency's calendar, and nothing else is kept. */
export const countSelfCheck = happening({
  name: 'count-self-check',
  input: z.object({}),
  async run(ctx) {
    await ctx.transact(async (tx) => {
      const { zone } = await agencyOf(tx);
      await count(tx, civilDate(ctx.now, zone));
      return ok(null);
    });
  },
});
