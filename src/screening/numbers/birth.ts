import { after, before } from '#screening/near/announced';
import { role } from '#screening/near/roles';
import type { Hit } from '#screening/near/spot';
import { type Tokens, endOf, lengthOf, startOf, wordAt } from '#screening/near/tokens';

import { type FoundDate, dateAt } from './dates.ts';

/** A date of birth, and the token after it. */
export type Born = Hit & { next: number };

/** A full date beside words of birth. Years before 1900 are history, and a year alone is no date. */
export function birthAt(tokens: Tokens, at: number): Born | undefined {
  const date = dateAt(tokens, at) ?? unbrokenAt(tokens, at);
  if (!date) return undefined;
  const last = at + date.tokens - 1;
  const announced = before(tokens, at, role.birth);
  const said = announced > 0 ? isOfPerson(tokens, at - announced, date.year) : lettered(tokens, at);
  if (!(said || followed(tokens, last)) || (announced > 0 && before(tokens, at, role.other) > 0)) return undefined;
  return {
    kind: 'dob',
    from: startOf(tokens, at),
    to: endOf(tokens, last),
    next: last + 1,
    confidence: announced > 4 ? 0.8 : 0.95,
    explanation: 'A full date beside words of birth.',
  };
}

/** '07041976' right after words of birth. */
function unbrokenAt(tokens: Tokens, at: number): FoundDate | undefined {
  const back = before(tokens, at, role.birth);
  if (lengthOf(tokens, at) !== 8 || back === 0 || back > 3) return undefined;
  const digits = wordAt(tokens, at);
  const isDate = /^(?:[01]\d[0-3]\d(?:19|20)\d\d|(?:19|20)\d\d[01]\d[0-3]\d)$/.test(digits);
  return isDate ? { tokens: 1, year: 0 } : undefined;
}

/** 'Born to run' and 'our birthday bash' are of nobody; a birthday of late years is a feast. */
function isOfPerson(tokens: Tokens, at: number, year: number): boolean {
  const [word, next] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  if (word === 'born') return next !== 'to' && next !== 'again';
  return !word.includes('day') || (year < 2020 && !feasts.has(next));
}

const feasts = new Set(['bash', 'party', 'celebration', 'event', 'gala', 'weekend', 'week']);

/** 'd.o.b.' and 'D O B' are three words of one letter; '(b. 3/4/1980)' is one, and 'b-day' two. */
function lettered(tokens: Tokens, at: number): boolean {
  const [one, two, three] = [1, 2, 3].map((back) => wordAt(tokens, at - back));
  if (one === 'day') return two === 'b';
  if (one !== 'b') return false;
  return (two === 'o' && three === 'd') || tokens.text[endOf(tokens, at - 1)] === '.';
}

/** '3/4/1980 (DOB)', '3/4/1980 is her birthday'. */
const followed = (tokens: Tokens, last: number): boolean => {
  const on = after(tokens, last, role.birth);
  return on > 0 && wordAt(tokens, last + on) !== 'birth' && wordAt(tokens, last + on) !== 'born';
};
