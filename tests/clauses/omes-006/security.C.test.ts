import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { drafts, edits, hashIn, submits, valuesIn } from '#tests/support/steps';

const clause = 'OMES-006/security.C';

test(`${clause}: no user name, password, Social Security or account number goes out, whoever wants it`, async ({
  house,
}) => {
  const draftId = await drafts(house, 'omes/ada', 'Guest network tonight. Password: hunter2-Tulsa');

  const written = await pageOf(house.visit('omes/ada', paths.edit(draftId)));
  const page = await pageOf(house.visit('omes/ada', paths.submit(draftId)));
  const signed = { contentHash: hashIn(page.html), attested: valuesIn(page.html, 'attested') };
  const refused = await pageOf(house.visit('omes/ada', paths.submit(draftId), signed));
  await edits(house, 'omes/ada', draftId, 'Guest network tonight. Ask at the desk how to get in.');
  await submits(house, 'omes/ada', draftId);

  expect(written.clauses).toContain(clause);
  expect(written.html).toContain('<mark');
  expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(refused.words).toContain('nobody can allow it');
});

test.for<[string, string]>([
  ['a routing number', 'Pay by transfer: routing number 125047553, as always.'],
  ['an IBAN', 'Pay by transfer: IBAN DE89 3704 0044 0532 0130 00.'],
])(`${clause}: %s is refused like an account number`, async ([, text], { house }) => {
  const draftId = await drafts(house, 'omes/ada', text);
  const page = await pageOf(house.visit('omes/ada', paths.submit(draftId)));
  const signed = { contentHash: hashIn(page.html), attested: valuesIn(page.html, 'attested') };
  const refused = await pageOf(house.visit('omes/ada', paths.submit(draftId), signed));

  expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(refused.words).toContain('nobody can allow it');
});
