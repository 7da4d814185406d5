import { expect } from 'vitest';

import { ends, gives, grantOf, later, refusalsTo, wordsOf } from '#tests/support/grants';
import { type TestHouse, test } from '#tests/support/house';

const marisol = (house: TestHouse) => `/people/${house.demo.people['odoc/marisol']?.id}`;

test('OP-021002/V.B: who is designated may write, nobody else', async ({ house }) => {
  expect(await refusalsTo(house, 'odoc/marisol')).toEqual([]);
  expect(await refusalsTo(house, 'odoc/ben')).toEqual(['authorization.needs-designation OP-021002/V.B']);
});

test('OP-021002/V.B: the chief administrator designates with signature and dates; nobody else, and not himself', async ({
  house,
}) => {
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const form = { conduct: 'yes', signed: 'June Delacroix', until };

  const byTheo = await gives(house, { by: 'odoc/theo', kind: 'designate-author', to: 'odoc/ben' }, form);
  const unsigned = await gives(
    house,
    { by: 'odoc/june', kind: 'designate-author', to: 'odoc/ben' },
    { ...form, signed: '' },
  );
  const own = await gives(house, { by: 'odoc/june', kind: 'designate-author', to: 'odoc/june' }, form);
  const byJune = await gives(house, { by: 'odoc/june', kind: 'designate-author', to: 'odoc/ben' }, form);
  const says = await wordsOf(house.visit('odoc/winston', `/people/${house.demo.people['odoc/ben']?.id}`));
  const end = new Date(`${until}T00:00:00Z`);

  expect([byTheo.status, unsigned.status, own.status, byJune.status]).toEqual([422, 422, 422, 303]);
  expect(says).toMatch(
    /Designation as author: in force\. Why\? OP-021002\/V\.B Since .*by June Delacroix .*, until .* Signed: June Delacroix/,
  );
  expect(await refusalsTo(house, 'odoc/ben', new Date(end.getTime() - 1))).toEqual([]);
  expect(await refusalsTo(house, 'odoc/ben', end)).toEqual(['authorization.needs-designation OP-021002/V.B']);
});

test('OP-021002/V.B: a designation that is revoked, with its reason, ends at that very second; nobody ends his own', async ({
  house,
}) => {
  const t = later(10);
  const grantId = await grantOf(house, 'odoc/june', 'designation');

  const own = await ends(house, 'odoc/marisol', grantId, t);
  const revoked = await ends(house, 'odoc/june', grantId, t);
  const again = await ends(house, 'odoc/june', grantId, later(11));
  const says = await wordsOf(house.visit('odoc/winston', marisol(house), undefined, { at: later(12) }));

  expect([own.status, revoked.status, again.status]).toEqual([422, 303, 422]);
  expect(await refusalsTo(house, 'odoc/marisol', new Date(t.getTime() - 1))).toEqual([]);
  expect(await refusalsTo(house, 'odoc/marisol', t)).toEqual(['authorization.needs-designation OP-021002/V.B']);
  expect(says).toMatch(/Designation as author .*; ended .* by June Delacroix/);
});
