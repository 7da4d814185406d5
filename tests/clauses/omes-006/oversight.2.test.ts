import { expect } from 'vitest';

import { paths as people } from '#paths/people';
import { paths } from '#paths/registers';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

test('OMES-006/oversight.2: every service in official use stands in one list, each with purpose, division, dates and users', async ({
  house,
}) => {
  const accountId = house.demo.accounts['omes/site'] ?? '';

  const list = await pageOf(house.visit('omes/luis', paths.accounts));
  const account = await pageOf(house.visit('omes/luis', paths.account(accountId)));
  const users = await pageOf(house.visit('omes/luis', people.whoCouldPostOn(accountId, new Date().toISOString())));

  expect(list.words).toContain('Office of Management and Enterprise Services: news');
  expect(account.words).toMatch(/Technology Agency web site .*Audience The public .*Division .*Registered \w+ \d/);
  expect(account.html).toContain(people.whoCouldPostOn(accountId).replace('&', '&amp;'));
  expect(users.words).toContain('Ada Redcorn');
});
