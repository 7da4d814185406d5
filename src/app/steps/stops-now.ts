import type { View } from '#platform/db';

import { attachmentsLacking } from './attachments.ts';
import { draftFindings } from './content.ts';
import { type FoundDraft, rulesNow } from './found-draft.ts';
import type { DraftFinding } from './screened.ts';
import type { World } from './world.ts';

/** What is found now in a draft's words and in the text of its pictures. */
export async function stopsNow(view: View, world: World, found: FoundDraft): Promise<DraftFinding[]> {
  const rules = await rulesNow(view);
  const inWords = draftFindings({ ...found, ...rules, weights: world.headWeights });
  return [...inWords, ...(await attachmentsLacking(view, world, { ...found, ...rules }))];
}
