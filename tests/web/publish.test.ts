import { expect } from 'vitest';

import { NetworkUnavailable } from '#kernel/trouble';
import { paths } from '#paths/publish';
import type { Ctx } from '#steps/world';
import { test } from '#tests/support/house';
import { type Page, pageOf } from '#tests/support/pages';
import {
  approves,
  drafts,
  edits,
  hashIn,
  posts,
  publishes,
  schedules,
  submits,
  valuesIn,
  wordsOf,
} from '#tests/support/steps';

test('a draft becomes a post: written, submitted, approved by a second person, ordered, published and recorded', async ({
  house,
}) => {
  const text = 'The visiting room in Lexington opens at nine on Saturday.';
  const draftId = await drafts(house, 'odoc/marisol', text);
  await submits(house, 'odoc/marisol', draftId);
  await approves(house, 'odoc/ben', draftId);
  await schedules(house, 'odoc/marisol', draftId);
  expect(await publishes(house, 'odoc/marisol', draftId)).toMatchObject({ kind: 'done' });

  const page = await (await house.visit('odoc/marisol', paths.draft(draftId))).text();
  const words = wordsOf(page);
  expect(words).toContain(text);
  expect(words).toContain('It is published.');
  expect(page).toMatch(/href="\/records\/[0-9a-f-]{36}"/);
  expect(words).toMatch(/Published.*Ordered to be published.*Approved.*Submitted for review.*Begun/);
});

test('each view of the list holds what is in it, with its count', async ({ house }) => {
  const waiting = await drafts(house, 'odoc/marisol', 'A draft that waits for its reader.');
  await submits(house, 'odoc/marisol', waiting);
  await posts(house, { author: 'odoc/marisol', reviewer: 'odoc/ben', text: 'A post that is out.' });

  const at = async (tab: string) => wordsOf(await (await house.visit('odoc/ben', paths.draftsIn(tab))).text());
  expect(await at('review')).toContain('A draft that waits for its reader.');
  expect(await at('published')).toContain('A post that is out.');
  expect(await at('mine')).not.toContain('A draft that waits');
});

test('a text of 100 kB is refused in words, and is still there', async ({ house }) => {
  const draftId = await drafts(house, 'odoc/marisol', 'Short at first.');
  const text = 'A sentence that goes on. '.repeat(4200);

  const refused = await pageOf(house.visit('odoc/marisol', paths.edit(draftId), { text }));

  expect(refused.status).toBe(422);
  expect(refused.words).toContain('over 50,000 characters');
  expect(valuesIn(refused.html, 'text')[0]?.trim()).toBe(text.trim());
  expect((await pageOf(house.visit('odoc/marisol', paths.draft(draftId)))).words).toContain('Short at first.');
});

test('saving what was saved already makes no other version', async ({ house }) => {
  const draftId = await drafts(house, 'odoc/marisol', 'First line.\r\nSecond line.');

  await edits(house, 'odoc/marisol', draftId, 'First line.\r\nSecond line.');

  expect((await pageOf(house.visit('odoc/marisol', paths.draft(draftId)))).words).not.toContain('another version');
});

test('a time to publish is one to come on the clocks of the agency', async ({ house }) => {
  const draftId = await drafts(house, 'odoc/marisol', 'The gate opens at eight.');
  await submits(house, 'odoc/marisol', draftId);
  await approves(house, 'odoc/ben', draftId);
  const contentHash = hashIn((await pageOf(house.visit('odoc/marisol', paths.draft(draftId)))).html);
  const order = (at: string) =>
    house.visit('odoc/marisol', paths.schedule(draftId), { contentHash, when: 'later', at });

  const past = await pageOf(order('2020-01-01T09:00'));
  const none = await pageOf(order('tomorrow'));
  const done = await pageOf(order('2031-07-04T09:30'));

  expect(past.words).toContain('This time has passed.');
  expect(none.words).toContain('Choose a day and a time.');
  expect(done.status).toBe(303);
  const page = await pageOf(house.visit('odoc/marisol', paths.draft(draftId)));
  expect(page.html).toContain('2031-07-04T14:30:00.000Z');
});

test('who has nothing to do with drafts is told so, and other agencies have none of them', async ({ house }) => {
  const draftId = await drafts(house, 'odoc/marisol', 'Not for everybody.');

  const monitor = await pageOf(house.visit('odoc/theo', paths.draft(draftId)));
  const other = await pageOf(house.visit('omes/luis', paths.draft(draftId)));
  const nonsense = await pageOf(house.visit('odoc/ben', '/drafts/------------------------------------'));

  expect(monitor).toMatchObject({ status: 403, words: expect.not.stringContaining('Not for everybody') });
  expect(other).toMatchObject({ status: 404, words: expect.not.stringContaining('Not for everybody') });
  expect(nonsense.status).toBe(404);
});

test('a list longer than a page goes on by key, and loses and repeats nothing', async ({ house }) => {
  for (let at = 0; at < 30; at += 1) await drafts(house, 'odoc/marisol', `Draft number ${at}.`);
  const seen: string[] = [];

  let next: string | undefined = paths.draftsIn('mine');
  while (next) {
    const { html }: Page = await pageOf(house.visit('odoc/marisol', next));
    seen.push(...[...html.matchAll(/Draft number (\d+)\./g)].map(([, at = '']) => at));
    next = /href="([^"]*after=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }

  expect(seen).toHaveLength(30);
  expect(new Set(seen).size).toBe(30);
});

test('while the network is away the author reads that it is not sent yet and that we keep trying', async ({
  house,
}) => {
  const draftId = await drafts(house, 'odoc/marisol', 'The gate opens at eight.');
  await submits(house, 'odoc/marisol', draftId);
  await approves(house, 'odoc/ben', draftId);
  await schedules(house, 'odoc/marisol', draftId);
  const away: typeof house = { ...house, as: (who, at) => awayFor(house.as(who, at)) };

  await expect(publishes(away, 'odoc/marisol', draftId)).rejects.toThrow('does not answer');

  const page = await pageOf(house.visit('odoc/marisol', paths.draft(draftId)));
  expect(page.words).toContain('Not sent yet, we keep trying');
  expect(page.words).toContain('The network does not answer.');
  expect(await publishes(house, 'odoc/marisol', draftId)).toMatchObject({ kind: 'done' });
});

/** The same context in a world whose network doesn't answer. */
function awayFor(ctx: Ctx): Ctx {
  const connectorOf: Ctx['world']['connectorOf'] = (account) => {
    const connector = ctx.world.connectorOf(account);
    return connector && { ...connector, publish: { ...connector.publish, submit: noAnswer } };
  };
  return { ...ctx, world: { ...ctx.world, connectorOf }, as: (changes) => awayFor(ctx.as(changes)) };
}

function noAnswer(): Promise<never> {
  return Promise.reject(new NetworkUnavailable('The network does not answer.'));
}
