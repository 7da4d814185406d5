import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OMES-006/personal.A.d: a profile that speaks of the job should carry a line of its own, which is there to be copied', async ({
  house,
}) => {
  const guide = await guideOf(house, 'omes');
  const [line] = guide.part('employee').filter(({ clause }) => clause === 'OMES-006/personal.A.d');

  expect(line?.words).toContain('The policy advises this, no more.');
  expect(guide.words).toContain("What I post here is my own view, not my employer's.");
});
