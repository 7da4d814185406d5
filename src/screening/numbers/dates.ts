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
  if (!['-', '/', '.', ' '].includes(sign) || gapAfter(tokens, at + 1) !== sign) return undefined;
  if (!has(tokens, at, role.digits) || !has(tokens, at + 1, role.digits) || !has(tokens, at + 2, role.digits))
    return undefined;
  const [a, b, c] = [0, 1, 2].map((part) => Number(wordAt(tokens, at + part)));
  const [long, last] = [lengthOf(tokens, at), lengthOf(tokens, at + 2)];
  if (long === 4) return yearFirst(a, b, c) && last <= 2 ? { tokens: 3, year: a ?? 0 } : undefined;
  if (long > 2 || (last !== 4 && (last !== 2 || sign === ' ')) || !dayAndMonth(a, b)) return undefined;
  return last === 4 && !between(c ?? 0, 1900, 2100) ? undefined : { tokens: 3, year: c ?? 0 };
}

const yearFirst = (year = 0, month = 0, day = 0): boolean =>
  between(year, 1900, 2100) && between(month, 1, 12) && between(day, 1, 31);

const dayAndMonth = (a = 0, b = 0): boolean => between(a, 1, 31) && between(b, 1, 31) && (a <= 12 || b <= 12);

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
