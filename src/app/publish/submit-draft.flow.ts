import { z } from 'zod';

import { agencyOf } from '#domain/agencies';
import { startClock } from '#domain/clocks';
import { addAttestation, moveDraft, questionsOn, setAside } from '#domain/drafts';
import { appendEntry } from '#domain/ledger';
import { packInForce } from '#domain/policies';
import { openTask } from '#domain/tasks';
import { flow } from '#flow';
import { dueAt } from '#kernel/calendar';
import { ok, refuse } from '#kernel/result';
import type { Tx } from '#platform/db';
import { calendarOf, workdaysIn } from '#steps/calendar-of';
import { controlsOf, networkFindings, permissionsLacking, standingIn } from '#steps/content';
import { decide, whoMay } from '#steps/decide';
import { unlessExcepted } from '#steps/excepted';
import { type FoundDraft, foundDraft, placeOf } from '#steps/found-draft';
import { id } from '#steps/inputs';
import { scanAgain } from '#steps/scan-again';
import { standing } from '#steps/screened';
import { stopsNow } from '#steps/stops-now';

/** The author attests and hands the draft to somebody else. What stands in its way is refused here, by its clause. */
export const submitDraft = flow({
  name: 'submit-draft',
  action: 'submit-draft',
  input: z.object({
    draftId: id,
    contentHash: z.string().length(64),
    attested: z.array(z.string().min(1).max(500)).max(20).default([]),
  }),
  subject: ({ draftId }) => draftId,
  controls: [
    'draft.no-secrets',
    'screening.stops',
    'draft.needs-alt-text',
    'draft.needs-right',
    'draft.needs-permission',
    'draft.needs-copyright',
    'draft.names-people',
    'attachment.checked',
    'draft.fits-network',
    'draft.names-representative',
    'draft.attests-truth',
    'draft.moves-by-table',
    'draft.answers-what-stands',
    'approve.exact-content',
    'agency.no-crossing',
  ],
  run: async (ctx, { draftId, contentHash, attested }) => {
    const seen = await ctx.view((view) => foundDraft(view, draftId));
    if (seen) await scanAgain(ctx, seen.content);
    const refusedByNetwork = seen ? await networkFindings(ctx.world, seen.account, seen.content) : [];
    return ctx.transact(async (tx) => {
      const permit = await decide(tx, 'submit-draft', draftId);
      if (!permit.ok) return permit;
      const found = await foundDraft(tx, draftId);
      if (!found) return refuse('agency.no-crossing');
      if (!(await placeOf(tx, found))) return refuse('draft.answers-what-stands');
      const { account, content } = found;
      const lacking = await permissionsLacking(tx, { accountId: account.id, content });
      const aside = setAside(await questionsOn(tx, draftId));
      const own = standing(await stopsNow(tx, ctx.world, found), aside);
      const findings = [...own, ...lacking, ...refusedByNetwork];
      const candidates = standingIn(own);
      const unsigned = attested.length === 0 ? ['draft.attests-truth'] : [];
      const free = await unlessExcepted(tx, permit.value, [...controlsOf(findings), ...unsigned]);
      if (!free.ok) return free;
      const moved = await moveDraft(tx, permit.value, {
        to: 'in_review',
        contentHash,
        questionable: candidates.length > 0,
      });
      if (!moved.ok) return moved;
      await addAttestation(tx, permit.value, { subjectId: draftId, contentHash, words: attested });
      const { decisionId } = permit.value;
      await appendEntry(tx, {
        kind: 'draft.submitted',
        subjectId: draftId,
        decisionId,
        payload: {
          contentHash,
          attested,
          ...(aside.length > 0 && { setAside: aside.map(({ id: one }) => one) }),
          ...(candidates.length > 0 && { toDirector: candidates }),
        },
      });
      await askReviewers(tx, found);
      return ok({ draftId });
    });
  },
});

/** Whoever may approve it has the task, due by the policy's days. */
async function askReviewers(tx: Tx, { draft: { id: subjectId, answers }, account }: FoundDraft): Promise<void> {
  const [{ zone }, pack] = [await agencyOf(tx), await packInForce(tx)];
  const count = workdaysIn(pack, 'reviewed-within');
  const due = dueAt(calendarOf(pack, zone), tx.now, { count, unit: 'workdays' });
  const reviewers = await whoMay(tx, 'approve-post', subjectId);
  for (const role of reviewers)
    await openTask(tx, {
      kind: `review.${role}`,
      forWhom: { role },
      subjectId,
      says: `Review ${answers ? 'an answer' : 'a draft'} for ${account.name}`,
      link: `/drafts/${subjectId}`,
      dueAt: due,
    });
  await startClock(tx, { kind: 'review', subjectId, dueAt: due, escalateTo: reviewers[0] ?? 'director' });
}
