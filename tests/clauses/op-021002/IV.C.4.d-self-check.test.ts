import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OP-021002/IV.C.4.d: security and intelligence are advised against, with no exception', async ({ house }) => {
  const [security] = (await guideOf(house, 'odoc')).part('confidential').filter(({ clause }) => clause.endsWith('.d'));

  expect(security?.words).toContain('how people or places are kept safe');
  expect(security?.words).not.toContain('own site');
});
