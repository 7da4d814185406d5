import { z } from 'zod';

import { flow } from '#flow';
import { give } from '#steps/give';
import { id, lastDay, line, paragraph } from '#steps/inputs';

/** Public Affairs authorizes a person in writing: the last of the prerequisites. */
export const authorizeInWriting = flow({
  name: 'authorize-in-writing',
  action: 'authorize-in-writing',
  input: z.object({
    accountId: id,
    personId: id,
    words: paragraph('Write what is authorized.'),
    signed: line('Type your name to sign.'),
    until: lastDay,
  }),
  subject: ({ accountId }) => accountId,
  controls: ['grant.not-own', 'grant.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { accountId, personId, until, ...document }) =>
    give(ctx, {
      act: 'authorize-in-writing',
      kind: 'written-authorization',
      subjectId: accountId,
      accountId,
      personId,
      untilAt: until,
      document,
      says: 'You are authorized in writing to write for this account.',
    }),
});
