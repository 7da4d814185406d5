import { z } from 'zod';

import { addOwnReading, commentFacts } from '#domain/comments';
import { appendEntry } from '#domain/ledger';
import { packInForce } from '#domain/policies';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { groundOf } from '#policy';
import { decide } from '#steps/decide';
import { id } from '#steps/inputs';

/**
 * Of the sample: a person says what they see in a comment before software's suggestion is shown: that it stays, or a
 * ground. Nothing becomes of the comment. The first answer counts; a comment that isn't of the sample, or was answered, is
 * left as it is.
 */
export const readComment = flow({
  name: 'read-comment',
  action: 'read-comment',
  input: z.object({ commentId: id, sees: z.string('Choose one.').min(1, 'Choose one.').max(64) }),
  subject: ({ commentId }) => commentId,
  controls: ['moderation.needs-designation', 'hide.needs-ground', 'comment.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { commentId, sees }) =>
    ctx.transact(async (tx) => {
      const comment = await commentFacts(tx, commentId);
      if (!comment) return refuse('agency.no-crossing');
      if (comment.state !== 'waiting') return refuse('comment.moves-by-table');
      const own = sees === STAYS ? [] : [sees];
      const pack = await packInForce(tx);
      if (own.some((ground) => groundOf(pack, ground)?.id !== ground)) return refuse('hide.needs-ground');
      const permit = await decide(tx, 'read-comment', commentId);
      if (!permit.ok) return permit;
      const beside = await addOwnReading(tx, permit.value, own);
      const { decisionId } = permit.value;
      const { recordId } = comment;
      const payload = { recordId, own, ...beside };
      if (beside) await appendEntry(tx, { kind: 'comment.read-first', subjectId: commentId, decisionId, payload });
      return ok({ commentId });
    }),
});

/** The answer that names no ground; no ground is called so, since names begin with a letter or a digit. */
const STAYS = '-';
