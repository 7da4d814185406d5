import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  civilDate,
  formatCivilDate,
  formatDate,
  formatInstant,
  formatLength,
  formatTime,
  instantAt,
  isCivilDate,
  isoInZone,
  isZone,
  parseInstant,
} from './instant.ts';

const chicago = 'America/Chicago';
const instant = fc.date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });

test('an instant is shown in plain English in the zone of the agency, in winter and in summer', () => {
  expect(formatInstant(new Date('2026-03-04T20:05:00Z'), chicago)).toBe('Wednesday, March 4, 2026, 2:05 p.m. CST');
  expect(formatInstant(new Date('2026-07-05T04:59:59Z'), chicago)).toBe('Saturday, July 4, 2026, 11:59 p.m. CDT');
  expect(formatTime(new Date('2026-01-01T06:00:00Z'), chicago)).toBe('12:00 a.m. CST');
  expect(formatTime(new Date('2026-01-01T18:00:59.999Z'), chicago)).toBe('12:00 p.m. CST');
  expect(formatDate(new Date('2026-01-01T05:59:59Z'), chicago)).toBe('December 31, 2025');
  expect(formatCivilDate('2024-02-29')).toBe('February 29, 2024');
  expect(isoInZone(new Date('2026-03-04T20:05:00.900Z'), chicago)).toBe('2026-03-04T14:05:00-06:00');
});

test('the hour that comes twice in autumn is told apart by its zone', () => {
  expect(formatTime(new Date('2026-11-01T06:30:00Z'), chicago)).toBe('1:30 a.m. CDT');
  expect(formatTime(new Date('2026-11-01T07:30:00Z'), chicago)).toBe('1:30 a.m. CST');
});

test('a time that the clock skips in spring is the same span after the skip', () => {
  expect(instantAt('2026-03-08', '02:30', chicago)).toEqual(new Date('2026-03-08T08:30:00Z'));
  expect(instantAt('2026-11-01', '01:30', chicago)).toEqual(new Date('2026-11-01T06:30:00Z'));
  expect(() => instantAt('2026-02-30', '10:00', chicago)).toThrow(RangeError);
});

test('what is written with an offset is read back as the same second', () => {
  fc.assert(
    fc.property(instant, fc.constantFrom(chicago, 'UTC', 'Asia/Kathmandu', 'Pacific/Apia'), (at, zone) => {
      const second = Math.floor(at.getTime() / 1000) * 1000;
      expect(parseInstant(isoInZone(at, zone))?.getTime()).toBe(second);
      expect(isCivilDate(civilDate(at, zone))).toBe(true);
    }),
  );
});

test('no zone is guessed, no date invented', () => {
  const guesses = ['2026-03-04T14:05', '2026-03-04', 'March 4', '2026-02-30T10:00:00Z', '2026-03-04T14:05:00[UTC]', ''];
  expect(guesses.filter((text) => parseInstant(text))).toEqual([]);
  const dates = ['2026-02-30', '2026-2-3', '20260203', '+002026-02-03', '2026-02-03T00:00', ''];
  expect(dates.filter(isCivilDate)).toEqual([]);
  expect(['America/Chicgo', '-06:00', '', '../etc/passwd'].filter(isZone)).toEqual([]);
  expect(isZone(chicago) && isZone('UTC')).toBe(true);
});

test('whatever the text, reading it never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([undefined, 'object']).toContain(parseInstant(text) && 'object');
      expect(typeof isCivilDate(text)).toBe('boolean');
      expect(typeof isZone(text)).toBe('boolean');
    }),
  );
});

test('a length is said by its two greatest parts', () => {
  const said = [59, 60, 3600, 3661, 90_000, 86_400 * 3 + 60, -5].map(formatLength);
  expect(said).toEqual([
    'less than a minute',
    '1 minute',
    '1 hour',
    '1 hour 1 minute',
    '1 day 1 hour',
    '3 days',
    'less than a minute',
  ]);
});
