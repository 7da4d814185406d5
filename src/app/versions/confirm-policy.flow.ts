import { z } from 'zod';

import { agencyOf } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { addReview, lastReview, lockPolicies, packInForce } from '#domain/policies';
import { endTasks } from '#domain/tasks';
import { flow } from '#flow';
import { civilDate, dateAfter, isCivilDate } from '#kernel/instant';
import { ok, refuse } from '#kernel/result';
import { reviewDue, settingValue } from '#policy';
import { decide } from '#steps/decide';
import { line, paragraph } from '#steps/inputs';

import { consent } from './words.ts';

/**
 * The policy in force was looked at by whoever answers for it, signed: it is confirmed and goes on as it is, or a new
 * version is to come. Reviewed is not revised: the version itself stays as it was. The task of the review is done.
 *
 * The next review is on `nextOn`, at most as far away as the setting `policy-review-every` says; where no day is given, on
 * that day. Refuses by `policy.moves-by-table` where another version came into force since the form was shown, or the day
 * is past or too far.
 *
 * Source: OP-021002/IX.1.b, OMES-006/header
 */
export const confirmPolicy = flow({
  name: 'confirm-policy',
  action: 'confirm-policy',
  input: z.object({
    /** The version that the person had before them. */
    hash: z.string().max(64),
    result: z.enum(['confirmed', 'revised'], 'Say what came of the review.'),
    note: paragraph('Say what you looked at and what came of it.', 4000),
    name: line('Type your name: it is your signature.'),
    consent: z.literal('yes', 'Tick the box: it says what your signature means.'),
    nextOn: z.literal('').or(z.string().refine(isCivilDate, 'Write the day as 2027-11-01.')).default(''),
  }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['policy.moves-by-table'],
  run: (ctx, { hash, result, note, name, nextOn }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'confirm-policy', ctx.agencyId);
      if (!permit.ok) return permit;
      await lockPolicies(tx);
      const pack = await packInForce(tx);
      const { zone } = await agencyOf(tx);
      const today = civilDate(tx.now, zone);
      const latest = dateAfter(today, { months: settingValue(pack, 'policy-review-every') });
      const nextDueOn = nextOn === '' ? latest : nextOn;
      if (pack.hash !== hash || nextDueOn <= today || nextDueOn > latest) return refuse('policy.moves-by-table');
      const last = await lastReview(tx, pack.policy);
      const due = reviewDue(pack, last && { ...last, on: civilDate(last.at, zone) });
      const signed = { name, words: consent.review, at: tx.now.toISOString(), address: tx.address ?? '' };
      const { decisionId, personId } = permit.value;
      const review = { policy: pack.policy, hash, dueOn: due?.on ?? null, result, note, signed, nextDueOn };
      const reviewId = await addReview(tx, { ...review, personId, decisionId });
      await endTasks(tx, ctx.agencyId, 'policy.review');
      await appendEntry(tx, { kind: 'policy.reviewed', subjectId: reviewId, decisionId, payload: review });
      return ok({ reviewId });
    }),
});
