import { expect } from 'vitest';

import { test } from '#tests/support/house';

const form = {
  network: 'bluesky',
  name: 'Office of Management and Enterprise Services',
  handle: 'omes.bsky.example',
  purpose: 'Short news.',
  audience: 'public',
  service: 'https://bsky.example',
  identifier: 'social@omes.example',
  password: 'canary-app-password',
};

test('OMES-006/implementation.2: an account that signs in with an employee’s own mail is not taken', async ({
  house,
}) => {
  const technologies = await house
    .as('omes/dana')
    .view((view) => view.selectFrom('technologies').select('id').execute());
  const register = (changes: Record<string, string>, by = 'omes/dana') =>
    house.visit(by, '/registers/accounts/new', { ...form, technologyId: technologies[0]?.id ?? '', ...changes });

  const own = await register({ identifier: 'Ada@OMES.example ' });
  const ownSays = await own.text();
  const internal = await register({ audience: 'internal' });
  const byAda = await register({}, 'omes/ada');
  const official = await register({});
  const page = await (await house.visit('omes/dana', official.headers.get('location') ?? '')).text();

  expect([own.status, internal.status, byAda.status, official.status]).toEqual([422, 422, 422, 303]);
  expect(ownSays).toContain('/policy/OMES-006/implementation.2');
  expect(ownSays).not.toContain('canary-app-password');
  expect(page).toContain('Sealed');
  expect(page).not.toContain('canary-app-password');
});
