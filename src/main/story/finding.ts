import { questionFinding } from '#app/publish/question-finding.flow';
import { startDraft } from '#app/publish/start-draft.flow';
import type { Stage, Tale } from '#main/tale';
import { hashOf } from '#main/walk-draft';
import { findingsIn, foundDraft } from '#steps/found-draft';

const text =
  '“We got the killer. He did it, and everybody knows it.” So ends the comedy that our drama group plays on Friday at seven, in the chapel.';
const why = 'It is the last line of a play, in quotation marks. It speaks of nobody in our custody.';

/** At ODOC the last line of a play reads as if the agency said who is guilty; its author holds that to be a mistake. */
export async function tellFinding(tale: Tale, stage: Stage): Promise<void> {
  const { draftId } = await tale.does(stage, 'marisol', startDraft, { accountId: stage.accounts.site, text });
  const { view, world } = tale.house.contextFor({ agencyId: stage.agencyId, personId: null, byPerson: false });
  const findings = await view(async (seen) => {
    const found = await foundDraft(seen, draftId);
    return found ? findingsIn(seen, { ...found, weights: world.headWeights }) : [];
  });
  for (const { words } of findings) {
    if (!words) continue;
    const { kind, quoteSha256 } = words;
    const contentHash = await hashOf(tale, stage, draftId);
    await tale.does(stage, 'marisol', questionFinding, { draftId, contentHash, kind, quoteSha256, why });
  }
}
