import { expect } from 'vitest';

import { ends, gives, grantOf, later, refusalsTo, wordsOf } from '#tests/support/grants';
import { test } from '#tests/support/house';

test('OMES-006/business.A.b: the naming of a moderator ends at that very second, and drafting with it', async ({
  house,
}) => {
  const t = later(10);
  const grantId = await grantOf(house, 'omes/dana', 'moderator-named');

  const before = await refusalsTo(house, 'omes/ada', new Date(t.getTime() - 1));
  const ended = await ends(house, 'omes/hazel', grantId, t);
  const after = await refusalsTo(house, 'omes/ada', t);

  expect(before).toEqual([]);
  expect(ended.status).toBe(303);
  expect(after).toEqual(['authorization.needs-moderator OMES-006/business.A.b']);
});

test('OMES-006/business.A.b: the accountability is kept as it stands on the performance form', async ({ house }) => {
  const grantId = await grantOf(house, 'omes/dana', 'moderator-named');
  await ends(house, 'omes/hazel', grantId, later(1));
  const accountability = 'Reads and moderates the comments on the news page each workday.';

  const without = await gives(
    house,
    { by: 'omes/hazel', kind: 'name-moderator', to: 'omes/luis', at: later(2) },
    { accountability: '' },
  );
  const named = await gives(
    house,
    { by: 'omes/hazel', kind: 'name-moderator', to: 'omes/luis', at: later(2) },
    { accountability },
  );
  const says = await wordsOf(
    house.visit('omes/victor', `/people/${house.demo.people['omes/luis']?.id}`, undefined, { at: later(3) }),
  );

  expect([without.status, named.status]).toEqual([422, 303]);
  expect(says).toContain(`Accountability: ${accountability}`);
  expect(await refusalsTo(house, 'omes/ada', later(3))).toEqual([]);
});

test('OMES-006/business.A.b: a moderator who has left moderates no more', async ({ house }) => {
  const t = later(5);
  await house.visit('omes/arlo', `/people/${house.demo.people['omes/pia']?.id}/disable`, {}, { at: t });

  expect(await refusalsTo(house, 'omes/ada', new Date(t.getTime() - 1))).toEqual([]);
  expect(await refusalsTo(house, 'omes/ada', t)).toEqual(['authorization.needs-moderator OMES-006/business.A.b']);
});
