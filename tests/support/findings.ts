import { paths } from '#paths/publish';

import type { TestHouse } from './house.ts';
import { type Page, pageOf } from './pages.ts';
import { drafts, hashIn, submits, valuesIn } from './steps.ts';

type Which = { draftId: string; kind: string };

/** What comes of handing a draft in as it stands. */
export async function submissionOf(house: TestHouse, who: string, draftId: string): Promise<Page> {
  const { html } = await pageOf(house.visit(who, paths.submit(draftId)));
  const form = { contentHash: hashIn(html), attested: valuesIn(html, 'attested') };
  return pageOf(house.visit(who, paths.submit(draftId), form));
}

/** The author holds what was found to be mistaken. Throws where the page has no way to. */
export async function questionsFinding(house: TestHouse, who: string, { draftId, kind }: Which): Promise<void> {
  const href = await findingIn(house, who, { draftId, kind });
  const { html } = await pageOf(house.visit(who, href));
  const why = 'These are the words of a play that the town’s theatre shows.';
  const response = await house.visit(who, href, { contentHash: hashIn(html), why });
  if (response.status !== 303) throw new Error(`not asked (${response.status})`);
}

/** Somebody else says what becomes of it; answers the page that follows. */
export async function answersFinding(
  house: TestHouse,
  who: string,
  { draftId, kind, verdict, reason = 'I read the play.' }: Which & { verdict: string; reason?: string },
): Promise<Page> {
  const { html } = await pageOf(house.visit(who, await findingIn(house, who, { draftId, kind })));
  const [, action] = /action="(\/drafts\/[^"]+\/questions\/[^"]+)"/.exec(html) ?? [];
  if (!action) throw new Error('no form to answer with');
  return pageOf(house.visit(who, action, { contentHash: hashIn(html), verdict, reason }));
}

/** The page of the first finding of this kind in a draft. */
export async function findingIn(house: TestHouse, who: string, { draftId, kind }: Which): Promise<string> {
  const { html } = await pageOf(house.visit(who, paths.draft(draftId)));
  const [href] = new RegExp(`/drafts/${draftId}/findings/${kind}/[0-9a-f]{64}`).exec(html) ?? [];
  if (!href) throw new Error(`nothing of the kind ${kind} stops the draft`);
  return href;
}

/** Every finding that stops the draft still is held to be mistaken, and somebody else says so. */
async function setsAside(
  house: TestHouse,
  { author, decider, draftId }: { author: string; decider: string; draftId: string },
): Promise<void> {
  const { html } = await pageOf(house.visit(author, paths.draft(draftId)));
  const kinds = [...html.matchAll(new RegExp(`/drafts/${draftId}/findings/(\\w+)/[0-9a-f]{64}">Is this`, 'g'))];
  for (const [, kind = ''] of kinds) {
    await questionsFinding(house, author, { draftId, kind });
    await answersFinding(house, decider, { draftId, kind, verdict: 'mistaken' });
  }
}

type Ruled = { author: string; decider: string; text: string; kind: string };

/**
 * A draft with this text is handed in; who decides tries to allow what stops it, then says that it is mistaken, and the
 * author hands it in again. Answers what came of each, and the draft's page at the end.
 */
export async function nobodyAllows(house: TestHouse, { author, decider, text, kind }: Ruled) {
  const draftId = await drafts(house, author, text);
  const refused = await submissionOf(house, author, draftId);
  await questionsFinding(house, author, { draftId, kind });
  const allowed = await answersFinding(house, decider, { draftId, kind, verdict: 'allowed' });
  const stillStopped = await submissionOf(house, author, draftId);
  await answersFinding(house, decider, { draftId, kind, verdict: 'mistaken' });
  await setsAside(house, { author, decider, draftId });
  await submits(house, author, draftId);
  return { refused, allowed, stillStopped, page: await pageOf(house.visit(author, paths.draft(draftId))) };
}
