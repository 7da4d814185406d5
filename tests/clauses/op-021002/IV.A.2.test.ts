import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OP-021002/IV.A.2: a disclaimer is recommended, and there to be copied', async ({ house }) => {
  const guide = await guideOf(house, 'odoc');
  const [line] = guide.part('employee').filter(({ clause }) => clause === 'OP-021002/IV.A.2');

  expect(line?.words).toContain('is recommended');
  expect(line?.words).toContain('The policy advises this, no more.');
  expect(guide.words).toContain("My views here are my own. I don't speak for the Oklahoma Department of Corrections.");
});
