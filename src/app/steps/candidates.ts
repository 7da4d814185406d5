import { agencyOf } from '#domain/agencies';
import { attachmentsAmong } from '#domain/attachments';
import { type Content, approvalOf } from '#domain/drafts';
import { rolesAt } from '#domain/people';
import { packInForce } from '#domain/policies';
import type { View } from '#platform/db';
import { type Control, noFacts, rolesThatMay } from '#policy';
import { useOf } from '#screening';

import { termsUnder } from './agency-terms.ts';
import { standingIn } from './content.ts';
import { type FoundDraft, foundDraft } from './found-draft.ts';
import { foundIn, wordsIn } from './screened.ts';

/**
 * What is said of those whom a content names, also in the text of its pictures, and who stand in an election whose days have
 * begun at `at`: a sentence each. Empty where nobody does.
 */
export async function candidatesIn(view: View, content: Content, at: Date = view.now): Promise<string[]> {
  const [agency, pack] = [await agencyOf(view), await packInForce(view)];
  const terms = await termsUnder(view, { pack, zone: agency.zone, at });
  if (!terms.terms?.some(({ kind }) => kind === 'election_name')) return [];
  const by = { pack: { screening: pack.screening.filter(({ id }) => id === 'election_name') }, terms };
  const files = await attachmentsAmong(
    view,
    content.pictures.map(({ sha256 }) => sha256),
  );
  const inPictures = files
    .flatMap(({ words }) => wordsIn(words, { ...by, use: useOf(content) }).advice)
    .map(({ explanation }) => explanation);
  return [...new Set([...standingIn(foundIn({ content, ...by }).advice), ...inPictures])];
}

/** Whether a draft names somebody who stands in an election whose days have begun: then its decision is the director's. */
export async function namesCandidate(view: View, draftId: string): Promise<boolean> {
  const found = await foundDraft(view, draftId);
  return found !== undefined && (await candidatesIn(view, found.content)).length > 0;
}

/** The roles that decide on this draft where it is questionable, as the policy in force has it. */
export async function directorsOf(view: View, { draft, account }: FoundDraft): Promise<string[]> {
  const { id, agencyId, authorId } = draft;
  const { administratorId } = account;
  return rolesThatMay(await packInForce(view), {
    act: 'approve-post',
    person: { id: authorId, agencyId },
    subject: { id, agencyId, authorId, questionable: true, ...(administratorId ? { administratorId } : {}) },
    facts: { ...noFacts, commentsOn: account.commentsOn },
  });
}

/**
 * The control that keeps an approved draft from going out at `at`: it names somebody who stands for election, and whoever approved
 * it, before the election's days began, doesn't decide on what is questionable. Empty where nothing keeps it.
 */
export async function undecidedAt(view: View, found: FoundDraft, at: Date = view.now): Promise<Control[]> {
  if ((await candidatesIn(view, found.content, at)).length === 0) return [];
  const approval = await approvalOf(view, found.draft);
  const roles = approval ? await rolesAt(view, approval.personId, approval.at) : [];
  const directors = await directorsOf(view, found);
  return roles.some((role) => directors.includes(role)) ? [] : ['approve.questionable-to-director'];
}
