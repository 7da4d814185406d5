import { expect } from 'vitest';

import { addSiteComment } from '#domain/site';
import { ok } from '#kernel/result';
import { paths } from '#paths/public';
import { paths as respond } from '#paths/respond';
import { captures, comments, postPath, showsPost } from '#tests/support/comments';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { written } from '#tests/support/sample';

const reading = (house: TestHouse, agency = 'odoc') => pageOf(house.anybody(paths.howRead(agency)));
const PROFANE = { token: 'token', ground: 'profane', 'words-profane': 'bastards' };
const unsampled = (text: string) => written(text, { sampled: false });

test('anybody reads how comments are read: what software looks for by ground and clause, and that people decide', async ({
  house,
}) => {
  const page = await reading(house);
  const clauses = [...page.html.matchAll(/policies\/(OP-021002\/V\.E\.1\.[a-g])"/g)].map(([, clause]) => clause);

  expect(page.status).toBe(200);
  expect([...new Set(clauses)]).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((one) => `OP-021002/V.E.1.${one}`));
  expect(page.words).toMatch(/Threatening to others OP-021002\/V\.E\.1\.d\s*A threat against somebody\.\s*Threat/);
  expect(page.words).toContain('Nothing: people alone see this.');
  expect(page.words).toContain('It hides nothing and blocks nobody');
  expect(page.words).toContain('Criticism is never a ground');
  expect(page.words).toContain('Of one comment in ten');
  expect(page.words).toContain('No comment has been looked through yet.');
  expect(page.words).toContain('Social Security number');
});

test('every clause on the page leads to its public page, and the page stands where people look for it', async ({
  house,
}) => {
  await comments(house, 'odoc', 'Is there a bus?');
  const { html } = await reading(house);
  const clauses = [
    ...new Set([...html.matchAll(/href="(\/site\/odoc\/policies\/[^"]+)"/g)].map(([, path = '']) => path)),
  ];
  const places = [paths.agency('odoc'), paths.policies('odoc'), postPath('odoc')];

  expect(clauses.length).toBeGreaterThan(8);
  for (const path of clauses) expect([path, (await house.anybody(path)).status]).toEqual([path, 200]);
  for (const path of places) expect((await pageOf(house.anybody(path))).html).toContain(`"${paths.howRead('odoc')}"`);
});

test('a policy without grounds says that software suggests none', async ({ house }) => {
  const page = await reading(house, 'omes');

  expect(page.words).toContain('OMES-006 has no ground to hide a comment, so software suggests none.');
  expect(page.words).toContain('The policy has no ground to hide one.');
  expect(page.words).not.toMatch(/Of one comment in ten|Comments with a suggestion/);
  expect(page.html).toContain('policies/OMES-006/security.C"');
});

test('what became of comments is counted without a name, and below five not exactly', async ({ house }) => {
  const [first = ''] = await rude(house, 5);
  await house.visit('odoc/theo', respond.item(first));
  const page = await reading(house);

  expect(page.words).toMatch(/Comments looked through\s*5/);
  expect(page.words).toMatch(/for numbers and passwords alone\s*fewer than 5/);
  expect(page.words).toMatch(/Comments with a suggestion\s*5/);
  expect(page.words).toMatch(/Suggestions that people followed\s*fewer than 5/);
  expect(page.words).toMatch(/Suggestions that people didn’t follow\s*fewer than 5/);
  expect(page.words).toMatch(/Since [A-Z][a-z]{2} \d/);
  expect(page.html).not.toMatch(/Theo|bastards/);
});

test('suggestions that a person followed, and those that a person didn’t, are counted apart', async ({ house }) => {
  for (const [at, id] of (await rude(house, 11)).entries()) {
    await house.visit('odoc/theo', respond.item(id));
    if (at < 6) await house.visit('odoc/theo', respond.hide(id), PROFANE);
    else await house.visit('odoc/theo', respond.keep(id), { token: 'token' });
  }
  const page = await reading(house);

  expect(page.words).toMatch(/Suggestions that people followed\s*6/);
  expect(page.words).toMatch(/Suggestions that people didn’t follow\s*5/);
});

test('the page shows each measured pair with its words and figures, not by bars alone', async ({ house }) => {
  const page = await reading(house);
  const bars = [...page.html.matchAll(/<svg class="pair-bars__bar"[^>]*aria-hidden="true"/g)];

  expect(page.words).toContain('The two parties');
  expect(page.words).toContain('The agency praised and blamed');
  expect(page.words).toMatch(/The largest difference is \d+\.\d %/);
  expect(bars.length).toBe(
    (page.html.match(/class="pair-bars__share">\d+\.\d % suggested, \d+\.\d % pointed out/g) ?? []).length,
  );
  expect(page.words).toMatch(/Version of the software\s*\d+/);
});

test('who finds the own comment hidden is led to how comments are read', async ({ house }) => {
  const { id, own } = await comments(house, 'odoc', unsampled('Fix the form, you useless bastards.'));
  const before = await pageOf(house.anybody(own));
  await house.visit('odoc/theo', respond.hide(id), PROFANE);
  const page = await pageOf(house.anybody(own));

  expect(before.html).not.toContain(paths.howRead('odoc'));
  expect(page.words).toMatch(/has hidden your comment[\s\S]*How comments are read, and who decides/);
  expect(page.html).toContain(`href="${paths.howRead('odoc')}"`);
});

/** So many comments of which software suggests that they are profane are captured; answers their ids. */
async function rude(house: TestHouse, count: number): Promise<string[]> {
  const accountId = house.demo.accounts['odoc/site'] ?? '';
  await showsPost(house, 'odoc');
  await house.clock('odoc').transact(async (tx) => {
    for (let one = 0; one < count; one++)
      await addSiteComment(tx, {
        accountId,
        postName: postPath('odoc').split('/').at(-1) ?? '',
        parentId: null,
        authorName: 'Bo',
        text: unsampled(`Fix form ${one}, you useless bastards.`),
        raw: new Uint8Array(),
        rawType: 'text/plain',
      });
    return ok(null);
  });
  await captures(house, 'odoc');
  const rows = await house.clock('odoc').view((view) => view.selectFrom('comments').select('id').execute());
  return rows.map(({ id }) => id);
}
