import { expect } from 'vitest';

import { paths } from '#paths/forms';
import { grants, requests } from '#tests/support/form-requests';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const clause = 'OMES-006/personal.B.d';
const fields = { purpose: 'My profile as a coordinator', network: 'LinkedIn' };

test(`${clause}: whoever wants the logo on a personal account gets Public Affairs' permission in writing, beforehand`, async ({
  house,
}) => {
  const requestId = await requests(house, 'omes/pia', 'logo', fields);
  const before = await pageOf(house.visit('omes/pia', paths.request(requestId)));
  const others = await pageOf(
    house.visit('omes/celeste', paths.grant(requestId), { signed: 'x', says: '', lastDay: '' }),
  );
  await grants(house, 'omes/dana', requestId);
  const after = await pageOf(house.visit('omes/pia', paths.request(requestId)));

  expect(before.words).toContain('Waits for an answer');
  expect(before.clauses).toContain(clause);
  expect(others.status).toBe(422);
  expect(after.words).toContain('In force');
  expect(after.words).toContain('Signed by Dana Whitefeather');
});

test(`${clause}: the permission stands in a register with its end, and in the log`, async ({ house }) => {
  const requestId = await requests(house, 'omes/pia', 'logo', fields);
  await grants(house, 'omes/luis', requestId);

  const register = await pageOf(house.visit('omes/victor', `${paths.register('logo')}?state=in-force`));

  expect(register.words).toContain('My profile as a coordinator');
  expect(register.words).toMatch(/In force \w+ \d+, \d{4} to \w+ \d+, \d{4} , by Luis Carranza/);
  const entries = await house
    .as('omes/pia')
    .view((view) =>
      view.selectFrom('ledger').select('kind').where('subject_id', '=', requestId).orderBy('id').execute(),
    );
  expect(entries.map(({ kind }) => kind)).toEqual(['permission.asked', 'permission.granted']);
});

test(`${clause}: the form asks for network and purpose alone; no name of a personal account is asked for or kept`, async ({
  house,
}) => {
  const form = await pageOf(house.visit('omes/pia', paths.ask('logo')));

  const names = [...form.html.matchAll(/name="field-([^"]+)"/g)].map(([, name]) => name);
  expect(names).toEqual(['purpose', 'network']);
  expect(form.words).toContain('Not the name of your account.');
});
