import { role } from '#screening/near/roles';
import { type Tokens, endOf, gapAfter, has, isCapital, lengthOf, startOf, wordAt } from '#screening/near/tokens';

/** Where an address ends, and what followed the street. */
export type Tail = { to: number; unit: boolean; region: boolean; town: boolean };

const MOST_TOKENS = 16;
const STOP = role.phone | role.ssn | role.card | role.account | role.birth | role.small | role.count | role.home;

/** Flat, town, state and postal code after a street: the end in positions of the text. `at` is the token after it. */
export function tailFrom(tokens: Tokens, at: number): Tail {
  const tail: Tail = { to: endOf(tokens, at - 1), unit: false, region: false, town: false };
  for (let place = at; place - at < MOST_TOKENS && leadsOn(tokens, place);) {
    const unit = unitAt(tokens, place);
    if (unit > 0) {
      tail.unit ||= has(tokens, place, role.unit);
      place += unit;
      tail.to = endOf(tokens, place - 1);
      continue;
    }
    const code = codeAt(tokens, place, at);
    if (code > 0) return { ...tail, region: true, to: endOf(tokens, place + code - 1) };
    if (!isOfPlace(tokens, place)) break;
    mark(tokens, tail, place);
    place += 1;
  }
  return tail;
}

/** Words are kept if something sure follows, or a comma or a flat stood before. */
function mark(tokens: Tokens, tail: Tail, place: number): void {
  const state = has(tokens, place, role.state | role.military) && isUpper(tokens, place);
  const gap = gapAfter(tokens, place - 1);
  if (state && (tail.town || gap.includes(',') || gap.includes('\n')))
    [tail.region, tail.to] = [true, endOf(tokens, place)];
  else if (gap.startsWith(',') || (tail.to === startOf(tokens, place) - gap.length && tail.town && gap === ' ')) {
    tail.town = true;
    tail.to = endOf(tokens, place);
  }
}

/** What stands between parts of an address: commas, a new line with marks of quotation, few characters. */
function leadsOn(tokens: Tokens, at: number): boolean {
  return (
    at < tokens.start.length &&
    at > 0 &&
    /^[\s,.#>?'’()-]{0,14}$/.test(gapAfter(tokens, at - 1)) &&
    !endsThere(tokens, at - 1)
  );
}

const endsThere = (tokens: Tokens, at: number): boolean => {
  const gap = gapAfter(tokens, at);
  return gap.startsWith('? ') || (gap.startsWith('. ') && lengthOf(tokens, at) > 5) || gap.includes('\n\n\n');
};

/** 'Apt 34', 'Suite 503', '#12', 'Apt B': how many tokens. */
function unitAt(tokens: Tokens, at: number): number {
  const hash = gapAfter(tokens, at - 1).endsWith('#');
  if (hash && lengthOf(tokens, at) <= 5) return 1;
  if (!has(tokens, at, role.unit) || !/^(?:\.? ?(?:#|no\.? )?)$/.test(gapAfter(tokens, at))) return 0;
  if (has(tokens, at + 1, role.digits) && lengthOf(tokens, at + 1) <= 5) return 2;
  return lengthOf(tokens, at + 1) === 1 && isCapital(tokens, at + 1) ? 2 : 0;
}

/** A postal code after words: '12345', '12345-6789', '340 12', 'B0 1X'. How many tokens; not at once after the street. */
function codeAt(tokens: Tokens, at: number, street: number): number {
  const length = lengthOf(tokens, at);
  if (!has(tokens, at, role.digits) || length < 2 || length > 6) return 0;
  if (at === street && gapAfter(tokens, at - 1) === ' ') return 0;
  return isMore(tokens, at + 1, length) ? 2 : 1;
}

/** The second part of a code: up to four digits after a hyphen or a space. */
function isMore(tokens: Tokens, at: number, before: number): boolean {
  const length = lengthOf(tokens, at);
  return has(tokens, at, role.digits) && length <= 4 && before + length <= 9 && /^[- ]$/.test(gapAfter(tokens, at - 1));
}

function isOfPlace(tokens: Tokens, at: number): boolean {
  if (has(tokens, at, STOP) && !has(tokens, at, role.state | role.joining)) return false;
  if (isCapital(tokens, at) || has(tokens, at, role.joining | role.state | role.military)) return true;
  const gap = gapAfter(tokens, at - 1);
  return gap.includes('\n') || gap.includes(',') || /['’-]/.test(gap) || wordAt(tokens, at) > '\u024f';
}

const isUpper = (tokens: Tokens, at: number): boolean => {
  if (lengthOf(tokens, at) > 3) return isCapital(tokens, at);
  const from = startOf(tokens, at);
  const { given, at: map } = tokens.folded;
  const last = given.charAt(map ? (map[from + 1] ?? 0) : from + 1);
  return isCapital(tokens, at) && last !== last.toLowerCase();
};
