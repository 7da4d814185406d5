import { expect } from 'vitest';

import { paths } from '#paths/people';
import { ends, grantOf, later } from '#tests/support/grants';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

test('OMES-006/monitoring.3: the director gets the list of users on asking, as of any second', async ({ house }) => {
  const accountId = house.demo.accounts['omes/site'] ?? '';
  const end = later(10);
  const users = (at: Date) =>
    pageOf(
      house.visit('omes/celeste', paths.whoCouldPostOn(accountId, at.toISOString()), undefined, { at: later(20) }),
    );
  await ends(house, 'omes/dana', await grantOf(house, 'omes/dana', 'written-authorization'), end);

  const [before, after] = [await users(new Date(end.getTime() - 1000)), await users(end)];

  expect([before.status, after.status]).toEqual([200, 200]);
  expect(before.words).not.toContain('Nobody could post');
  expect(before.words).toMatch(/could post on .*Ada Redcorn/);
  expect(after.words).toContain('Nobody could post on Office of Management and Enterprise Services: news');
});
