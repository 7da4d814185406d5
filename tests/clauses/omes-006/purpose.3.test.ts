import { expect } from 'vitest';

import { paths } from '#paths/registers';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

test('OMES-006/purpose.3: an account for talk inside the agency does not come into the register', async ({ house }) => {
  const technology = await house
    .as('omes/dana')
    .view((view) => view.selectFrom('technologies').select('id').executeTakeFirstOrThrow());
  const account = {
    technologyId: technology.id,
    network: 'site',
    name: 'Office of Management and Enterprise Services: staff room',
    handle: 'staff-room',
    purpose: 'News among colleagues.',
  };

  const internal = await pageOf(house.visit('omes/dana', paths.newAccount, { ...account, audience: 'internal' }));
  const list = await pageOf(house.visit('omes/dana', paths.accounts));
  const outward = await pageOf(house.visit('omes/dana', paths.newAccount, { ...account, audience: 'public' }));

  expect(internal.status).toBe(422);
  expect(internal.words).toContain('Accounts are for the public');
  expect(list.words).not.toContain('staff room');
  expect(outward.status).toBe(303);
});
