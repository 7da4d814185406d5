import { role } from '#screening/near/roles';
import { type Tokens, gapAfter, gapLength, has, lengthOf, wordAt } from '#screening/near/tokens';

/** A date that begins at a token: how many tokens it takes, and its year as it is written. */
export type FoundDate = { tokens: number; year: number };

const between = (value: number, least: number, most: number): boolean => value >= least && value <= most;

/** The date that begins here, in numbers or with a month's name; undefined if none does. Years are of four or two digits. */
export function dateAt(tokens: Tokens, at: number): FoundDate | undefined {
  return numericAt(tokens, at) ?? monthFirst(tokens, at) ?? dayFirst(tokens, at);
}

function numericAt(tokens: Tokens, at: number): FoundDate | undefined {
  const sign = gapAfter(tokens, at);
  if (!signs.has(sign) || gapAfter(tokens, at + 1) !== sign || !areDigits(tokens, at)) return undefined;
  const part = (place: number) => Number(wordAt(tokens, at + place));
  const [a, b, c] = [part(0), part(1), part(2)];
  if (lengthOf(tokens, at) === 4)
    return lengthOf(tokens, at + 2) <= 2 && yearFirst(a, b, c) ? { tokens: 3, year: a } : undefined;
  return isYearLast(tokens, at, sign) && dayAndMonth(a, b) ? { tokens: 3, year: c } : undefined;
}

const isYearLast = (tokens: Tokens, at: number, sign: string): boolean =>
  lengthOf(tokens, at) <= 2 && isYear(Number(wordAt(tokens, at + 2)), lengthOf(tokens, at + 2), sign);

const signs = new Set(['-', '/', '.', ' ']);

const areDigits = (tokens: Tokens, at: number): boolean =>
  has(tokens, at, role.digits) && has(tokens, at + 1, role.digits) && has(tokens, at + 2, role.digits);

/** Four digits of our time, or two with a sign before. */
const isYear = (year: number, length: number, sign: string): boolean =>
  length === 4 ? between(year, 1900, 2100) : length === 2 && sign !== ' ';

const yearFirst = (year: number, month: number, day: number): boolean =>
  between(year, 1900, 2100) && between(month, 1, 12) && between(day, 1, 31);

const dayAndMonth = (a: number, b: number): boolean => between(a, 1, 31) && between(b, 1, 31) && (a <= 12 || b <= 12);

/** 'October 26, 1981', 'Oct. 26th 1981'. */
function monthFirst(tokens: Tokens, at: number): FoundDate | undefined {
  if (!has(tokens, at, role.month) || !isDay(tokens, at + 1) || gapLength(tokens, at) > 2) return undefined;
  const ordinal = isOrdinal(tokens, at + 2) ? 1 : 0;
  return withYear(tokens, at, 2 + ordinal);
}

/** '26 October 1981', '26th of Oct, 1981'. */
function dayFirst(tokens: Tokens, at: number): FoundDate | undefined {
  if (!isDay(tokens, at)) return undefined;
  let month = at + 1;
  if (isOrdinal(tokens, month)) month += 1;
  if (wordAt(tokens, month) === 'of') month += 1;
  if (!has(tokens, month, role.month) || gapLength(tokens, month - 1) > 2) return undefined;
  return withYear(tokens, at, month - at + 1);
}

const isDay = (tokens: Tokens, at: number): boolean =>
  has(tokens, at, role.digits) && lengthOf(tokens, at) <= 2 && between(Number(wordAt(tokens, at)), 1, 31);

const isOrdinal = (tokens: Tokens, at: number): boolean =>
  ['st', 'nd', 'rd', 'th'].includes(wordAt(tokens, at)) && gapLength(tokens, at - 1) === 0;

function withYear(tokens: Tokens, at: number, taken: number): FoundDate | undefined {
  const place = at + taken;
  if (!has(tokens, place, role.digits) || gapLength(tokens, place - 1) > 3) return undefined;
  const year = Number(wordAt(tokens, place));
  if (lengthOf(tokens, place) === 4 && between(year, 1900, 2100)) return { tokens: taken + 1, year };
  return lengthOf(tokens, place) === 2 ? { tokens: taken + 1, year } : undefined;
}
