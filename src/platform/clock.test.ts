import { expect, test } from 'vitest';

import { handClock, systemClock } from './clock.ts';

test('a clock by hand stands where it is put, and nobody who read it can move it', () => {
  const clock = handClock(new Date('2026-03-08T07:59:59Z'));
  clock.now().setFullYear(1999);
  clock.forwardSeconds(1);
  expect(clock.now().toISOString()).toBe('2026-03-08T08:00:00.000Z');

  clock.setTo(new Date(0));
  expect(clock.now().getTime()).toBe(0);
});

test('the clock of the machine goes on', () => {
  const before = Date.now();
  expect(systemClock().getTime()).toBeGreaterThanOrEqual(before);
});
