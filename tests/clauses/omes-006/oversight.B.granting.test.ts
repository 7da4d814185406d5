import { expect } from 'vitest';

import { ends, gives, grantOf, later, refusalsTo, wordsOf } from '#tests/support/grants';
import { test } from '#tests/support/house';

test('OMES-006/oversight.B: the written authorization ends at that very second, and drafting with it', async ({
  house,
}) => {
  const t = later(10);
  const grantId = await grantOf(house, 'omes/dana', 'written-authorization');

  const before = await refusalsTo(house, 'omes/ada', new Date(t.getTime() - 1));
  const ended = await ends(house, 'omes/dana', grantId, t);
  const after = await refusalsTo(house, 'omes/ada', t);

  expect(before).toEqual([]);
  expect(ended.status).toBe(303);
  expect(after).toEqual(['authorization.needs-writing OMES-006/oversight.B']);
});

test('OMES-006/oversight.B: Public Affairs authorizes in writing; the words, the signature and the end are kept', async ({
  house,
}) => {
  const words = 'May answer questions about parking.';
  const until = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  const grantId = await grantOf(house, 'omes/dana', 'written-authorization');
  await ends(house, 'omes/dana', grantId, later(1));

  const byHazel = await gives(
    house,
    { by: 'omes/hazel', kind: 'authorize-in-writing', to: 'omes/ada', at: later(2) },
    { words },
  );
  const wordless = await gives(
    house,
    { by: 'omes/dana', kind: 'authorize-in-writing', to: 'omes/ada', at: later(2) },
    { words: '' },
  );
  const own = await gives(
    house,
    { by: 'omes/dana', kind: 'authorize-in-writing', to: 'omes/dana', at: later(2) },
    { words },
  );
  const byDana = await gives(
    house,
    { by: 'omes/dana', kind: 'authorize-in-writing', to: 'omes/ada', at: later(2) },
    { words, until, signed: 'Dana Whitefeather' },
  );
  const says = await wordsOf(
    house.visit('omes/victor', `/people/${house.demo.people['omes/ada']?.id}`, undefined, { at: later(3) }),
  );
  const end = new Date(`${until}T00:00:00Z`);

  expect([byHazel.status, wordless.status, own.status, byDana.status]).toEqual([422, 422, 422, 303]);
  expect(says).toContain(`Signed: Dana Whitefeather Words: ${words}`);
  expect(await refusalsTo(house, 'omes/ada', new Date(end.getTime() - 1))).toEqual([]);
  expect(await refusalsTo(house, 'omes/ada', end)).toEqual(['authorization.needs-writing OMES-006/oversight.B']);
});
