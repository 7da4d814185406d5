import { expect } from 'vitest';

import { newId } from '#kernel/ids';
import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { drafts } from '#tests/support/steps';

const clause = 'OMES-006/implementation.2';

test(`${clause}: a post is for a registered account of the agency, for no other`, async ({ house }) => {
  const text = 'Water is off on the third floor.';
  const another = house.demo.accounts['odoc/site'] ?? '';

  for (const account of [newId(new Date()), another]) {
    const refused = await pageOf(house.visit('omes/ada', paths.write(account), { text }));
    expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
    expect(refused.words).toContain('only over the agency');
  }

  expect(await drafts(house, 'omes/ada', text)).toMatch(/^[0-9a-f-]{36}$/);
});
