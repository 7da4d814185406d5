import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OP-021002/IV.C.4.f: of operational concerns there is advice alone, with the statute on protected disclosure beside it', async ({
  house,
}) => {
  const { part, words } = await guideOf(house, 'odoc');
  const [operations] = part('confidential').filter(({ clause }) => clause.endsWith('.f'));

  expect(operations?.words).toContain('Advice only.');
  expect(operations?.words).toContain('74 O.S. § 840-2.5');
  expect(operations?.words).toContain('Where it collides: Complaints, and protected disclosure.');
  expect(words).toContain('nobody may be disciplined for disclosing public information or for reporting a violation');
});
