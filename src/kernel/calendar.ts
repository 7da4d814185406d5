import { Temporal } from 'temporal-polyfill';

import { isCivilDate, isZone } from './instant.ts';

/**
 * When an agency is at work. It is the agency's data, none is built in.
 *
 * `zone` is an IANA name; `workdays` are ISO weekdays (1 Monday … 7 Sunday); `opens` and `closes` are 'HH:MM' of the
 * same day; `holidays` are dates 'YYYY-MM-DD' on which nobody works.
 */
export type Calendar = {
  zone: string;
  workdays: readonly number[];
  opens: string;
  closes: string;
  holidays: readonly string[];
};

/**
 * How long somebody has.
 *
 * - `minutes`, `hours`: time that passes, also at night.
 * - `days`, `months`, `years`: the same time of day on that date; the 31st of a shorter month is its last day.
 * - `work-minutes`, `work-hours`: time that passes while the agency is open.
 * - `workdays`: the close of the n-th workday after the day it began; of 0 workdays, the next close.
 *
 * With `onWorkday`, a date that falls on no workday moves to the same time of the next workday. Hours know no dates, so
 * they can't: of two, the longer would be due earlier.
 */
export type Period =
  | { count: number; unit: PeriodUnit; onWorkday?: false }
  | { count: number; unit: DateUnit; onWorkday?: boolean };
export type DateUnit = 'days' | 'months' | 'years';

/** The units a period may have, as packs write them. */
export const periodUnits = [
  'minutes',
  'hours',
  'days',
  'months',
  'years',
  'work-minutes',
  'work-hours',
  'workdays',
] as const;
export type PeriodUnit = (typeof periodUnits)[number];

const MINUTE = 60_000;
/** A period that needs more days than this is a mistake in the data (a calendar all of holidays), and must not spin. */
const MOST_DAYS = 366 * 100;
const MOST_COUNT = 10_000_000;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * What is wrong with a calendar, a sentence each; empty when it can be reckoned with.
 *
 * @public
 */
export function calendarTroubles(calendar: Calendar): string[] {
  const { zone, workdays, opens, closes, holidays } = calendar;
  const troubles = [
    !isZone(zone) && `'${zone}' is not a time zone. Write one as 'America/Chicago'.`,
    !workdays.length && 'No workdays are named. Name at least one, from 1 (Monday) to 7 (Sunday).',
    ...workdays.map((day) => !isWeekday(day) && `${day} is not a weekday. Write 1 (Monday) to 7 (Sunday).`),
    !TIME.test(opens) && `'${opens}' is not a time of opening. Write it as '08:00'.`,
    !TIME.test(closes) && `'${closes}' is not a time of closing. Write it as '17:00'.`,
    TIME.test(opens) &&
      TIME.test(closes) &&
      opens >= closes &&
      `It opens at ${opens} and closes at ${closes}: closing comes after opening.`,
    ...holidays.map((date) => !isCivilDate(date) && `'${date}' is not a date. Write holidays as '2026-07-03'.`),
  ];
  return troubles.filter((trouble) => trouble !== false);
}

/**
 * Whether the agency works on that date ('YYYY-MM-DD').
 *
 * @public
 */
export function isWorkday(calendar: Calendar, date: string): boolean {
  return works(calendar, Temporal.PlainDate.from(date));
}

/**
 * Whether the agency is open at that instant: from the second it opens, until the second it closes.
 *
 * @public
 */
export function isOpen(calendar: Calendar, at: Date): boolean {
  const hours = openHours(calendar, dateOf(calendar, at));
  return hours !== undefined && hours.from <= at.getTime() && at.getTime() < hours.until;
}

/**
 * When a period that began at `from` ends. Never before `from`, and never earlier for a longer period. In `days`, `months`
 * and `years` a later start can end earlier: January 30 at six and January 31 at nine both meet on the last of February.
 *
 * Throws RangeError for a count that is negative, not whole or above ten million, and for a calendar on which it would never end.
 */
export function dueAt(calendar: Calendar, from: Date, period: Period): Date {
  const { count, unit } = period;
  if (!Number.isInteger(count) || count < 0 || count > MOST_COUNT)
    throw new RangeError(`A period of ${count} ${unit} can't be reckoned with`);
  const due = reckon[unit](calendar, from, count);
  return period.onWorkday ? movedToWorkday(calendar, due) : due;
}

