import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OP-021002/IV: leaving the employer’s name out is advice; personal views and talk of the workplace stay free', async ({
  house,
}) => {
  const guide = await guideOf(house, 'odoc');
  const [naming] = guide.part('employee').filter(({ clause }) => clause === 'OP-021002/IV');

  expect(naming?.words).toContain('That is advice: you may name it');
  expect(naming?.words).toContain('The policy advises this, no more.');
  expect(guide.words).toContain('Your personal views, and talk of your workplace, stay free');
});
