import { expect } from 'vitest';

import { refusalsTo, wordsOf } from '#tests/support/grants';
import { test } from '#tests/support/house';

test('the policy in force shows its first page, how its clauses bind, and every clause', async ({ house }) => {
  const words = await wordsOf(house.visit('odoc/theo', '/policy'));

  expect(words).toContain('Use of Social Media');
  expect(words).toContain('Approved by Scott Crow');
  expect(words).toMatch(/Must: \d+ · Should: \d+ · May: \d+ · Informs: \d+/);
  expect(await wordsOf(house.visit('omes/ada', '/policy'))).toContain('Next review 2021-11-01: overdue');
  expect(words).toContain('OP-021002/V.E.1.a');
  expect(words).toContain('OK-STATE/');
});

test('every clause of both policies has a page', async ({ house }) => {
  for (const who of ['odoc/theo', 'omes/ada']) {
    const list = await (await house.visit(who, '/policy')).text();
    const links = [...list.matchAll(/href="(\/policy\/[^"]+)"/g)].map(([, link = '']) => link);
    const answers = [];
    for (const link of new Set(links)) answers.push((await house.visit(who, link)).status);
    expect(answers.length).toBeGreaterThan(50);
    expect(new Set(answers)).toEqual(new Set([200]));
  }
});

test('Why? leads to the clause: its force, its collisions for counsel, the reading, and the words of a refusal', async ({
  house,
}) => {
  const profane = await wordsOf(house.visit('odoc/theo', '/policy/OP-021002/V.E.1.a'));
  const course = await wordsOf(house.visit('omes/ada', '/policy/OMES-006/business.A.d'));
  const missing = await wordsOf(house.visit('odoc/theo', '/policy/OP-021002/missing'));

  expect(profane).toContain('For counsel');
  expect(profane).toContain('High risk');
  expect(course).toContain('Must: it refuses or requires');
  expect(course).toContain('How long a completed course counts 12 months');
  expect(course).toContain('An interpretation, not yet confirmed by the agency, by the bundled pack');
  expect(course).toContain('You have no completed course in force.');
  expect(missing).toContain('The text of this clause is not held');
});

test('a refusal that rests on a clause is shown there, with its decision', async ({ house }) => {
  const refused = await refusalsTo(house, 'odoc/ben');
  const html = await (await house.visit('odoc/winston', '/policy/OP-021002/V.B')).text();
  const link = /<a class="usa-link" href="(\/decisions\/[0-9a-f-]{36})">Refused: start draft/.exec(html)?.[1] ?? '';
  const decision = await wordsOf(house.visit('odoc/winston', link));
  const elsewhere = await house.visit('omes/victor', link);

  expect(refused).toEqual(['authorization.needs-designation OP-021002/V.B']);
  expect(decision).toContain('Refused');
  expect(decision).toContain('Ben Tall Bear');
  expect(decision).toContain("OP-021002/V.B : You aren't designated for this account.");
  expect(elsewhere.status).toBe(404);
});

test('a granted decision says what the rules were told', async ({ house }) => {
  const html = await (await house.visit('omes/victor', `/people/${house.demo.people['omes/ada']?.id}`)).text();
  const link = /href="(\/decisions\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
  const words = await wordsOf(house.visit('omes/victor', link));

  expect(words).toContain('Granted');
  expect(words).toContain('What the rules were told');
  expect(words).toMatch(/Asked by a person Yes/);
});

test('the policy as of a day is the one that was in force then, and before the first there was none', async ({
  house,
}) => {
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const then = await house.visit('omes/ada', `/policy/OMES-006/business?at=${tomorrow}`);
  const before = await house.visit('omes/ada', '/policy/OMES-006/business?at=2019-12-01');
  const nonsense = await house.visit('omes/ada', '/policy?at=soon');
  const unknown = await house.visit('omes/ada', '/policy/OMES-006/no.such.clause');
  const hostile = await house.visit('omes/ada', '/policy/%00/%2e%2e%2fetc');

  expect(then.status).toBe(200);
  expect(await then.text()).toContain('As it was in force then');
  expect([before.status, nonsense.status, unknown.status, hostile.status]).toEqual([404, 404, 404, 404]);
});
