import { expect } from 'vitest';

import { paths } from '#paths/forms';
import { grants, requests } from '#tests/support/form-requests';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const clause = 'OP-021002/IV.C.3';

test(`${clause}: the register of logos says for each how it came onto the page, since one that a network fills in is fine`, async ({
  house,
}) => {
  const how = 'The network fills it in by itself';
  const requestId = await requests(house, 'odoc/grace', 'logo', { purpose: 'My profile', network: 'LinkedIn', how });
  await grants(house, 'odoc/ben', requestId);

  const form = await pageOf(house.visit('odoc/grace', paths.ask('logo')));
  const page = await pageOf(house.visit('odoc/ben', paths.request(requestId)));
  const csv = await (await house.visit('odoc/ben', paths.registerFile('logo'))).text();

  expect(form.words).toContain('A logo that a network fills in by itself is fine without it.');
  expect(form.words).toContain('makes my page look official');
  expect(page.words).toContain(how);
  expect(page.clauses).toContain(clause);
  expect(csv).toContain(how);
});

test(`${clause}: nobody's personal account is named in it`, async ({ house }) => {
  const form = await pageOf(house.visit('odoc/grace', paths.ask('logo')));

  const names = [...form.html.matchAll(/name="field-([^"]+)"/g)].map(([, name]) => name);
  expect([...new Set(names)]).toEqual(['purpose', 'network', 'how']);
});
