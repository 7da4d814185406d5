import { z } from 'zod';

import { happening } from '#flow';
import { sequence } from '#steps/sequence';

/** Every row of the ledger that waits is in the agency's log, whose head is signed and published, as {@link sequence} says. */
export const sequenceLog = happening({
  name: 'sequence-log',
  input: z.object({ log: z.enum(['public', 'restricted']).default('public') }),
  async run(ctx, { log }) {
    return { integrated: await sequence(ctx, log) };
  },
});
