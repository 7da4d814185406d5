import { z } from 'zod';

import { agencyOf } from '#domain/agencies';
import { actOnComment, commentFacts, type CommentFacts } from '#domain/comments';
import { appendEntry } from '#domain/ledger';
import { addAct, type GroundWords } from '#domain/moderation';
import { packInForce } from '#domain/policies';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { type Pack, groundOf } from '#policy';
import { carryOut } from '#steps/carry-out';
import { decide } from '#steps/decide';
import { id } from '#steps/inputs';
import { noticeCode, noticeText } from '#steps/notice-to-contributor';
import { noteEvidence, sealEvidence } from '#steps/seal-evidence';

const SAFETY_NET_MS = 20_000;

/**
 * A person hides one comment on a ground of the pack and the words it rests on; a further ground has words of its own.
 *
 * The evidence is sealed before anything is done; the network's state is read back; the contributor's notice has a code.
 * Where the pack holds no ground, nothing can be hidden, and the refusal says what can be done instead.
 */
export const hideComment = flow({
  name: 'hide-comment',
  action: 'hide-comment',
  input: z.object({
    commentId: id,
    grounds: z
      .array(z.object({ ground: z.string().max(64), words: z.string().max(5000) }))
      .max(10, 'At most 10 grounds.')
      .default([]),
  }),
  subject: ({ commentId }) => commentId,
  controls: [
    'hide.needs-ground',
    'hide.needs-words',
    'hide.needs-evidence',
    'moderation.needs-designation',
    'comment.moves-by-table',
    'agency.no-crossing',
  ],
  async run(ctx, { commentId, grounds }) {
    const comment = await ctx.view((view) => commentFacts(view, commentId));
    if (!comment) return refuse('agency.no-crossing');
    const sealed = await sealEvidence(ctx, comment);
    const ordered = await ctx.transact(async (tx) => {
      // Evidence and words are of the comment as it was read; one that was edited meanwhile has to be read again.
      if ((await commentFacts(tx, commentId))?.recordId !== comment.recordId) return refuse('comment.moves-by-table');
      const pack = await packInForce(tx);
      const evidenceId = await noteEvidence(tx, comment, sealed);
      const permit = await decide(tx, 'hide-comment', commentId, {
        ...restsOn(pack, comment, grounds),
        hasEvidence: evidenceId !== undefined,
      });
      if (!permit.ok) return permit;
      const acted = await actOnComment(tx, permit.value, {
        to: 'hiding',
        grounds: grounds.map(({ ground }) => ground),
      });
      if (!acted.ok) return acted;
      const code = noticeCode();
      const notice = noticeText(pack, { code, grounds, origin: ctx.world.origin, agency: (await agencyOf(tx)).name });
      const actId = await addAct(tx, permit.value, {
        act: 'hide',
        grounds,
        evidenceId: evidenceId ?? '',
        noticeCode: code,
        notice,
      });
      const { decisionId } = permit.value;
      const payload = { actId, grounds, evidenceId, evidence: sealed.sha256, noticeCode: code, ...acted.value };
      await appendEntry(tx, { kind: 'comment.hide-ordered', subjectId: commentId, decisionId, payload });
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

/** Each ground is the pack's; each has words that stand in the comment; no two rest on the same words. */
function restsOn(
  pack: Pack,
  { text }: CommentFacts,
  grounds: GroundWords[],
): { hasGround: boolean; hasWords: boolean } {
  const words = grounds.map((one) => one.words.trim());
  const distinct =
    new Set(grounds.map(({ ground }) => ground)).size === grounds.length && new Set(words).size === words.length;
  return {
    hasGround: grounds.length > 0 && grounds.every(({ ground }) => groundOf(pack, ground)?.id === ground),
    hasWords: words.length > 0 && distinct && words.every((quoted) => quoted.length > 0 && text.includes(quoted)),
  };
}
