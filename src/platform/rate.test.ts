import { expect, test } from 'vitest';

import { rateBy } from './rate.ts';

test('what is over the rate is told when to come back, and is not counted', () => {
  const { taken } = rateBy({ most: 2, withinMs: 60_000 });

  expect([0, 10_000, 20_000, 59_000].map((at) => taken('192.0.2.1', at))).toEqual([0, 0, 40, 1]);
  expect(taken('192.0.2.2', 20_000)).toBe(0);
  expect(taken('192.0.2.1', 60_001)).toBe(0);
});

test('one IPv6 network counts as one, however its addresses are written', () => {
  const { taken } = rateBy({ most: 1, withinMs: 60_000 });

  expect(taken('2001:db8:0:7::1', 0)).toBe(0);
  expect(taken('2001:db8::7:ffff:0:0:2', 1)).toBeGreaterThan(0);
  expect(taken('2001:db8:0:8::1', 2)).toBe(0);
});

test('ten thousand addresses and no more are remembered', () => {
  const { taken } = rateBy({ most: 1, withinMs: 60_000 });
  taken('first', 0);
  for (let one = 0; one < 10_000; one++) taken(`address ${one}`, 1);

  expect(taken('address 9999', 2)).toBeGreaterThan(0);
  expect(taken('first', 2)).toBe(0);
});
