import { z } from 'zod';

import { approvedHash, moveDraft } from '#domain/drafts';
import { appendEntry } from '#domain/ledger';
import { orderPublication } from '#domain/posts';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import type { View } from '#platform/db';
import { malwareIn } from '#steps/attachments';
import { undecidedAt } from '#steps/candidates';
import { controlsOf, permissionsLacking } from '#steps/content';
import { decide } from '#steps/decide';
import { unlessExcepted } from '#steps/excepted';
import { type FoundDraft, foundDraft, placeOf } from '#steps/found-draft';
import { id } from '#steps/inputs';

const when = z
  .literal('')
  .transform(() => undefined)
  .or(
    z.iso
      .datetime({ offset: true, error: 'Write the time as 2026-11-30T14:00:00Z.' })
      .transform((text) => new Date(text)),
  )
  .optional();

/** The approved content is ordered to be published, now or at a time to come. The name on the network is chosen here. */
export const schedulePost = flow({
  name: 'schedule-post',
  action: 'schedule-post',
  input: z.object({
    draftId: id,
    contentHash: z.string().length(64),
    at: when,
    /** Why from elsewhere than a designated workstation, where the policy wishes one. */
    reason: z.string().trim().max(500, 'At most 500 characters.').default(''),
  }),
  subject: ({ draftId }) => draftId,
  controls: [
    'publish.needs-approval',
    'approve.exact-content',
    'approve.questionable-to-director',
    'draft.moves-by-table',
    'draft.answers-what-stands',
    'draft.fits-network',
    'draft.needs-permission',
    'draft.needs-copyright',
    'attachment.checked',
    'agency.no-crossing',
  ],
  run: (ctx, { draftId, contentHash, at, reason }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'schedule-post', draftId);
      if (!permit.ok) return permit;
      const found = await foundDraft(tx, draftId);
      if (!found) return refuse('agency.no-crossing');
      const { draft, account } = found;
      const barred = await barredBy(tx, found);
      if (barred) return refuse(barred);
      const dueAt = at && at > ctx.now ? at : ctx.now;
      // A permission that has ended by then would only stop it then.
      const lacking = await permissionsLacking(tx, { accountId: account.id, content: found.content, at: dueAt });
      const undecided = await undecidedAt(tx, found, dueAt);
      const free = await unlessExcepted(tx, permit.value, [...undecided, ...controlsOf(lacking)]);
      if (!free.ok) return free;
      const connector = ctx.world.connectorOf(account);
      if (!connector) return refuse('draft.fits-network');
      const moved = await moveDraft(tx, permit.value, { to: 'scheduled', contentHash });
      if (!moved.ok) return moved;
      const { decisionId } = permit.value;
      const remoteName = connector.publish.nameFor(`${draftId}/${draft.version}`, dueAt);
      const order = { version: draft.version, accountId: account.id, contentHash, remoteName, dueAt };
      const ordered = await orderPublication(tx, permit.value, order);
      const { publicationId } = ordered;
      await appendEntry(tx, {
        kind: 'post.ordered',
        subjectId: draftId,
        decisionId,
        payload: { ...order, ...ordered, ...(reason === '' ? {} : { reason }) },
      });
      await ctx.world.jobs.send(tx, 'publish-post', { agencyId: ctx.agencyId, publicationId }, { startAfter: dueAt });
      return ok({ draftId, publicationId });
    }),
});

/** What no exception lifts: another content than the approved one, an answer to words that don't stand, a file in quarantine. */
async function barredBy(view: View, found: FoundDraft) {
  const { draft, content } = found;
  if ((await approvedHash(view, draft)) !== draft.contentHash) return 'publish.needs-approval';
  if (!(await placeOf(view, found))) return 'draft.answers-what-stands';
  return (await malwareIn(view, content)) ? 'attachment.checked' : undefined;
}
