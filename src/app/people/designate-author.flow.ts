import { z } from 'zod';

import { flow } from '#flow';
import { give } from '#steps/give';
import { id, lastDay, line, ticked } from '#steps/inputs';

/** A person is designated to post on the account, having attested to act as a representative of the agency. */
export const designateAuthor = flow({
  name: 'designate-author',
  action: 'designate-author',
  input: z.object({
    accountId: id,
    personId: id,
    conduct: ticked('The person has to attest the standards of conduct first.'),
    signed: line('Type your name to sign.'),
    until: lastDay,
  }),
  subject: ({ accountId }) => accountId,
  controls: ['grant.not-own', 'grant.moves-by-table', 'authorization.attests-conduct', 'agency.no-crossing'],
  run: (ctx, { accountId, personId, until, ...document }) =>
    give(ctx, {
      act: 'designate-author',
      kind: 'designation',
      subjectId: accountId,
      accountId,
      personId,
      untilAt: until,
      document,
      says: 'You are designated to post on this account. You conduct yourself as a representative of the agency.',
    }),
});
