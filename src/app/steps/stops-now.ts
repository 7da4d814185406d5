import type { View } from '#platform/db';

import { attachmentsLacking } from './attachments.ts';
import { type FoundDraft, findingsIn } from './found-draft.ts';
import type { DraftFinding } from './screened.ts';
import type { World } from './world.ts';

/** What is found now in a draft's words and in the text of its pictures. */
export async function stopsNow(view: View, world: World, found: FoundDraft): Promise<DraftFinding[]> {
  const inWords = await findingsIn(view, { ...found, weights: world.headWeights });
  return [...inWords, ...(await attachmentsLacking(view, world, found))];
}
