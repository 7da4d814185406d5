import { expect } from 'vitest';

import { ends, grantOf, later, refusalsTo } from '#tests/support/grants';
import { test } from '#tests/support/house';

test('OMES-006/business: a division is authorized as well as each person; the end of the one stops the other', async ({
  house,
}) => {
  const t = later(10);
  const grantId = await grantOf(house, 'omes/dana', 'division-authorized');
  const form = {
    accountId: house.demo.accounts['omes/site'] ?? '',
    divisionId: house.demo.divisions['omes/Capital Assets Management'] ?? '',
    signed: 'Dana Whitefeather',
    until: '',
  };

  const before = await refusalsTo(house, 'omes/ada', new Date(t.getTime() - 1));
  const ended = await ends(house, 'omes/dana', grantId, t);
  const after = await refusalsTo(house, 'omes/ada', t);
  const byHazel = await house.visit('omes/hazel', '/people/authorize-division', form, { at: later(11) });
  const byDana = await house.visit('omes/dana', '/people/authorize-division', form, { at: later(11) });

  expect(before).toEqual([]);
  expect(after).toEqual(['authorization.needs-division OMES-006/business']);
  expect([ended.status, byHazel.status, byDana.status]).toEqual([303, 422, 303]);
  expect(await refusalsTo(house, 'omes/ada', later(12))).toEqual([]);
});
