import { z } from 'zod';

import { agencyOf } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { lastReview, lockPolicies, packInForce, wasRemindedOfReview } from '#domain/policies';
import { openTask } from '#domain/tasks';
import { happening } from '#flow';
import { civilDate, dateAfter, formatCivilDate, instantAt } from '#kernel/instant';
import { ok } from '#kernel/result';
import { type Pack, reviewDue, settingValue } from '#policy';
import { tellRoles } from '#steps/tell';

/** Nothing is due yet; or the owner is told ahead, or that it is late. */
type Stage = 'ahead' | 'late';

/**
 * Whoever answers for the policy has one task when its review comes near, and a mail: once ahead, by as many days as the
 * setting `policy-review-notice` says, and once when the day is past. A second run tells nobody again.
 *
 * Source: OP-021002/IX.1.b, OMES-006/header
 */
export const remindOfReview = happening({
  name: 'remind-of-review',
  input: z.object({}),
  async run(ctx): Promise<{ reminded: Stage | null }> {
    const done = await ctx.transact(async (tx) => {
      await lockPolicies(tx);
      const pack = await packInForce(tx);
      const { zone } = await agencyOf(tx);
      const last = await lastReview(tx, pack.policy);
      const due = reviewDue(pack, last && { ...last, on: civilDate(last.at, zone) });
      const stage = due && stageOf(pack, due.on, civilDate(tx.now, zone));
      if (!due || !stage) return ok(null);
      const told = await wasRemindedOfReview(tx, { policy: pack.policy, dueOn: due.on });
      if (told.includes(stage) || told.includes('late')) return ok(null);
      const role = settingValue(pack, 'policy-owner');
      const says = wordsOf(pack, due.on, stage);
      if (told.length === 0) {
        const task = { kind: 'policy.review', forWhom: { role }, subjectId: ctx.agencyId, says: wordsOf(pack, due.on) };
        await openTask(tx, { ...task, link: '/versions/reviews', dueAt: instantAt(due.on, '23:59', zone) });
      }
      await tellRoles(tx, ctx.world, [role], { subject: 'Review of the policy', says, link: '/versions/reviews' });
      const payload = { policy: pack.policy, hash: pack.hash, dueOn: due.on, stage, role };
      await appendEntry(tx, { kind: 'policy.review-reminded', subjectId: ctx.agencyId, payload });
      return ok(stage);
    });
    if (!done.ok) throw new Error('reminding of a review is refused by no control');
    return { reminded: done.value };
  },
});

function stageOf(pack: Pack, dueOn: string, today: string): Stage | undefined {
  if (dueOn < today) return 'late';
  const from = dateAfter(dueOn, { days: -settingValue(pack, 'policy-review-notice') });
  return from <= today ? 'ahead' : undefined;
}

function wordsOf({ policy, title }: Pack, dueOn: string, stage?: Stage): string {
  const what = `${policy}, ${title}`;
  const day = formatCivilDate(dueOn);
  if (stage === 'late')
    return `The review of ${what} was due on ${day} and is late. Confirm the policy, or say that a new version is to come.`;
  if (stage === 'ahead')
    return `The review of ${what} is due on ${day}. Read it, then confirm it or say that a new version is to come.`;
  return `Review ${what}, due on ${day}`;
}
