import { z } from 'zod';

import { markAllRead, markRead } from '#domain/notices';
import { happening } from '#flow';
import { ok } from '#kernel/result';
import { id } from '#steps/inputs';

/**
 * Notices of the person who asks are marked as read: one, and then the answer says where it leads; or all that were made
 * by `until`. Nobody's else. It decides nothing about anybody, so no policy is asked.
 */
export const readNotices = happening({
  name: 'read-notices',
  input: z.union([z.object({ noticeId: id }), z.object({ until: z.iso.datetime().transform((at) => new Date(at)) })]),
  async run(ctx, asked): Promise<{ link: string | undefined }> {
    if (!ctx.personId) return { link: undefined };
    const done = await ctx.transact(async (tx) => {
      if ('noticeId' in asked) return ok(await markRead(tx, asked.noticeId));
      await markAllRead(tx, asked.until);
      return ok(undefined);
    });
    return { link: done.ok ? done.value : undefined };
  },
});
