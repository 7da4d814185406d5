import { siteComment, withdrawSiteComment } from '#domain/site';
import { happening } from '#flow';
import { ok } from '#kernel/result';

import { ownComment } from './comment-form.ts';

/** The author takes the comment back, and the caller has seen the author's key: the page doesn't show it any more. What was captured of it stays a record. */
export const withdrawComment = happening({
  name: 'withdraw-comment',
  input: ownComment,
  async run(ctx, { accountId, commentId, postName }) {
    const done = await ctx.transact(async (tx) => {
      const comment = await siteComment(tx, commentId);
      if (comment?.postName !== postName || comment.withdrawn) return ok(false);
      await withdrawSiteComment(tx, accountId, commentId);
      return ok(true);
    });
    return done.ok && done.value;
  },
});
