import { z } from 'zod';

import { actOnComment } from '#domain/comments';
import { appendEntry } from '#domain/ledger';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { decide } from '#steps/decide';
import { id } from '#steps/inputs';

/** A person has read the comment and lets it stand: it leaves the queue. What software suggested of it is kept beside. */
export const keepComment = flow({
  name: 'keep-comment',
  action: 'keep-comment',
  input: z.object({ commentId: id }),
  subject: ({ commentId }) => commentId,
  controls: ['moderation.needs-designation', 'comment.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { commentId }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'keep-comment', commentId);
      if (!permit.ok) return permit;
      const acted = await actOnComment(tx, permit.value, { to: 'kept', grounds: [] });
      if (!acted.ok) return acted;
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'comment.kept', subjectId: commentId, decisionId, payload: { ...acted.value } });
      return ok({ commentId });
    }),
});
