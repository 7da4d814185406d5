import { expect, test } from 'vitest';

import { timesOf, together } from './together.ts';

const note = (from: number, kind: string, words?: string) => ({ from, kind, force: 'advice', says: 'so', words });

test('the same in the same words is said once and knows its places; what is set aside by its words stands by itself', () => {
  const told = together([
    note(1, 'Phone'),
    note(2, 'Mail'),
    note(3, 'Phone'),
    note(4, 'SSN', 'a'),
    note(5, 'SSN', 'b'),
  ]);

  expect(told.map(({ from, also }) => [from, also.map((one) => one.from)])).toEqual([
    [1, [3]],
    [2, []],
    [4, []],
    [5, []],
  ]);
  expect(told.map(({ kind, also }) => timesOf(kind, also))).toEqual(['Phone, 2 times', 'Mail', 'SSN', 'SSN']);
});
