import { z } from 'zod';

import { accountOf } from '#domain/accounts';
import { answerableComment } from '#domain/comments';
import { type Content, addDraft } from '#domain/drafts';
import { appendEntry } from '#domain/ledger';
import { flow } from '#flow';
import { type Result, ok, refuse } from '#kernel/result';
import type { View } from '#platform/db';
import { decide } from '#steps/decide';
import { findingsIn } from '#steps/found-draft';
import { draftText, id } from '#steps/inputs';

/**
 * A person with every prerequisite in force begins a draft for an account, or an answer to a comment under one of its posts.
 * What is found in it is advice until it is submitted.
 *
 * Refuses by `draft.answers-what-stands` to answer a comment that its author has deleted or the agency has hidden.
 */
export const startDraft = flow({
  name: 'start-draft',
  action: 'start-draft',
  input: z.object({ accountId: id, text: draftText, answers: id.optional() }),
  subject: ({ accountId }) => accountId,
  controls: [
    'authorization.needs-technology',
    'authorization.needs-division',
    'authorization.needs-moderator',
    'authorization.needs-director',
    'authorization.needs-course',
    'authorization.needs-writing',
    'authorization.needs-designation',
    'account.official-only',
    'account.not-by-administrator',
    'draft.answers-what-stands',
    'agency.no-crossing',
  ],
  run: (ctx, { accountId, text, answers }) =>
    ctx.transact(async (tx) => {
      const account = await accountOf(tx, accountId);
      if (!account) return refuse('account.official-only');
      const permit = await decide(tx, 'start-draft', accountId);
      if (!permit.ok) return permit;
      const to = await toWhat(tx, accountId, answers);
      if (!to.ok) return to;
      const content = { text, pictures: [], ...to.value };
      const findings = await findingsIn(tx, { account, content, weights: ctx.world.headWeights });
      const draftId = await addDraft(tx, permit.value, { content, findings, answers: answers ?? null });
      const { decisionId } = permit.value;
      const payload = { accountId, content, ...(answers && { answers }) };
      await appendEntry(tx, { kind: 'draft.started', subjectId: draftId, decisionId, payload });
      return ok({ draftId });
    }),
});

/** The words that an answer is written to; none for a post of its own. */
async function toWhat(
  view: View,
  accountId: string,
  answers: string | undefined,
): Promise<Result<Pick<Content, 'to'>>> {
  if (answers === undefined) return ok({});
  const comment = await answerableComment(view, answers);
  if (comment?.accountId !== accountId) return refuse('agency.no-crossing');
  return comment.stands ? ok({ to: comment.recordId }) : refuse('draft.answers-what-stands');
}
