import { z } from 'zod';

import { draftsUnderway, takeBack } from '#domain/drafts';
import { appendEntry } from '#domain/ledger';
import { cancelOrders } from '#domain/posts';
import { happening } from '#flow';
import { ok } from '#kernel/result';
import { askDirector } from '#steps/ask-director';
import { candidatesIn, directorsOf, undecidedAt } from '#steps/candidates';
import { foundDraft } from '#steps/found-draft';
import { tell } from '#steps/tell';
import type { Ctx } from '#steps/world';

/**
 * The days before an election have begun: each draft under way that names somebody who stands in it waits for the director,
 * whatever others had approved or ordered, and its author is told. Once a draft; what is being sent is left alone.
 * Answers how many drafts it took back.
 */
export const electionBegins = happening({
  name: 'election-begins',
  input: z.object({}),
  async run(ctx) {
    const underway = await ctx.view(draftsUnderway);
    let takenBack = 0;
    for (const draftId of underway) if (await handOver(ctx, draftId)) takenBack += 1;
    return { takenBack };
  },
});

const AGAIN = 'Its approval holds no more; once the director has approved it, order it again.';
const ORDER_VOID = 'It names somebody who stands for election, so it waits for the director; the order is void.';

async function handOver(ctx: Ctx, draftId: string): Promise<boolean> {
  const done = await ctx.transact(async (tx) => {
    const found = await foundDraft(tx, draftId);
    const names = found ? await candidatesIn(tx, found.content) : [];
    if (!found || names.length === 0) return ok(false);
    const { draft } = found;
    const approved = draft.state !== 'in_review';
    if (approved && (await undecidedAt(tx, found)).length === 0) return ok(false);
    const free = await cancelOrders(tx, draftId, ORDER_VOID);
    if (!free.ok || !(await takeBack(tx, draft))) return ok(false);
    const says = approved ? AGAIN : '';
    const payload = { contentHash: draft.contentHash, toDirector: names, was: draft.state, says };
    await appendEntry(tx, { kind: 'draft.taken-back', subjectId: draftId, payload });
    const roles = await directorsOf(tx, found);
    await askDirector(tx, { draftId, says: 'Decide on a draft that names somebody who stands for election', roles });
    await tell(tx, ctx.world, draft.authorId, {
      subject: 'A draft of yours goes to the director',
      says: [...names, says].join(' ').trim(),
      link: `/drafts/${draftId}`,
    });
    return ok(true);
  });
  return done.ok && done.value;
}
