import { z } from 'zod';

import { flow } from '#flow';
import { give } from '#steps/give';
import { id, lastDay, line } from '#steps/inputs';

/** The division director approves that a person of the division uses the account. */
export const approveUse = flow({
  name: 'approve-use',
  action: 'approve-use',
  input: z.object({ accountId: id, personId: id, signed: line('Type your name to sign.'), until: lastDay }),
  subject: ({ accountId }) => accountId,
  controls: ['grant.not-own', 'grant.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { accountId, personId, until, ...document }) =>
    give(ctx, {
      act: 'approve-use',
      kind: 'director-approval',
      subjectId: accountId,
      accountId,
      personId,
      untilAt: until,
      document,
      says: 'Your division director has approved that you use this account.',
    }),
});
