import { z } from 'zod';

import { accountOf } from '#domain/accounts';
import { addDraft } from '#domain/drafts';
import { appendEntry } from '#domain/ledger';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { decide } from '#steps/decide';
import { findingsIn } from '#steps/found-draft';
import { draftText, id } from '#steps/inputs';

/** A person with every prerequisite in force begins a draft for an account. What is found in it is advice until it is submitted. */
export const startDraft = flow({
  name: 'start-draft',
  action: 'start-draft',
  input: z.object({ accountId: id, text: draftText }),
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
    'agency.no-crossing',
  ],
  run: (ctx, { accountId, text }) =>
    ctx.transact(async (tx) => {
      const account = await accountOf(tx, accountId);
      if (!account) return refuse('account.official-only');
      const permit = await decide(tx, 'start-draft', accountId);
      if (!permit.ok) return permit;
      const content = { text, pictures: [] };
      const findings = await findingsIn(tx, { account, content, weights: ctx.world.headWeights });
      const draftId = await addDraft(tx, permit.value, { content, findings });
      const { decisionId } = permit.value;
      await appendEntry(tx, { kind: 'draft.started', subjectId: draftId, decisionId, payload: { accountId, content } });
      return ok({ draftId });
    }),
});
