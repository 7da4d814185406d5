import { publishPost } from '#app/publish/publish-post.flow';
import { paths } from '#paths/publish';

import type { TestHouse } from './house.ts';

/** The steps of a post as sentences, each through the door that people use. Each throws with the page's words when it wasn't done. */

/** `who` begins a draft for an account such as `odoc/site` (the own agency's page unless said otherwise); answers its id. */
export async function drafts(
  house: TestHouse,
  who: string,
  text: string,
  on = `${agencyOf(who)}/site`,
): Promise<string> {
  const response = await house.visit(who, paths.write(house.demo.accounts[on] ?? on), { text });
  const [, draftId] = /^\/drafts\/([0-9a-f-]{36})/.exec(await goesTo(response)) ?? [];
  if (!draftId) throw new Error(`the draft has no page: ${response.headers.get('location')}`);
  return draftId;
}

/** The author writes other words; pictures and their words stay. */
export async function edits(house: TestHouse, who: string, draftId: string, text: string): Promise<void> {
  const page = await shown(await house.visit(who, paths.edit(draftId)));
  await goesTo(await house.visit(who, paths.edit(draftId), { ...fieldsIn(page), text }));
}

/** The author attests everything that the form asks, and hands in exactly what the page shows. */
export async function submits(house: TestHouse, who: string, draftId: string): Promise<void> {
  const page = await shown(await house.visit(who, paths.submit(draftId)));
  await goesTo(
    await house.visit(who, paths.submit(draftId), { contentHash: hashIn(page), attested: valuesIn(page, 'attested') }),
  );
}

/** A reviewer approves exactly what the page shows. */
export async function approves(house: TestHouse, who: string, draftId: string, note = ''): Promise<void> {
  const page = await shown(await house.visit(who, paths.draft(draftId)));
  await goesTo(await house.visit(who, paths.approve(draftId), { contentHash: hashIn(page), note }));
}

/** The approved content is ordered: now, or at a time on the agency's clocks (`2026-12-24T09:30`). */
export async function schedules(house: TestHouse, who: string, draftId: string, at = ''): Promise<void> {
  const page = await shown(await house.visit(who, paths.draft(draftId)));
  const when = at === '' ? 'now' : 'later';
  await goesTo(await house.visit(who, paths.schedule(draftId), { contentHash: hashIn(page), when, at }));
}

/** The clock does what was ordered, as the worker does it: at once, or when it is `at`. Answers as the flow does. */
export async function publishes(house: TestHouse, who: string, draftId: string, at?: Date) {
  const order = await house.as(who).view((view) =>
    view
      .selectFrom('publications')
      .innerJoin('decisions', (on) =>
        on
          .onRef('decisions.agency_id', '=', 'publications.agency_id')
          .onRef('decisions.id', '=', 'publications.ordered_by'),
      )
      .select(['publications.id', 'publications.ordered_by', 'decisions.person_id'])
      .where('draft_id', '=', draftId)
      .where('state', 'in', ['ordered', 'about_to'])
      .executeTakeFirstOrThrow(() => new Error(`nothing is ordered for the draft ${draftId}`)),
  );
  const ctx = house.as(who, at).as({ byPerson: false, personId: order.person_id, orderedBy: order.ordered_by });
  return publishPost.perform(ctx, { publicationId: order.id, draftId });
}

/** From the first word to the public: drafted, submitted, approved by somebody else, ordered and published. */
export async function posts(
  house: TestHouse,
  { author, reviewer, text, on }: { author: string; reviewer: string; text: string; on?: string },
): Promise<string> {
  const draftId = await drafts(house, author, text, on);
  await submits(house, author, draftId);
  await approves(house, reviewer, draftId);
  await schedules(house, author, draftId);
  const answer = await publishes(house, author, draftId);
  if (answer.kind !== 'done') throw new Error(`not published: ${JSON.stringify(answer)}`);
  return draftId;
}

/** The hash of the content that a page shows, as its forms send it. */
export function hashIn(page: string): string {
  const [hash] = valuesIn(page, 'contentHash');
  if (!hash) throw new Error(`no form on this page names a content hash: ${wordsOf(page)}`);
  return hash;
}

/** What the inputs of this name carry, in their order. */
export function valuesIn(page: string, name: string): string[] {
  return inputsOf(page).flatMap(([key, value]) => (key === name ? [value] : []));
}

/** A page without what scripts make more of: nobody sees a template. */
export const seenOf = (page: string): string => page.replaceAll(/<template[^>]*>.*?<\/template>/gs, '');

/** The words of a page as they are read: without markup, spaces collapsed. */
export function wordsOf(page: string): string {
  const seen = seenOf(page);
  const main = /<main[^>]*>(.*)<\/main>/s.exec(seen)?.[1] ?? seen;
  return unescaped(main.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Where an act that was done leads; throws with the page's words when it wasn't. */
export async function goesTo(response: Response): Promise<string> {
  const location = response.headers.get('location');
  if (response.status === 303 && location) return location;
  throw new Error(`not done (${response.status}): ${wordsOf(await response.text())}`);
}

async function shown(response: Response): Promise<string> {
  const page = await response.text();
  if (response.status !== 200) throw new Error(`no page (${response.status}): ${wordsOf(page)}`);
  return page;
}

function fieldsIn(page: string): Record<string, string> {
  return Object.fromEntries(inputsOf(page).filter(([name]) => /^(alt|source|right)-/.test(name) || name === 'picture'));
}

function inputsOf(page: string): [string, string][] {
  const inputs = [...page.matchAll(/<input[^>]*>/g)].map(([tag]): [string, string] => [
    attribute(tag, 'name'),
    attribute(tag, 'value'),
  ]);
  const areas = [...page.matchAll(/(<textarea[^>]*>)\n?([^<]*)<\/textarea>/g)].map(
    ([, tag = '', text = '']): [string, string] => [attribute(tag, 'name'), unescaped(text)],
  );
  return [...inputs, ...areas];
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function agencyOf(who: string): string {
  return who.split('/')[0] ?? '';
}
