import { z } from 'zod';

import { flow } from '#flow';
import { give } from '#steps/give';
import { id, lastDay, line } from '#steps/inputs';

/** A division may use the account; each of its people still needs a permission of their own. */
export const authorizeDivision = flow({
  name: 'authorize-division',
  action: 'authorize-division',
  input: z.object({ accountId: id, divisionId: id, signed: line('Type your name to sign.'), until: lastDay }),
  subject: ({ accountId }) => accountId,
  controls: ['grant.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { accountId, divisionId, until, ...document }) =>
    give(ctx, {
      act: 'authorize-division',
      kind: 'division-authorized',
      subjectId: accountId,
      accountId,
      divisionId,
      untilAt: until,
      document,
      says: 'The division may use the account.',
    }),
});
