import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OMES-006/personal.A.g: asking for campaign contributions is a question of its own, on agency equipment alone', async ({
  house,
}) => {
  const { part } = await guideOf(house, 'omes');
  const [, money] = part('politics');

  expect(part('politics')).toHaveLength(2);
  expect(money?.clause).toBe('OMES-006/personal.A.g');
  expect(money?.label).toBe('It asks for campaign contributions');
});
