import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OMES-006/personal.A.f: politics stand under agency equipment alone, and on one’s own device are one’s own', async ({
  house,
}) => {
  const { part, words } = await guideOf(house, 'omes');
  const [ballot] = part('politics');
  const elsewhere = ['private', 'work', 'employee'].flatMap((name) => part(name));

  expect(ballot?.clause).toBe('OMES-006/personal.A.f');
  expect(ballot?.words).toContain('There it is yours to say');
  expect(words).toContain('On agency equipment, is it about a vote?');
  expect(elsewhere.filter(({ words: said }) => /candidate|ballot|election/.test(said))).toEqual([]);
});
