import { z } from 'zod';

import { happening } from '#flow';
import { NetworkUnavailable } from '#kernel/trouble';
import { carryOut } from '#steps/carry-out';
import { id } from '#steps/inputs';

/** What a person decided is tried again until the network has answered. Throws NetworkUnavailable to be tried again. */
export const carryOutModeration = happening({
  name: 'carry-out-moderation',
  input: z.object({ actId: id }),
  async run(ctx, { actId }) {
    const answer = await carryOut(ctx, actId);
    if (answer === 'later') throw new NetworkUnavailable('The network is away; it is asked again.');
    return { answer };
  },
});
