import { z } from 'zod';

import { agencyOf } from '#domain/agencies';
import { addFindingQuestion } from '#domain/drafts';
import { appendEntry } from '#domain/ledger';
import { peopleWith } from '#domain/people';
import { packInForce } from '#domain/policies';
import { openTask } from '#domain/tasks';
import { flow } from '#flow';
import { dueAt } from '#kernel/calendar';
import { ok, refuse } from '#kernel/result';
import { labelOf } from '#screening';
import { calendarOf, workdaysIn } from '#steps/calendar-of';
import { decide } from '#steps/decide';
import { foundDraft } from '#steps/found-draft';
import { id, paragraph } from '#steps/inputs';
import { rolesToAsk } from '#steps/others-who-may';
import { stoppingIn } from '#steps/screened';
import { stopsNow } from '#steps/stops-now';
import { tell } from '#steps/tell';

/**
 * The author holds a finding that stops the draft to be mistaken, and says why; who may set it aside is told.
 *
 * Refuses by `approve.exact-content` when the draft changed meanwhile, and by `draft.moves-by-table` when nothing of the
 * kind stops these words, or when it waits for its answer already.
 */
export const questionFinding = flow({
  name: 'question-finding',
  action: 'question-finding',
  input: z.object({
    draftId: id,
    contentHash: z.string().length(64),
    kind: z.string().max(100),
    quoteSha256: z.string().length(64),
    why: paragraph('Write why it is mistaken.', 2000),
  }),
  subject: ({ draftId }) => draftId,
  controls: ['approve.exact-content', 'draft.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { draftId, contentHash, why, ...words }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'question-finding', draftId);
      if (!permit.ok) return permit;
      const found = await foundDraft(tx, draftId);
      if (!found) return refuse('agency.no-crossing');
      const { draft, account } = found;
      if (draft.contentHash !== contentHash) return refuse('approve.exact-content');
      const finding = stoppingIn(await stopsNow(tx, ctx.world, found), words);
      if (!finding) return refuse('draft.moves-by-table');
      const added = await addFindingQuestion(tx, permit.value, { ...words, version: draft.version, why });
      if (!added.ok) return added;
      const { decisionId } = permit.value;
      const payload = { question: added.value, contentHash, why, ...words };
      await appendEntry(tx, { kind: 'finding.questioned', subjectId: draftId, decisionId, payload });
      const says = `Is a finding mistaken? ${labelOf(words.kind) ?? 'A finding'}, for ${account.name}`;
      const link = `/drafts/${draftId}/findings/${words.kind}/${words.quoteSha256}`;
      const roles = await rolesToAsk(tx, draft.authorId);
      const pack = await packInForce(tx);
      const calendar = calendarOf(pack, (await agencyOf(tx)).zone);
      const due = dueAt(calendar, ctx.now, { count: workdaysIn(pack, 'reviewed-within'), unit: 'workdays' });
      for (const role of roles)
        await openTask(tx, {
          kind: `finding.${role}`,
          forWhom: { role },
          subjectId: added.value,
          says,
          link,
          dueAt: due,
        });
      for (const { id: personId } of await peopleWith(tx, roles))
        if (personId !== draft.authorId)
          await tell(tx, ctx.world, personId, { subject: 'A finding is held to be mistaken', says: `${says}.`, link });
      return ok({ questionId: added.value });
    }),
});
