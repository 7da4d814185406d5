import { giveRole } from '#app/people/give-role.flow';
import { startDraft } from '#app/publish/start-draft.flow';
import type { Stage, Tale } from '#main/tale';
import { comment } from '#main/walk-comments';
import { orders } from '#main/walk-draft';

/**
 * At ODOC Marisol answers what the public asks, so she reads the comments too: one answer is ordered, and one confirms who is
 * held, which keeps it from being submitted.
 */
export async function tellAnswers(tale: Tale, stage: Stage): Promise<void> {
  const accountId = stage.accounts.site;
  await tale.does(stage, 'nadia', giveRole, { personId: stage.people['marisol'], role: 'monitor', until: '' });
  const rosa = await comment(tale, stage, accountId, 'Does this hold');
  const text = 'This is for prisons alone. For a halfway house, please call it before you come.';
  await orders(tale, stage, { author: 'marisol', reviewer: 'ben', accountId, answers: rosa.id, text });
  const { id: answers } = await comment(tale, stage, accountId, 'Is my brother');
  const confirms = 'Yes, your brother John Poe is housed at our Lexington unit.';
  await tale.does(stage, 'marisol', startDraft, { accountId, answers, text: confirms });
}
