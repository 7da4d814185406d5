import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  type Calendar,
  type DateUnit,
  type Period,
  calendarTroubles,
  dueAt,
  isOpen,
  isWorkday,
  type PeriodUnit,
  periodUnits,
  workMinutesBetween,
} from './calendar.ts';
import { civilDate } from './instant.ts';

/** Christmas 2026 is a Friday. */
const office: Calendar = {
  zone: 'America/Chicago',
  workdays: [1, 2, 3, 4, 5],
  opens: '08:00',
  closes: '17:00',
  holidays: ['2026-12-25'],
};
const at = (text: string) => new Date(text);
const due = (from: string, count: number, unit: PeriodUnit) => dueAt(office, at(from), { count, unit }).toISOString();
const monthAfter = (from: string) =>
  dueAt(office, at(from), { count: 1, unit: 'months', onWorkday: true }).toISOString();

const instant = fc.date({ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
const hour = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((value) => `${String(value).padStart(2, '0')}:30`);
const calendars: fc.Arbitrary<Calendar> = fc.record({
  zone: fc.constantFrom('America/Chicago', 'UTC', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Asia/Kathmandu'),
  workdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  opens: hour(0, 11),
  closes: hour(12, 23),
  holidays: fc.array(instant.map((date) => civilDate(date, 'UTC'))),
});

test('working hours run only while the agency is open', () => {
  expect(due('2026-12-24T22:00:00Z', 2, 'work-hours')).toBe('2026-12-28T15:00:00.000Z');
  expect(due('2026-12-24T03:00:00Z', 9, 'work-hours')).toBe('2026-12-24T23:00:00.000Z');
  expect(due('2026-12-24T22:00:00Z', 0, 'work-hours')).toBe('2026-12-24T22:00:00.000Z');
});

test('workdays end at the close of business, and the day it began does not count', () => {
  expect(due('2026-12-24T15:00:00Z', 1, 'workdays')).toBe('2026-12-28T23:00:00.000Z');
  expect(due('2026-12-26T15:00:00Z', 1, 'workdays')).toBe('2026-12-28T23:00:00.000Z');
  expect(due('2026-12-24T15:00:00Z', 0, 'workdays')).toBe('2026-12-24T23:00:00.000Z');
  expect(due('2026-12-24T23:30:00Z', 0, 'workdays')).toBe('2026-12-28T23:00:00.000Z');
});

test('a month after the 31st is the last day of a shorter month, and a leap year has one more', () => {
  expect(due('2026-01-31T18:00:00Z', 1, 'months')).toBe('2026-02-28T18:00:00.000Z');
  expect(due('2028-01-31T18:00:00Z', 1, 'months')).toBe('2028-02-29T18:00:00.000Z');
  expect(due('2028-02-29T18:00:00Z', 1, 'years')).toBe('2029-02-28T18:00:00.000Z');
});

test('a day is a date and not 24 hours, when the clock moves', () => {
  expect(due('2026-03-07T18:00:00Z', 1, 'days')).toBe('2026-03-08T17:00:00.000Z');
  expect(due('2026-03-07T18:00:00Z', 24, 'hours')).toBe('2026-03-08T18:00:00.000Z');
  expect(due('2026-03-07T08:30:00Z', 1, 'days')).toBe('2026-03-08T08:30:00.000Z');
  expect(due('2026-11-01T07:30:00Z', 0, 'days')).toBe('2026-11-01T07:30:00.000Z');
});

test('where the calendar says so, what falls on a holiday or a weekend moves to the next workday', () => {
  expect(monthAfter('2026-11-25T16:00:00Z')).toBe('2026-12-28T16:00:00.000Z');
  expect(monthAfter('2026-11-24T16:00:00Z')).toBe('2026-12-24T16:00:00.000Z');
});

test('the agency is open from the second it opens until the second it closes, never on a holiday', () => {
  const open = [
    '2026-12-24T13:59:59Z',
    '2026-12-24T14:00:00Z',
    '2026-12-24T22:59:59Z',
    '2026-12-24T23:00:00Z',
    '2026-12-25T15:00:00Z',
  ];
  expect(open.map((text) => isOpen(office, at(text)))).toEqual([false, true, true, false, false]);
  expect(isWorkday(office, '2026-12-25')).toBe(false);
  expect(isWorkday(office, '2026-12-24')).toBe(true);
});

test('nothing is due before it began, and a longer period is never due earlier', () => {
  const onDates = fc.record({
    unit: fc.constantFrom<DateUnit>('days', 'months', 'years'),
    count: fc.nat(400),
    onWorkday: fc.boolean(),
  });
  const period: fc.Arbitrary<Period> = fc.oneof(
    onDates,
    fc.record({ unit: fc.constantFrom(...periodUnits), count: fc.nat(400) }),
  );
  fc.assert(
    fc.property(calendars, instant, period, fc.nat(50), (calendar, from, shorter, more) => {
      const first = dueAt(calendar, from, shorter);
      const second = dueAt(calendar, from, { ...shorter, count: shorter.count + more });
      expect(first.getTime()).toBeGreaterThanOrEqual(from.getTime());
      expect(second.getTime()).toBeGreaterThanOrEqual(first.getTime());
    }),
    { numRuns: 300 },
  );
});

test('what began later is never due earlier, in time that passes and in working time', () => {
  const unit = fc.constantFrom<PeriodUnit>('minutes', 'hours', 'work-minutes', 'work-hours', 'workdays');
  fc.assert(
    fc.property(
      calendars,
      instant,
      fc.nat(200 * 60),
      fc.record({ unit, count: fc.nat(100) }),
      (calendar, from, minutes, period) => {
        const later = new Date(from.getTime() + minutes * 60_000);
        expect(dueAt(calendar, later, period).getTime()).toBeGreaterThanOrEqual(
          dueAt(calendar, from, period).getTime(),
        );
      },
    ),
  );
});

test('between the start and the end of working time lies exactly that working time, also on days of 23 and 25 hours', () => {
  fc.assert(
    fc.property(calendars, instant, fc.nat(5000), (calendar, from, count) => {
      expect(workMinutesBetween(calendar, from, dueAt(calendar, from, { count, unit: 'work-minutes' }))).toBe(count);
    }),
  );
  const night: Calendar = { ...office, workdays: [7], opens: '00:00', closes: '06:00' };
  expect(workMinutesBetween(night, at('2026-03-08T00:00:00Z'), at('2026-03-09T00:00:00Z'))).toBe(300);
  expect(workMinutesBetween(night, at('2026-11-01T00:00:00Z'), at('2026-11-02T00:00:00Z'))).toBe(420);
});

test('a calendar that can not be reckoned with is described, and never spun on', () => {
  expect(calendarTroubles(office)).toEqual([]);
  const wrong = { zone: 'Chicago', workdays: [0], opens: '8', closes: '17:00', holidays: ['2026-02-30'] };
  expect(calendarTroubles(wrong)).toEqual([
    `'Chicago' is not a time zone. Write one as 'America/Chicago'.`,
    '0 is not a weekday. Write 1 (Monday) to 7 (Sunday).',
    `'8' is not a time of opening. Write it as '08:00'.`,
    `'2026-02-30' is not a date. Write holidays as '2026-07-03'.`,
  ]);
  expect(calendarTroubles({ ...office, workdays: [], opens: '18:00' })).toHaveLength(2);
  expect(() => dueAt({ ...office, workdays: [] }, at('2026-01-01T00:00:00Z'), { count: 1, unit: 'workdays' })).toThrow(
    RangeError,
  );
  for (const count of [-1, 1.5, Number.NaN, 1e12])
    expect(() => dueAt(office, at('2026-01-01T00:00:00Z'), { count, unit: 'hours' })).toThrow(RangeError);
});
