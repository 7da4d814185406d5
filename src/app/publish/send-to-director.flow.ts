import { z } from 'zod';

import { addReview, draftFacts, moveDraft } from '#domain/drafts';
import { appendEntry } from '#domain/ledger';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { askDirector } from '#steps/ask-director';
import { decide, whoMay } from '#steps/decide';
import { id, paragraph } from '#steps/inputs';

/** A reviewer calls the draft questionable: from now on only who decides the questionable may approve it. */
export const sendToDirector = flow({
  name: 'send-to-director',
  action: 'send-to-director',
  input: z.object({ draftId: id, contentHash: z.string().length(64), note: paragraph('Write what is questionable.') }),
  subject: ({ draftId }) => draftId,
  controls: ['approve.not-own-draft', 'approve.exact-content', 'draft.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { draftId, contentHash, note }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'send-to-director', draftId);
      if (!permit.ok) return permit;
      const draft = await draftFacts(tx, draftId);
      if (!draft) return refuse('agency.no-crossing');
      const moved = await moveDraft(tx, permit.value, { to: 'in_review', contentHash, questionable: true });
      if (!moved.ok) return moved;
      await addReview(tx, permit.value, draft, { verdict: 'questionable', note });
      const { decisionId } = permit.value;
      await appendEntry(tx, {
        kind: 'draft.questionable',
        subjectId: draftId,
        decisionId,
        payload: { contentHash, note },
      });
      const roles = await whoMay(tx, 'approve-post', draftId);
      await askDirector(tx, { draftId, says: 'Decide on a questionable draft', roles });
      return ok({ draftId });
    }),
});
