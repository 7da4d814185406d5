import { z } from 'zod';

import { markOpened } from '#domain/acknowledgements';
import { happening } from '#flow';
import { ok } from '#kernel/result';
import { id } from '#steps/inputs';

/** What is to be read was opened, for the first time now. A program that looks through mails may have done it. */
export const openAcknowledgement = happening({
  name: 'open-acknowledgement',
  input: z.object({ acknowledgementId: id }),
  async run(ctx, { acknowledgementId }) {
    await ctx.transact(async (tx) => ok(await markOpened(tx, acknowledgementId)));
  },
});
