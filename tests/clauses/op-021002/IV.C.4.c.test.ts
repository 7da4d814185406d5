import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OP-021002/IV.C.4.c: criminal history is advised against, save what is public', async ({ house }) => {
  const [history] = (await guideOf(house, 'odoc')).part('confidential').filter(({ clause }) => clause.endsWith('.c'));

  expect(history?.words).toContain('unless it is public');
  expect(history?.words).toContain('Does the agency’s own site show the same?');
});
