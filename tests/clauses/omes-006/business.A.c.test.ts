import { expect } from 'vitest';

import { ends, gives, grantOf, later, refusalsTo, wordsOf } from '#tests/support/grants';
import { test } from '#tests/support/house';

test('OMES-006/business.A.c: the director’s approval ends at that very second, and drafting with it', async ({
  house,
}) => {
  const t = later(10);
  const grantId = await grantOf(house, 'omes/dana', 'director-approval');

  const before = await refusalsTo(house, 'omes/ada', new Date(t.getTime() - 1));
  const ended = await ends(house, 'omes/hazel', grantId, t);
  const after = await refusalsTo(house, 'omes/ada', t);

  expect(before).toEqual([]);
  expect(ended.status).toBe(303);
  expect(after).toEqual(['authorization.needs-director OMES-006/business.A.c']);
});

test('OMES-006/business.A.c: only the division director approves, signed, and not for himself', async ({ house }) => {
  const byDana = await gives(house, { by: 'omes/dana', kind: 'approve-use', to: 'omes/luis' });
  const unsigned = await gives(house, { by: 'omes/hazel', kind: 'approve-use', to: 'omes/luis' }, { signed: ' ' });
  const own = await gives(house, { by: 'omes/hazel', kind: 'approve-use', to: 'omes/hazel' });
  const byHazel = await gives(
    house,
    { by: 'omes/hazel', kind: 'approve-use', to: 'omes/luis' },
    { signed: 'Hazel Tran' },
  );
  const says = await wordsOf(house.visit('omes/victor', `/people/${house.demo.people['omes/luis']?.id}`));

  expect([byDana.status, unsigned.status, own.status, byHazel.status]).toEqual([422, 422, 422, 303]);
  expect(says).toMatch(/The division director’s approval .*by Hazel Tran .* Signed: Hazel Tran/);
});
