import { z } from 'zod';

import { mailWaiting, noticeOf, recordMail } from '#domain/notices';
import { happening } from '#flow';
import { ok } from '#kernel/result';
import { NetworkRefused, WrongUse } from '#kernel/trouble';
import type { Mail, Message } from '#platform/mail';
import { id } from '#steps/inputs';

/**
 * A notice is mailed once, and what the server answered is kept. It is in the app in any case.
 *
 * Its Message-ID is the notice's: where a crash or a second worker sends it again, it is the same mail to whoever gets it. Throws NetworkUnavailable where the server can't be reached.
 */
export const sendNotice = happening({
  name: 'send-notice',
  input: z.object({ noticeId: id }),
  async run(ctx, { noticeId }) {
    const notice = await ctx.view((view) => noticeOf(view, noticeId));
    if (!notice) return { state: 'over' };
    const { mail, origin } = ctx.world;
    const text = `${notice.says}\n\n${origin}${notice.link}\n`;
    const message = {
      to: notice.email,
      subject: notice.subject,
      text,
      messageId: `<${noticeId}@${new URL(origin).hostname}>`,
    };
    const { state, receipt } = await sent(mail, message);
    await ctx.transact(async (tx) => {
      if (await mailWaiting(tx, noticeId)) await recordMail(tx, noticeId, { state, receipt });
      return ok(null);
    });
    return { state };
  },
});

type Sent = { state: 'sent' | 'bounced' | 'not configured'; receipt: unknown };

async function sent(mail: Mail, message: Message): Promise<Sent> {
  try {
    const receipt = await mail.send(message);
    return { state: receipt.sent ? 'sent' : 'not configured', receipt };
  } catch (error) {
    if (error instanceof NetworkRefused || error instanceof WrongUse)
      return { state: 'bounced', receipt: { says: error.message } };
    throw error;
  }
}
