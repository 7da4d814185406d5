import { role } from '#screening/near/roles';
import { type Tokens, endOf, gapAfter, gapLength, has, isCapital, lengthOf, startOf } from '#screening/near/tokens';

/** A name with the numbers around it, in tokens: all of it from `from` to before `to`, its words from `first` to `last`. */
export type Core = {
  from: number;
  to: number;
  first: number;
  last: number;
  /** Whether a number stands before the words, and after. */
  ahead: boolean;
  behind: boolean;
  /** Whether two numbers stand before, as some countries write the block and the house. */
  twice: boolean;
};

const [MOST_WORDS, MOST_DIGITS] = [7, 6];

/** Numbers, a name and maybe a number again: '12 Elm Street', '846 31 Rue Al Imam', '6138 Via Roma 131'. */
export function coreAtNumber(tokens: Tokens, at: number): Core | undefined {
  if (!isHouse(tokens, at) || isPart(tokens, at)) return undefined;
  let first = at + 1;
  if (isSuffix(tokens, first)) first += 1;
  const twice = isHouse(tokens, first) && isSpace(tokens, first - 1) && !isOrdinal(tokens, first);
  if (twice) first += 1;
  if (!isSpace(tokens, first - 1) && gapAfter(tokens, first - 1) !== ', ') return undefined;
  const last = lastWord(tokens, first);
  return last < first
    ? undefined
    : withBehind(tokens, { from: at, to: last + 1, first, last, ahead: true, behind: false, twice });
}

/** A name and a number after it: 'Villacher Strasse 89', 'Via Roma, 12'. The words begin at the token. */
export function coreAtWord(tokens: Tokens, at: number): Core | undefined {
  const last = lastWord(tokens, at);
  if (last < at) return undefined;
  const core = withBehind(tokens, {
    from: at,
    to: last + 1,
    first: at,
    last,
    ahead: false,
    behind: false,
    twice: false,
  });
  return core.behind ? core : undefined;
}

/** A house's number: few digits, no price, no decimals. */
function isHouse(tokens: Tokens, at: number): boolean {
  return has(tokens, at, role.digits) && lengthOf(tokens, at) <= MOST_DIGITS;
}

/** '$12', '1.200', 'F12', '12:30', '3-0': no house. */
function isPart(tokens: Tokens, at: number): boolean {
  const { text } = tokens;
  const [from, to] = [startOf(tokens, at), endOf(tokens, at)];
  if (from > 0 && from === endOf(tokens, at - 1)) return true;
  const sign = text.charAt(from - 1);
  if (sign === '$' || sign === '€' || sign === '£' || (/[.,:/-]/.test(sign) && /[0-9]/.test(text.charAt(from - 2))))
    return true;
  return /^(?:[%:/]|[.,]\d)/.test(text.slice(to, to + 2));
}

/** '221b' */
const isSuffix = (tokens: Tokens, at: number): boolean =>
  gapLength(tokens, at - 1) === 0 &&
  lengthOf(tokens, at) === 1 &&
  /[a-h]/.test(tokens.text.charAt(startOf(tokens, at)));

const isSpace = (tokens: Tokens, at: number): boolean => gapAfter(tokens, at) === ' ';

/** '5th', '23rd', and '2ª' */
const isOrdinal = (tokens: Tokens, at: number): boolean =>
  has(tokens, at, role.digits) &&
  gapLength(tokens, at) === 0 &&
  /^(?:st|nd|rd|th)$/.test(tokens.text.slice(startOf(tokens, at + 1), endOf(tokens, at + 1)));

/** The last word of the name that begins at a token; before it if none does. */
function lastWord(tokens: Tokens, first: number): number {
  const isWord = has(tokens, first, role.way) || tokens.caseless ? isPlain : isOfName;
  let last = first - 1;
  for (let at = first; at - first < MOST_WORDS && (isOfName(tokens, at) || isWord(tokens, at)); at += 1) {
    if (isOrdinal(tokens, at)) at += 1;
    else if (at > first && isUnit(tokens, at)) break;
    last = at;
    if (!joints.has(gapAfter(tokens, at))) break;
  }
  return trimmed(tokens, first, last);
}

const joints = new Set([' ', '. ', '.', "'", '’', '-', '']);

/** 'Apt 4' ends a name. */
const isUnit = (tokens: Tokens, at: number): boolean => has(tokens, at, role.unit) && isHouse(tokens, at + 1);

/** The last word that isn't a small one. */
function trimmed(tokens: Tokens, first: number, from: number): number {
  let last = from;
  while (last > first && has(tokens, last, role.joining) && !isCapital(tokens, last)) last -= 1;
  return last;
}

const NOT_NAME = role.small | role.count | role.month | role.phone;

function isOfName(tokens: Tokens, at: number): boolean {
  if (isOrdinal(tokens, at)) return true;
  if (has(tokens, at, role.digits) || at >= tokens.start.length) return false;
  if (has(tokens, at, role.joining) || isInner(tokens, at)) return true;
  if (has(tokens, at, NOT_NAME) && !has(tokens, at, role.street | role.compass | role.way)) return false;
  return isCapital(tokens, at) || has(tokens, at, role.street | role.way) || isForeign(tokens, at);
}

/** After an apostrophe: the 'ouchy' of 'd'ouchy', the 's' of 'smith's'. */
const isInner = (tokens: Tokens, at: number): boolean => /^['’]$/.test(gapAfter(tokens, at - 1));

/** Any word that isn't a small one: after 'rue', and in texts without capitals. */
const isPlain = (tokens: Tokens, at: number): boolean =>
  at < tokens.start.length && !has(tokens, at, NOT_NAME | role.digits);

/** Words in scripts without capitals, and of texts that have none, are told by their letters. */
const isForeign = (tokens: Tokens, at: number): boolean => tokens.text.charAt(startOf(tokens, at)) > '\u024f';

function withBehind(tokens: Tokens, core: Core): Core {
  const number = core.last + 1;
  if (!follows.has(gapAfter(tokens, core.last)) || !isHouse(tokens, number) || isOrdinal(tokens, number)) return core;
  if (lengthOf(tokens, number) > 5 || isCounted(tokens, number)) return core;
  return { ...core, to: number + (isSuffix(tokens, number + 1) ? 2 : 1), behind: true };
}

const follows = new Set([' ', ', ', '. ', ' no. ', ' #']);

/** '5 miles', '5 May', '5:30', '5.4', '5 %': no house. */
function isCounted(tokens: Tokens, at: number): boolean {
  if (has(tokens, at + 1, role.count | role.month) && gapAfter(tokens, at) === ' ') return true;
  return /^(?:[%:]|[.,/-]\d)/.test(tokens.text.slice(endOf(tokens, at), endOf(tokens, at) + 2));
}
