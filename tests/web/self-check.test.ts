import { expect } from 'vitest';

import { adoptPack } from '#domain/policies';
import { ok } from '#kernel/result';
import { createApp } from '#main/app';
import { paths as site } from '#paths/public';
import { paths } from '#paths/self-check';
import { packOf, readDocument } from '#policy';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { lists } from '#tests/support/screening-lists';

const guide = (house: TestHouse, agency: string) => pageOf(house.anybody(paths.home(agency)));

/** The part of the page for one situation, or with one question. */
const part = (html: string, name: string) =>
  new RegExp(`<div data-part="${name}".*?(?=<div data-part=|<h2[^>]*>A line to copy)`, 's').exec(html)?.[0] ?? '';
const clausesIn = (html: string) =>
  [...html.matchAll(/policies\/([A-Z0-9-]+)\/([\w.]+)"/g)].map(([, policy, clause]) => `${policy}/${clause}`);

test('the guide is there for anybody without signing in, and leads from the public site and from Today', async ({
  house,
}) => {
  const page = await guide(house, 'odoc');
  const front = await (await house.anybody(site.agency('odoc'))).text();
  const today = await (await house.visit('odoc/theo', '/')).text();

  expect(page.status).toBe(200);
  expect(page.words).toContain('May I post this?');
  expect(front).toContain(`href="${paths.home('odoc')}"`);
  expect(today).toContain(`href="${paths.home('odoc')}"`);
  expect((await house.anybody(paths.home('nobody'))).status).toBe(404);
});

test('as a private person ODOC’s guide lists the four things of its procedure alone, and OMES’s lists nothing', async ({
  house,
}) => {
  const [odoc, omes] = [await guide(house, 'odoc'), await guide(house, 'omes')];

  expect(clausesIn(part(odoc.html, 'private'))).toEqual([1, 2, 3, 4].map((number) => `OP-021002/IV.C.${number}`));
  expect(part(omes.html, 'private')).toBe('');
  for (const page of [odoc, omes]) {
    expect(page.words).toContain('This is your right.');
    expect(page.words).toContain('A line to copy');
    expect(page.words).toContain('74 O.S. § 840-2.5 protects you');
    expect(page.words).toContain('Human Resources');
  }
});

test('without scripts everything is there to be read: no part of the guide is hidden, and the questions are', async ({
  house,
}) => {
  const { html, words } = await guide(house, 'odoc');

  expect([...html.matchAll(/<(?:div|article|section)[^>]*data-(?:part|item)[^>]*\shidden/g)]).toEqual([]);
  expect(html).toMatch(/data-island="self-check"[^>]*hidden/);
  expect(words).toContain('Without scripts the whole guide stands below');
});

test('nothing on the page can carry words away: no form, no field for words, and the browser may reach only this house', async ({
  house,
}) => {
  const response = await house.anybody(paths.home('odoc'));
  const html = await response.text();

  expect(html).not.toContain('<form');
  expect(html).not.toContain('<textarea');
  expect(html).not.toMatch(/type="text"/);
  expect(response.headers.get('content-security-policy')).toContain("connect-src 'self'");
  expect(response.headers.get('set-cookie')).toBeNull();
});

test('the advice never says no', async ({ house }) => {
  for (const agency of ['odoc', 'omes']) {
    const { words } = await guide(house, agency);
    expect(words).not.toMatch(
      /\b(?:forbidden|prohibited|not allowed|not permitted|must not|may not|cannot|denied|violat(?:es|ing))\b/i,
    );
    expect(words).toContain('It never says no');
  }
});

test('where clauses collide the guide says so beside the advice', async ({ house }) => {
  const odoc = await guide(house, 'odoc');
  const omes = await guide(house, 'omes');

  expect(part(odoc.html, 'confidential')).toContain('Complaints, and protected disclosure');
  expect(part(omes.html, 'employee')).toContain('No anonymous profiles, and anonymous speech');
  expect(part(omes.html, 'employee')).toContain('Complaints, and protected disclosure');
});

test('a use is counted on the day of the agency’s calendar, with nothing of who or what', async ({ house }) => {
  const count = () => house.clock('odoc').view((view) => view.selectFrom('self_checks').selectAll().execute());
  const before = await count();
  const answers = [await counts(house, 'same-origin'), await counts(house, 'same-origin')];
  const after = await count();

  expect(before).toEqual([]);
  expect(answers).toEqual([204, 204]);
  expect(after).toHaveLength(1);
  expect(Object.keys(after[0] ?? {}).toSorted()).toEqual(['agency_id', 'count', 'day']);
  expect(after[0]?.count).toBe(2);
  expect((await guide(house, 'odoc')).words).toContain('Used 2 times in the last 30 days');
  expect((await guide(house, 'omes')).words).toContain('Used 0 times');
});

test('another site, or a program that says nothing of itself, makes the figure no larger', async ({ house }) => {
  expect(await counts(house, 'cross-site')).toBe(404);
  expect(await counts(house)).toBe(404);
  expect((await guide(house, 'odoc')).words).toContain('Used 0 times');
});

/** The one request of the page, as a browser makes it: without a body. */
async function counts(house: TestHouse, from?: string): Promise<number> {
  const response = await createApp(house).request(paths.counted('odoc'), {
    method: 'POST',
    headers: from === undefined ? {} : { 'sec-fetch-site': from },
  });
  return response.status;
}

test('nothing of the agency’s own lists is on the page, which anybody can read', async ({ house }) => {
  await lists(house, 'odoc/june', { sort: 'watched', words: 'Operation Heron', kinds: 'confidential' });
  await lists(house, 'odoc/june', { sort: 'number', words: 'Q@-####', kinds: 'offender_number' });
  const { html } = await guide(house, 'odoc');

  expect(html).toContain('data-rules=');
  expect(html).not.toMatch(/Heron|Q@-####/);
});

test('a third agency has its own lists and words, as its pack has them', async ({ house }) => {
  const document = structuredClone(readDocument('op-021002'));
  document.lists['self-check-private'] = {
    label: 'In private',
    clause: 'OP-021002/IV.C',
    items: [{ id: 'the-bell', label: 'The town bell', clause: 'OP-021002/IV.C.3' }],
  };
  document.wording['self-check-the-bell'] = { clause: 'OP-021002/IV.C.3', text: 'Leave the bell out.' };
  const pack = packOf(document);
  await house.clock('odoc').transact(async (tx) => {
    await adoptPack(tx, pack, null);
    return ok(null);
  });
  const { html } = await guide(house, 'odoc');

  expect(part(html, 'private')).toContain('Leave the bell out.');
  expect(part(html, 'private')).not.toContain('inmate');
});
