import { z } from 'zod';

import { flow } from '#flow';
import { give } from '#steps/give';
import { id, lastDay, line, paragraph } from '#steps/inputs';

/** Somebody is named to moderate the comments of an account, as an accountability on the performance form. */
export const nameModerator = flow({
  name: 'name-moderator',
  action: 'name-moderator',
  input: z.object({
    accountId: id,
    personId: id,
    accountability: paragraph('Write the accountability as it stands on the performance form.'),
    signed: line('Type your name to sign.'),
    until: lastDay,
  }),
  subject: ({ accountId }) => accountId,
  controls: ['grant.not-own', 'grant.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { accountId, personId, until, ...document }) =>
    give(ctx, {
      act: 'name-moderator',
      kind: 'moderator-named',
      subjectId: accountId,
      accountId,
      personId,
      untilAt: until,
      document,
      says: 'You moderate the comments of this account. It is part of your accountabilities.',
    }),
});
