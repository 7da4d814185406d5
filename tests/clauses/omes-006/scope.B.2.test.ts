import { expect } from 'vitest';

import { registerAccount } from '#app/registers/register-account.flow';
import { paths as policy } from '#paths/policy';
import { paths } from '#paths/registers';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const clause = 'OMES-006/scope.B.2';

test(`${clause}: an account is registered under the policy in force, and its decision names the version`, async ({
  house,
}) => {
  const { id: technologyId } = await house
    .as('omes/dana')
    .view((view) => view.selectFrom('technologies').select('id').executeTakeFirstOrThrow());
  const { hash } = await house
    .as('omes/dana')
    .view((view) => view.selectFrom('adoptions').select('hash').executeTakeFirstOrThrow());
  const account = { technologyId, network: 'site', name: 'Office of Management and Enterprise Services: fleet' };
  const rest = { handle: 'fleet', purpose: 'State cars.', audience: 'public' };

  const made = await pageOf(house.visit('omes/dana', paths.newAccount, { ...account, ...rest }));
  const page = await pageOf(house.visit('omes/victor', made.location ?? ''));
  const [, decision = ''] = /href="\/decisions\/([0-9a-f-]{36})"/.exec(page.html) ?? [];
  const why = await pageOf(house.visit('omes/victor', policy.decision(decision)));

  expect(why.words).toContain('Policy then');
  expect(why.html).toContain(hash);
});

test(`${clause}: without a policy in force nothing is decided, so nothing is registered`, async ({ house }) => {
  const before = new Date('2001-01-01T12:00:00Z');
  const { id: technologyId } = await house
    .as('omes/dana')
    .view((view) => view.selectFrom('technologies').select('id').executeTakeFirstOrThrow());
  const account = {
    technologyId,
    network: 'site',
    name: 'Fleet',
    handle: 'fleet',
    purpose: 'Cars.',
    audience: 'public',
  };

  await expect(registerAccount.perform(house.as('omes/dana', before), account)).rejects.toThrow(
    'has adopted no policy, so nothing can be decided',
  );
});
