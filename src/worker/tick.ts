import { campaignsToMail } from '#domain/acknowledgements';
import { unreadAttachments } from '#domain/attachments';
import { dueClocks, escalateClock } from '#domain/clocks';
import { waitingTranslations } from '#domain/comments';
import { openActs } from '#domain/moderation';
import { waitingNotices } from '#domain/notices';
import { dueOrders } from '#domain/posts';
import { ok } from '#kernel/result';
import { tellRoles } from '#steps/tell';
import type { Ctx } from '#steps/world';

/**
 * Clocks that have run out are escalated, once each; and work that has waited for `stuckMs` gets a job again: a job is a reminder,
 * the row is the truth.
 */
export async function tick(ctx: Ctx, stuckMs: number): Promise<void> {
  const stuckAt = new Date(ctx.now.getTime() - stuckMs);
  const { clocks, orders, acts, notices, campaigns, unread, untranslated } = await ctx.view(async (view) => ({
    clocks: await dueClocks(view),
    orders: await dueOrders(view, stuckAt),
    acts: await openActs(view, stuckAt),
    notices: await waitingNotices(view, stuckAt),
    campaigns: await campaignsToMail(view, stuckAt),
    unread: await unreadAttachments(view, stuckAt),
    untranslated: await waitingTranslations(view, stuckAt),
  }));
  const { agencyId, world } = ctx;
  // Nobody is reminded of the same work twice in one stretch: a network that is away for hours would pile up jobs.
  const once = (singletonKey: string) => (stuckMs > 0 ? { singletonKey, singletonSeconds: stuckMs / 1000 } : {});
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
    for (const campaignId of campaigns)
      await world.jobs.send(tx, 'mail-campaign', { agencyId, campaignId }, once(campaignId));
    for (const attachmentId of unread)
      await world.jobs.send(tx, 'read-picture', { agencyId, attachmentId }, once(attachmentId));
    for (const translationId of untranslated)
      await world.jobs.send(tx, 'translate', { agencyId, translationId }, once(translationId));
    return ok(null);
  });
}
