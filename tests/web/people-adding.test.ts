import { expect } from 'vitest';

import { paths } from '#paths/directory';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const form = { name: 'Ana Lopez', email: 'ana@odoc.example', title: 'Case worker', kind: 'employee', divisionId: '' };

const adds = (house: TestHouse, more: Record<string, string>, who = 'odoc/nadia') =>
  pageOf(house.visit(who, '/people/new', { ...form, ...more }));

const rowsOf = (house: TestHouse) =>
  house
    .as('odoc/nadia')
    .view((view) =>
      view
        .selectFrom('people')
        .select(['number', 'supervisor_id', 'sign_in_id'])
        .where('email', '=', form.email)
        .execute(),
    );

test('who is added by the form has a number and a supervisor at once, as by a file', async ({ house }) => {
  const added = await adds(house, { number: '20417', supervisor: 'june@odoc.example' });
  const second = await adds(house, { name: 'Bo', email: 'bo@odoc.example', supervisor: '20417' });
  const entry = await pageOf(
    house.visit('odoc/nadia', paths.entry(/[0-9a-f-]{36}/.exec(second.location ?? '')?.[0] ?? '')),
  );

  expect([added.status, second.status]).toEqual([303, 303]);
  expect(await rowsOf(house)).toEqual([
    { number: '20417', supervisor_id: house.demo.people['odoc/june']?.id, sign_in_id: null },
  ]);
  expect(entry.words).toContain('Supervisor Ana Lopez');
});

test('an address or a number that is somebody else’s, or a supervisor whom nobody knows, is said at its field, and what was typed stays', async ({
  house,
}) => {
  await adds(house, { number: '20417' });
  const again = { name: 'Another', email: 'other@odoc.example' };

  const mail = await adds(house, { name: 'Another' });
  const number = await adds(house, { ...again, number: '20417' });
  const nobody = await adds(house, { ...again, supervisor: 'nobody@odoc.example' });
  const signIn = await adds(house, { ...again, number: '20417', signIn: 'yes' });
  const stranger = await adds(house, { ...again, number: '20417' }, 'odoc/marisol');

  expect([mail, number, nobody, signIn, stranger].map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
  expect(mail.words).toContain('This is the address of Ana Lopez already.');
  for (const page of [number, signIn]) expect(page.words).toContain('This is the number of Ana Lopez already.');
  expect(nobody.words).toContain('Nobody has the number or the address');
  expect(nobody.html).toContain('value="nobody@odoc.example"');
  expect(stranger.words).not.toContain('Ana Lopez already');
});
