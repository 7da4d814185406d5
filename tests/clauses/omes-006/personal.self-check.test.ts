import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OMES-006/personal: the guide says first that private use is a right, and lists nothing against it', async ({
  house,
}) => {
  const { part, words } = await guideOf(house, 'omes');

  expect(words).toContain('This is your right. Employees are free to use social media for themselves');
  expect(part('private')).toEqual([]);
  expect(words.indexOf('This is your right')).toBeLessThan(words.indexOf('If you are on agency time'));
});
