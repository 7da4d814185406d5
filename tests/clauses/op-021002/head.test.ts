import { expect } from 'vitest';

import { paths } from '#paths/policy';
import { paths as site } from '#paths/public';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

test('OP-021002/header: section, effective date, signature and what it replaces stand on the policy’s pages', async ({
  house,
}) => {
  const inside = await pageOf(house.visit('odoc/marisol', paths.policy));
  const outside = await pageOf(house.anybody(site.policies('odoc')));

  expect(inside.words).toMatch(/Section Section-02 Information Management/);
  expect(inside.words).toMatch(/Effective 2021-10-27/);
  expect(inside.words).toMatch(/Approved by Scott Crow, Director/);
  expect(inside.words).toMatch(/Signature on file/);
  expect(outside.words).toMatch(/OP-021002, dated 2020-10-19/);
});

test('OP-021002/I: the purpose is shown with the policy, and by itself', async ({ house }) => {
  const policy = await pageOf(house.visit('odoc/marisol', paths.policy));
  const clause = await pageOf(house.visit('odoc/marisol', paths.clause('OP-021002/I')));

  expect(policy.clauses).toContain('OP-021002/I');
  expect(clause.words).toContain("Aims at employees' use of social media staying within law");
  expect(clause.words).toContain('Informs: no duty');
});
