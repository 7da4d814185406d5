import { expect } from 'vitest';

import { paths } from '#paths/policy';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

test('OP-021002/I: the purpose is shown with the policy, and by itself', async ({ house }) => {
  const policy = await pageOf(house.visit('odoc/marisol', paths.policy));
  const clause = await pageOf(house.visit('odoc/marisol', paths.clause('OP-021002/I')));

  expect(policy.clauses).toContain('OP-021002/I');
  expect(clause.words).toContain("Aims at employees' use of social media staying within law");
  expect(clause.words).toContain('Informs: no duty');
});
