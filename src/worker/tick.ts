import { dueClocks, escalateClock } from '#domain/clocks';
import { openActs } from '#domain/moderation';
import { waitingNotices } from '#domain/notices';
import { dueOrders } from '#domain/posts';
import { ok } from '#kernel/result';
import { tellRoles } from '#steps/tell';
import type { Ctx } from '#steps/world';

const STUCK_MS = 300_000;
const stuckSince = (now: Date) => new Date(now.getTime() - STUCK_MS);

/**
 * Clocks that have run out are escalated, once each; and work that has no job any more gets one: a job is a reminder, the
 * row is the truth.
 */
export async function tick(ctx: Ctx): Promise<void> {
  const { clocks, orders, acts, notices } = await ctx.view(async (view) => ({
    clocks: await dueClocks(view),
    orders: await dueOrders(view, stuckSince(view.now)),
    acts: await openActs(view, stuckSince(view.now)),
    notices: await waitingNotices(view, stuckSince(view.now)),
  }));
  const { agencyId, world } = ctx;
  for (const clock of clocks)
    await ctx.transact(async (tx) => {
      if (await escalateClock(tx, clock.id))
        await tellRoles(tx, world, [clock.escalateTo], {
          subject: 'Overdue',
          says: `Overdue: ${clock.kind}.`,
          link: `/drafts/${clock.subjectId}`,
        });
      return ok(null);
    });
  await ctx.transact(async (tx) => {
    for (const publicationId of orders)
      await world.jobs.send(tx, 'publish-post', { agencyId, publicationId }, once(publicationId));
    for (const actId of acts) await world.jobs.send(tx, 'moderate', { agencyId, actId }, once(actId));
    for (const noticeId of notices) await world.jobs.send(tx, 'send-notice', { agencyId, noticeId }, once(noticeId));
    return ok(null);
  });
}

const once = (singletonKey: string) => ({ singletonKey });
