import { z } from 'zod';

import { editSiteComment, siteComment } from '#domain/site';
import { happening } from '#flow';
import { ok } from '#kernel/result';

import { commentForm, ownComment } from './comment-form.ts';

/**
 * The author of a comment writes other words, or takes it back; the caller has seen the author's key. Answers whether it
 * was done: a comment that is hidden stays as it is until somebody has decided, and one taken back stays taken back.
 */
export const changeComment = happening({
  name: 'change-comment',
  input: ownComment.extend({ text: commentForm.shape.text, raw: z.instanceof(Uint8Array) }),
  async run(ctx, { accountId, commentId, postName, text, raw }) {
    const done = await ctx.transact(async (tx) => {
      const comment = await siteComment(tx, commentId);
      if (comment?.postName !== postName || comment.withdrawn || comment.hidden) return ok(false);
      await editSiteComment(tx, accountId, { id: commentId, text, raw });
      return ok(true);
    });
    return done.ok && done.value;
  },
});
