import { z } from 'zod';

import { answerFindingQuestion, findingQuestionOf, findingVerdicts } from '#domain/drafts';
import { appendEntry } from '#domain/ledger';
import { packInForce } from '#domain/policies';
import { endTasks } from '#domain/tasks';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { decide } from '#steps/decide';
import { foundDraft } from '#steps/found-draft';
import { id, paragraph } from '#steps/inputs';
import { stoppingIn } from '#steps/screened';
import { stopsNow } from '#steps/stops-now';
import { tell } from '#steps/tell';

const told = {
  mistaken: 'It was set aside as mistaken: these words stop your draft no more.',
  allowed: 'It was allowed: these words stop your draft no more.',
  stands: 'It stands: change the words.',
};

/**
 * Somebody other than the author says whether a finding is mistaken, with a reason. What is set aside stops this draft no
 * more, in these words alone; every other draft and every other place is found as before.
 *
 * Refuses by `screening.only-mistaken`, in the clause of the finding's kind, to allow what the policy says nobody can
 * allow; by `approve.exact-content` when the draft changed meanwhile; and by `draft.moves-by-table` when it was answered
 * before or the words are gone.
 */
export const answerFinding = flow({
  name: 'answer-finding',
  action: 'answer-finding',
  input: z.object({
    draftId: id,
    questionId: id,
    contentHash: z.string().length(64),
    verdict: z.enum(findingVerdicts, 'Choose what becomes of the finding.'),
    reason: paragraph('Write the reason.', 2000),
  }),
  subject: ({ draftId }) => draftId,
  controls: [
    'screening.only-mistaken',
    'approve.not-own-draft',
    'approve.exact-content',
    'draft.moves-by-table',
    'agency.no-crossing',
  ],
  run: (ctx, { draftId, questionId, contentHash, verdict, reason }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'answer-finding', draftId);
      if (!permit.ok) return permit;
      const found = await foundDraft(tx, draftId);
      const question = await findingQuestionOf(tx, { draftId, id: questionId });
      if (!found || !question) return refuse('agency.no-crossing');
      if (found.draft.contentHash !== contentHash) return refuse('approve.exact-content');
      const words = stoppingIn(await stopsNow(tx, ctx.world, found), question);
      if (!words) return refuse('draft.moves-by-table');
      if (verdict === 'allowed' && words.only) return refuse(`screening.only-mistaken:${question.kind}`);
      const answered = await answerFindingQuestion(tx, permit.value, { id: questionId, verdict, reason });
      if (!answered.ok) return answered;
      const { decisionId } = permit.value;
      const { kind, quoteSha256 } = question;
      const payload = { question: questionId, kind, quoteSha256, verdict, reason, contentHash };
      await appendEntry(tx, { kind: 'finding.answered', subjectId: draftId, decisionId, payload });
      const { roles } = await packInForce(tx);
      await endTasks(tx, questionId, ...Object.keys(roles).map((role) => `finding.${role}`));
      const link = `/drafts/${draftId}/findings/${kind}/${quoteSha256}`;
      const says = told[verdict];
      await tell(tx, ctx.world, found.draft.authorId, { subject: 'The finding in your draft', says, link });
      return ok({ draftId });
    }),
});
