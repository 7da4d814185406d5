import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OP-021002/IV.C.3: logo and web address are advised against where they look official; a network’s own logo is fine', async ({
  house,
}) => {
  const [logo] = (await guideOf(house, 'odoc')).part('private').filter(({ clause }) => clause === 'OP-021002/IV.C.3');

  expect(logo?.words).toContain('where they would make your page look official');
  expect(logo?.words).toContain('A logo that a network fills in by itself');
  expect(logo?.words).toContain('is fine');
});
