import { expect } from 'vitest';

import { paths as publish } from '#paths/publish';
import { paths } from '#paths/registers';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const clause = 'OMES-006/security.A';

test(`${clause}: a provider or plug-in that is registered but not approved carries no post, until it is`, async ({
  house,
}) => {
  const kind = { kind: 'microblog', name: 'Scheduling plug-in', provider: 'Example Plug-ins Inc.' };
  const form = await pageOf(house.visit('omes/dana', paths.newTechnology));
  const [, known = ''] = /<option value="([a-z-]+)"/.exec(form.html) ?? [];
  const added = await pageOf(house.visit('omes/dana', paths.newTechnology, { ...kind, kind: known }));
  const technologyId = (added.location ?? '').split('/').at(-1) ?? '';
  const account = await pageOf(
    house.visit('omes/dana', paths.newAccount, {
      technologyId,
      network: 'site',
      name: 'Office of Management and Enterprise Services: plug-in',
      handle: 'plug-in',
      purpose: 'Posts by the plug-in.',
      audience: 'public',
    }),
  );
  const accountId = (account.location ?? '').split('/').at(-1) ?? '';

  const list = await pageOf(house.visit('omes/ada', paths.accounts));
  const tried = await pageOf(house.visit('omes/dana', publish.write(accountId), { text: 'By the plug-in.' }));
  const unassessed = await pageOf(house.visit('omes/dana', paths.approve(technologyId), { reason: 'It is handy.' }));

  expect([added.status, account.status, tried.status, unassessed.status]).toEqual([303, 303, 422, 422]);
  expect(list.words).toContain('Scheduling plug-in, not approved');
  expect(tried.words).toContain("This account's technology isn't approved.");
});
