import type { Content as Sent } from '#connectors/contract';
import { type Account, accountOf } from '#domain/accounts';
import { type Agency, agencyOf } from '#domain/agencies';
import { answerableComment } from '#domain/comments';
import { type Content, type DraftFacts, draftFacts, draftVersion } from '#domain/drafts';
import { packInForce } from '#domain/policies';
import type { View } from '#platform/db';
import type { Pack } from '#policy';
import type { AgencyTerms, HeadWeights } from '#screening';

import { termsUnder } from './agency-terms.ts';
import { draftFindings } from './content.ts';
import type { DraftFinding } from './screened.ts';

/** A draft as it stands now, with its account. */
export type FoundDraft = { draft: DraftFacts; account: Account; content: Content };

/** The draft under this id with its content and account; undefined when the agency has none. */
export async function foundDraft(view: View, draftId: string): Promise<FoundDraft | undefined> {
  const draft = await draftFacts(view, draftId);
  const account = draft && (await accountOf(view, draft.accountId));
  if (!draft || !account) return undefined;
  return { draft, account, content: await draftVersion(view, draft.id, draft.version) };
}

/**
 * Where a draft hangs on its network: under the comment that it answers, or under nothing. Undefined where the words that it
 * answers don't stand any more as they did when it was written: deleted, hidden or changed.
 */
export async function placeOf(
  view: View,
  { draft, content }: Pick<FoundDraft, 'draft' | 'content'>,
): Promise<Pick<Sent, 'replyTo'> | undefined> {
  if (draft.answers === null) return {};
  const comment = await answerableComment(view, draft.answers);
  if (!comment?.root || !comment.stands || comment.recordId !== content.to) return undefined;
  return { replyTo: { root: comment.root, parent: comment.parent } };
}

/** The agency, the policy in force and the agency's lists now: what every search in a draft goes by. */
export async function rulesNow(view: View): Promise<{ agency: Agency; pack: Pack; terms: AgencyTerms }> {
  const [agency, pack] = [await agencyOf(view), await packInForce(view)];
  return { agency, pack, terms: await termsUnder(view, { pack, zone: agency.zone, at: view.now }) };
}

/** What is found in a content for this account under the pack in force, with what the screening has learnt. */
export async function findingsIn(
  view: View,
  draft: { account: Account; content: Content; weights: HeadWeights },
): Promise<DraftFinding[]> {
  return draftFindings({ ...draft, ...(await rulesNow(view)) });
}
