import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { addCandidate, electionStands } from '#domain/terms';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { decide } from '#steps/decide';
import { line } from '#steps/inputs';

import { listed } from './term-sorts.ts';

/**
 * Somebody who stands in an election, or holds the office that is voted on, is named: from some days before it on, as
 * the policy says, drafts with that name go to the director. Throws WrongUse where the election has the name already.
 */
export const nameCandidate = flow({
  name: 'name-candidate',
  action: 'name-candidate',
  input: z.object({
    electionId: z.uuid('Choose the election.'),
    words: line('Write first and family name.', 120).refine(
      (name) => /\p{L}{2}/u.test(name) && /\S\s+\S/.test(name),
      'Write first and family name: a family name alone is also other people’s.',
    ),
    also: z
      .string()
      .max(2000)
      .default('')
      .transform(listed)
      .refine(
        (all) => all.length <= 20 && all.every((one) => one.length >= 3 && one.length <= 80),
        'At most 20 other names, each of 3 to 80 characters.',
      ),
    office: line('Write the office, such as Sheriff.', 120),
    reason: line('Write from where it is known, such as the election board’s list.', 500),
  }),
  subject: ({ electionId }) => electionId,
  controls: ['list.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { electionId, ...named }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'name-candidate', electionId);
      if (!permit.ok) return permit;
      if (!(await electionStands(tx, electionId))) return refuse('list.moves-by-table');
      const termId = await addCandidate(tx, permit.value, named);
      const payload = { electionId, ...named };
      await appendEntry(tx, {
        kind: 'candidate.named',
        subjectId: termId,
        decisionId: permit.value.decisionId,
        payload,
      });
      return ok({ termId });
    }),
});
