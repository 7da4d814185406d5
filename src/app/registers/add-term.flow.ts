import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { packInForce } from '#domain/policies';
import { addTerm as add } from '#domain/terms';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { WrongUse } from '#kernel/trouble';
import { decide } from '#steps/decide';
import { line } from '#steps/inputs';

import { kindsOf, listed, sorts, wordsTrouble } from './term-sorts.ts';

const list = (most: number, words: string) =>
  z
    .string()
    .max(2000, words)
    .default('')
    .transform(listed)
    .refine((all) => all.length <= most && all.every((one) => one.length <= 80), words);

/**
 * An entry comes onto the agency's list: words that screening minds, or lets stand, or the shape of a number. It holds from
 * now on, in drafts that are saved from now on. Throws WrongUse where the list has it already or is full, and where the
 * policy has nothing of the sort looked for.
 */
export const addTerm = flow({
  name: 'add-term',
  action: 'add-term',
  input: z
    .object({
      sort: z.enum(sorts, 'Choose what it is.'),
      words: line('Write the words, or the shape of the number.', 120),
      also: list(20, 'At most 20 other spellings, each of at most 80 characters.'),
      kind: z.string().max(40).default(''),
      near: list(20, 'At most 20 words, each of at most 80 characters.'),
      restricted: z.literal('yes').or(z.literal('')).default(''),
      reason: line('Write why it is on the list.', 500),
    })
    .superRefine(({ sort, words, near }, context) => {
      const message = wordsTrouble(sort, words, near);
      if (message) context.addIssue({ code: 'custom', path: ['words'], message });
    }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['agency.no-crossing'],
  run: (ctx, { kind, restricted, sort, ...term }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'add-term', ctx.agencyId);
      if (!permit.ok) return permit;
      const isRestricted = restricted === 'yes' && sort === 'watched';
      const kinds = kindsOf(sort, kind, (await packInForce(tx)).screening);
      if (kinds.length === 0) throw new WrongUse('The policy in force has nothing of this sort looked for in drafts.');
      const termId = await add(tx, permit.value, { ...term, sort, kinds, restricted: isRestricted });
      const { reason, words, also, near } = term;
      // What only the keepers of the list may read isn't repeated where others read.
      const said = isRestricted ? {} : { words, also, near };
      const payload = { sort, kinds, restricted: isRestricted, reason, ...said };
      await appendEntry(tx, { kind: 'term.added', subjectId: termId, decisionId: permit.value.decisionId, payload });
      return ok({ termId });
    }),
});
