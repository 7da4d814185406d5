import { z } from 'zod';

import { mailWaiting, noticeOf, recordMail } from '#domain/notices';
import { happening } from '#flow';
import { ok } from '#kernel/result';
import { id } from '#steps/inputs';

/**
 * A notice is mailed once, and what the server answered is kept. It is in the app in any case.
 *
 * The row is locked while the mail is sent and its Message-ID is the notice's, so a second try that the first had reached
 * is the same mail to the server. Throws NetworkUnavailable where the server can't be reached.
 */
export const sendNotice = happening({
  name: 'send-notice',
  input: z.object({ noticeId: id }),
  async run(ctx, { noticeId }) {
    const notice = await ctx.view((view) => noticeOf(view, noticeId));
    if (!notice) return { state: 'over' };
    const { mail, origin } = ctx.world;
    const text = `${notice.says}\n\n${origin}${notice.link}\n`;
    const receipt = await mail.send({ to: notice.email, subject: notice.subject, text, messageId: noticeId });
    await ctx.transact(async (tx) => {
      if (await mailWaiting(tx, noticeId)) await recordMail(tx, noticeId, { state: receipt.state, receipt });
      return ok(null);
    });
    return { state: receipt.state };
  },
});
