import { Temporal } from 'temporal-polyfill';

/**
 * Instants as people and packs write them. An instant is a `Date` (milliseconds, UTC); a civil date is 'YYYY-MM-DD', a
 * civil time 'HH:MM', a zone an IANA name. Everything here is pure, and reads no clock and no zone of the machine.
 */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** Whether `zone` is an IANA zone that this machine knows. An offset ('-06:00') is not a zone: it has no summer. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** The instant that `text` names, or undefined. Only ISO 8601 with an offset or Z is read, so that no zone is guessed. Source: RFC 3339, 5.6. */
export function parseInstant(text: string): Date | undefined {
  if (!INSTANT.test(text)) return undefined;
  try {
    return new Date(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    return undefined;
  }
}

/** Whether `text` is a date that exists, written YYYY-MM-DD: '2026-02-30' is none. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** The date on the wall in `zone` at that instant, as YYYY-MM-DD. */
export function civilDate(at: Date, zone: string): string {
  return zoned(at, zone).toPlainDate().toString();
}

/**
 * The instant at which a clock in `zone` shows `time` on `date`.
 *
 * A time that the clock skips in spring is the same span after the skip (02:30 is 03:30); of a time that comes twice in
 * autumn it is the first. Throws RangeError when the date, the time or the zone does not exist.
 */
export function instantAt(date: string, time: string, zone: string): Date {
  const civil = Temporal.PlainDate.from(date, { overflow: 'reject' }).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(civil.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** The date so many months later (`months`) or days later (`days`); both may be negative. The 31st of a shorter month is its last day. */
export function dateAfter(date: string, length: { months?: number; days?: number }): string {
  return Temporal.PlainDate.from(date, { overflow: 'reject' }).add(length).toString();
}

/** The instant with the zone's offset, to the second, as machines read it: '2026-03-04T14:05:00-06:00'. */
export function isoInZone(at: Date, zone: string): string {
  return zoned(at, zone).toString({ timeZoneName: 'never', smallestUnit: 'second', roundingMode: 'floor' });
}

/** 'March 4, 2026': the date in the agency's zone. */
export function formatDate(at: Date, zone: string): string {
  return formatCivilDate(civilDate(at, zone));
}

/** 'March 4, 2026' for '2026-03-04'. Throws RangeError for a date that does not exist. */
export function formatCivilDate(date: string): string {
  const { year, month, day } = Temporal.PlainDate.from(date, { overflow: 'reject' });
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}

/** '2:05 p.m. CST': the minute is cut, never rounded up, so that no deadline is shown later than it is. */
export function formatTime(at: Date, zone: string): string {
  const { hour, minute } = zoned(at, zone);
  const half = hour < 12 ? 'a.m.' : 'p.m.';
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${half} ${zoneName(at, zone)}`;
}

/** 'Wednesday, March 4, 2026, 2:05 p.m. CST': how every instant is shown to people, in the agency's zone. */
export function formatInstant(at: Date, zone: string): string {
  return `${WEEKDAYS[zoned(at, zone).dayOfWeek - 1]}, ${formatDate(at, zone)}, ${formatTime(at, zone)}`;
}

/** '3 days 4 hours', '1 minute', 'less than a minute': the two greatest parts of a length, cut. Negative counts as nothing. */
export function formatLength(seconds: number): string {
  const minutes = Math.max(0, Math.floor(seconds / 60));
  const parts = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  if (first === -1) return 'less than a minute';
  const shown = parts.slice(first, first + 2).filter(([count]) => count > 0);
  return shown.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(' ');
}

/** CST, CDT, GMT+1: what people in the United States call the zone then. */
function zoneName(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

function zoned(at: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}
