import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OP-021002/IV.C.4.b: others’ treatment is advised against with no exception; one’s own is one’s own to tell', async ({
  house,
}) => {
  const [treatment] = (await guideOf(house, 'odoc')).part('confidential').filter(({ clause }) => clause.endsWith('.b'));

  expect(treatment?.words).toContain("somebody's medical or mental-health treatment");
  expect(treatment?.words).toContain('Your own is yours to tell.');
  expect(treatment?.words).not.toContain('own site');
});
