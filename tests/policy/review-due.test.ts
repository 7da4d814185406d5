import { expect, test } from 'vitest';

import { dateAfter } from '#kernel/instant';
import { readPack, reviewDue } from '#policy';
import { mustAcknowledge } from '#steps/acknowledgers';

const omes = readPack('omes-006');
const odoc = readPack('op-021002');

test('the first page names the next review; where it names none, the setting counts from its last date', () => {
  expect(reviewDue(omes, undefined)).toEqual({ on: '2021-11-01', because: 'first page' });
  expect(reviewDue(odoc, undefined)).toEqual({ on: '2022-10-27', because: 'interval' });
  expect(reviewDue({ ...odoc, header: { number: 'X' } }, undefined)).toBeUndefined();
});

test('a review names the next one, also for a newer version, unless its first page names a day after the review', () => {
  const last = { hash: omes.hash, on: '2026-11-23', nextDueOn: '2027-11-23' };
  const newer = (nextReviewOn: string) => ({ ...omes, hash: 'another', header: { ...omes.header, nextReviewOn } });

  expect(reviewDue(omes, last)).toEqual({ on: '2027-11-23', because: 'review' });
  expect(reviewDue(newer('2021-11-01'), last)).toEqual({ on: '2027-11-23', because: 'review' });
  expect(reviewDue(newer('2027-02-01'), last)).toEqual({ on: '2027-02-01', because: 'first page' });
});

test('months and days are counted by the calendar', () => {
  expect(dateAfter('2026-01-31', { months: 1 })).toBe('2026-02-28');
  expect(dateAfter('2027-03-01', { days: -1 })).toBe('2027-02-28');
  expect(() => dateAfter('2026-02-30', { days: 1 })).toThrow(RangeError);
});

test('the same version asks nobody again; without one before, everybody whom a clause binds', () => {
  expect(mustAcknowledge(odoc, odoc)).toEqual({ all: false, clauses: [], kinds: [], roles: [], newly: [] });
  expect(mustAcknowledge(null, odoc)).toMatchObject({
    all: true,
    kinds: ['contractor', 'employee', 'vendor', 'volunteer'],
  });
  expect(mustAcknowledge(omes, odoc).clauses.length).toBeGreaterThan(50);
});