/**
 * Minutes for which the agency was open between two instants, cut to whole ones; 0 when `until` isn't after `from`.
 *
 * @public
 */
export function workMinutesBetween(calendar: Calendar, from: Date, until: Date): number {
  const last = dateOf(calendar, until);
  let milliseconds = 0;
  let date = dateOf(calendar, from);
  for (let days = 0; Temporal.PlainDate.compare(date, last) <= 0; days++, date = date.add({ days: 1 })) {
    if (days > MOST_DAYS) throw new RangeError('More than a hundred years lie between these instants');
    const hours = openHours(calendar, date);
    if (hours)
      milliseconds += Math.max(0, Math.min(hours.until, until.getTime()) - Math.max(hours.from, from.getTime()));
  }
  return Math.floor(milliseconds / MINUTE);
}

type Reckoner = (calendar: Calendar, from: Date, count: number) => Date;

const reckon: Record<PeriodUnit, Reckoner> = {
  minutes: (_, from, count) => new Date(from.getTime() + count * MINUTE),
  hours: (_, from, count) => new Date(from.getTime() + count * 60 * MINUTE),
  days: (calendar, from, count) => onDate(calendar, from, { days: count }),
  months: (calendar, from, count) => onDate(calendar, from, { months: count }),
  years: (calendar, from, count) => onDate(calendar, from, { years: count }),
  'work-minutes': (calendar, from, count) => afterWork(calendar, from, count * MINUTE),
  'work-hours': (calendar, from, count) => afterWork(calendar, from, count * 60 * MINUTE),
  workdays: closeOfWorkday,
};

function onDate(calendar: Calendar, from: Date, length: Temporal.DurationLike): Date {
  const due = zoned(calendar, from).add(length).epochMilliseconds;
  // In the hour that comes twice, 0 days is `from` itself, not the first of the two.
  return new Date(Math.max(due, from.getTime()));
}

function afterWork(calendar: Calendar, from: Date, milliseconds: number): Date {
  let left = milliseconds;
  for (const hours of openDays(calendar, from)) {
    const begins = Math.max(hours.from, from.getTime());
    if (begins + left <= hours.until) return new Date(begins + left);
    left -= Math.max(0, hours.until - begins);
  }
  throw never();
}

function closeOfWorkday(calendar: Calendar, from: Date, count: number): Date {
  const today = dateOf(calendar, from);
  let left = count;
  for (const hours of openDays(calendar, from)) {
    if (count === 0 && hours.until >= from.getTime()) return new Date(hours.until);
    if (count > 0 && !hours.date.equals(today) && --left === 0) return new Date(hours.until);
  }
  throw never();
}

function movedToWorkday(calendar: Calendar, due: Date): Date {
  const date = dateOf(calendar, due);
  if (works(calendar, date)) return due;
  for (const hours of openDays(calendar, due))
    return onDate(calendar, due, date.until(hours.date, { largestUnit: 'days' }));
  throw never();
}

type OpenHours = { date: Temporal.PlainDate; from: number; until: number };

/** The workdays from the day of `from` on. What comes out of a day is a span of instants, so a day of 23 or 25 hours needs no care. */
function* openDays(calendar: Calendar, from: Date): Generator<OpenHours> {
  const first = dateOf(calendar, from);
  for (let days = 0; days < MOST_DAYS; days++) {
    const hours = openHours(calendar, first.add({ days }));
    if (hours) yield hours;
  }
}

function openHours(calendar: Calendar, date: Temporal.PlainDate): OpenHours | undefined {
  if (!works(calendar, date)) return undefined;
  const at = (time: string) =>
    date.toZonedDateTime({ timeZone: calendar.zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
  return { date, from: at(calendar.opens), until: at(calendar.closes) };
}

function works(calendar: Calendar, date: Temporal.PlainDate): boolean {
  return calendar.workdays.includes(date.dayOfWeek) && !calendar.holidays.includes(date.toString());
}

function dateOf(calendar: Calendar, at: Date): Temporal.PlainDate {
  return zoned(calendar, at).toPlainDate();
}

function zoned(calendar: Calendar, at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(calendar.zone);
}

function isWeekday(day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= 7;
}

function never(): RangeError {
  return new RangeError('On this calendar the period would not end within a hundred years');
}
