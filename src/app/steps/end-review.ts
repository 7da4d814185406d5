import { meetClock } from '#domain/clocks';
import { addReview, moveDraft } from '#domain/drafts';
import { appendEntry } from '#domain/ledger';
import { packInForce } from '#domain/policies';
import { endTasks } from '#domain/tasks';
import { type Result, ok, refuse } from '#kernel/result';
import type { View } from '#platform/db';
import type { Act } from '#policy';

import { malwareIn } from './attachments.ts';
import { decide } from './decide.ts';
import { type FoundDraft, foundDraft, placeOf } from './found-draft.ts';
import { tell } from './tell.ts';
import type { Ctx } from './world.ts';

type Verdict = {
  act: Extract<Act, 'approve-post' | 'send-back-draft' | 'refuse-draft'>;
  to: 'approved' | 'sent_back' | 'refused';
  draftId: string;
  /** The hash of what the reviewer saw. */
  contentHash: string;
  note: string;
};

/** With the author still, or again: there is nothing to give a verdict on. */
const UNSUBMITTED = ['drafted', 'sent_back'];

/**
 * Somebody other than the author gave a verdict on exactly the content that was seen; the author is told.
 *
 * Refuses by `approve.needs-review` what its author hasn't submitted, by `approve.exact-content` when the content changed
 * meanwhile, by `draft.answers-what-stands` to approve an answer to words that don't stand any more, by `attachment.checked`
 * a file in quarantine, and by `draft.moves-by-table` what was decided already.
 */
export function endReview(
  ctx: Ctx,
  { act, to, draftId, contentHash, note }: Verdict,
): Promise<Result<{ draftId: string }>> {
  return ctx.transact(async (tx) => {
    const permit = await decide(tx, act, draftId);
    if (!permit.ok) return permit;
    const found = await foundDraft(tx, draftId);
    if (!found) return refuse('agency.no-crossing');
    const { draft } = found;
    if (UNSUBMITTED.includes(draft.state)) return refuse('approve.needs-review');
    const barred = to === 'approved' ? await barredFrom(tx, found) : undefined;
    if (barred) return refuse(barred);
    const moved = await moveDraft(tx, permit.value, { to, contentHash });
    if (!moved.ok) return moved;
    await addReview(tx, permit.value, draft, { verdict: to, note });
    const { decisionId } = permit.value;
    await appendEntry(tx, { kind: `draft.${to}`, subjectId: draftId, decisionId, payload: { contentHash, note } });
    await meetClock(tx, 'review', draftId);
    await meetClock(tx, 'questionable', draftId);
    const { roles } = await packInForce(tx);
    await endTasks(tx, draftId, ...Object.keys(roles).flatMap((role) => [`review.${role}`, `questionable.${role}`]));
    const words = { approved: 'approved', sent_back: 'sent back with a note', refused: 'refused' };
    await tell(tx, ctx.world, draft.authorId, {
      subject: 'Your draft',
      says: `Your draft was ${words[to]}.`,
      link: `/drafts/${draftId}`,
    });
    return ok({ draftId });
  });
}

/** What nobody can approve: an answer to words that don't stand any more as they did, and a file in quarantine. */
async function barredFrom(view: View, found: FoundDraft) {
  if (!(await placeOf(view, found))) return 'draft.answers-what-stands';
  return (await malwareIn(view, found.content)) ? 'attachment.checked' : undefined;
}
