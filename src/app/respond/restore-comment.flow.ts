import { z } from 'zod';

import { moveComment } from '#domain/comments';
import { appendEntry } from '#domain/ledger';
import { addAct, lastHide } from '#domain/moderation';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { carryOut } from '#steps/carry-out';
import { decide } from '#steps/decide';
import { id, line } from '#steps/inputs';

const SAFETY_NET_MS = 20_000;

/** A hidden comment is shown again, with the reason; the state is read back from the network. */
export const restoreComment = flow({
  name: 'restore-comment',
  action: 'restore-comment',
  input: z.object({ commentId: id, reason: line('Write the reason.') }),
  subject: ({ commentId }) => commentId,
  controls: ['moderation.needs-designation', 'comment.moves-by-table', 'agency.no-crossing'],
  async run(ctx, { commentId, reason }) {
    const ordered = await ctx.transact(async (tx) => {
      const permit = await decide(tx, 'restore-comment', commentId);
      if (!permit.ok) return permit;
      const hide = await lastHide(tx, commentId);
      if (!hide) return refuse('comment.moves-by-table');
      const moved = await moveComment(tx, commentId, 'restoring');
      if (!moved.ok) return moved;
      const { evidenceId } = hide;
      const actId = await addAct(tx, permit.value, {
        act: 'restore',
        grounds: [],
        evidenceId,
        noticeCode: null,
        notice: null,
      });
      const { decisionId } = permit.value;
      await appendEntry(tx, {
        kind: 'comment.restore-ordered',
        subjectId: commentId,
        decisionId,
        payload: { actId, hide: hide.id, reason },
      });
      await ctx.world.jobs.send(
        tx,
        'moderate',
        { agencyId: ctx.agencyId, actId },
        { startAfter: new Date(ctx.now.getTime() + SAFETY_NET_MS) },
      );
      return ok({ commentId, actId });
    });
    if (ordered.ok) await carryOut(ctx, ordered.value.actId);
    return ordered;
  },
});
