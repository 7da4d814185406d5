import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OP-021002/IV.C.4.a: what identifies an inmate is advised against, save what the agency’s own site shows', async ({
  house,
}) => {
  const [data] = (await guideOf(house, 'odoc')).part('confidential').filter(({ clause }) => clause.endsWith('.a'));

  expect(data?.words).toContain('Leave out names, numbers and whatever else tells which inmate it is');
  expect(data?.words).toContain('Does the agency’s own site show the same? What the agency');
});
