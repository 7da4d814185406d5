import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OP-021002/IV.C: of private use the guide speaks of the four things alone, and says that the rest is a right', async ({
  house,
}) => {
  const guide = await guideOf(house, 'odoc');

  expect(guide.part('private').map(({ clause }) => clause)).toEqual([
    'OP-021002/IV.C.1',
    'OP-021002/IV.C.2',
    'OP-021002/IV.C.3',
    'OP-021002/IV.C.4',
  ]);
  expect(guide.words).toContain('four things alone are asked of you');
});
