import { z } from 'zod';

import { flow } from '#flow';
import { give } from '#steps/give';
import { id, lastDay, line } from '#steps/inputs';

/** A person is designated to post on the account, having attested to act as a representative of the agency. */
export const designateAuthor = flow({
  name: 'designate-author',
  action: 'designate-author',
  input: z.object({
    accountId: id,
    personId: id,
    /** The tick under the standards of conduct, which the person attests; without it nobody is designated. */
    conduct: z
      .literal('yes')
      .or(z.string().transform(() => undefined))
      .optional(),
    signed: line('Type your name to sign.'),
    until: lastDay,
  }),
  subject: ({ accountId }) => accountId,
  controls: ['grant.not-own', 'grant.moves-by-table', 'authorization.attests-conduct', 'agency.no-crossing'],
  run: (ctx, { accountId, personId, until, conduct, ...document }) =>
    give(ctx, {
      act: 'designate-author',
      kind: 'designation',
      missing: conduct === 'yes' ? [] : ['authorization.attests-conduct'],
      subjectId: accountId,
      accountId,
      personId,
      untilAt: until,
      document: { conduct, ...document },
      says: 'You are designated to post on this account. You conduct yourself as a representative of the agency.',
    }),
});
