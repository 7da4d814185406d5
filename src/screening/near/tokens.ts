import type { Folded } from '#screening/fold/folded';

import { role } from './roles.ts';
import { rolesOf } from './words.ts';

/**
 * A folded text as words and runs of digits, in order; what stands between is read from the text itself. Positions
 * are of the folded text. `roles` is a set of bits of `role`.
 */
export type Tokens = {
  folded: Folded;
  text: string;
  start: readonly number[];
  end: readonly number[];
  roles: readonly number[];
  /** Whether the text was given without a single capital letter: then small letters say nothing. */
  caseless: boolean;
  /** What stands before one token, kept for the next question about it. */
  behind: { at: number; count: number; all: number; roles: number[] };
};

/** All words and numbers of a text, in one pass. A letter beside a digit begins a token of its own. */
export function tokensOf(folded: Folded): Tokens {
  if (last?.folded !== folded) last = tokensIn(folded);
  return last;
}

/** Several detectors read the same text, one after the other. */
let last: Tokens | undefined;

function tokensIn(folded: Folded): Tokens {
  const { text } = folded;
  const found = { start: new Array<number>(), end: new Array<number>(), roles: new Array<number>() };
  for (let at = 0; at < text.length;) {
    const sort = sortOf(text.charCodeAt(at));
    const after = sort === NEITHER ? at + 1 : endOfSort(text, at, sort);
    if (sort === LETTER || (sort === DIGIT && !isEntity(text, at))) {
      found.start.push(at);
      found.end.push(after);
      found.roles.push(sort === DIGIT ? role.digits : rolesOf(text, at, after));
    }
    at = after;
  }
  const behind = { at: -1, count: 0, all: 0, roles: [] };
  return { folded, text, ...found, caseless: isCaseless(folded), behind };
}

function endOfSort(text: string, at: number, sort: number): number {
  let after = at + 1;
  while (after < text.length && sortOf(text.charCodeAt(after)) === sort) after += 1;
  return after;
}

const isCaseless = ({ given, text, at }: Folded): boolean => (at ? given.toLowerCase() === given : given === text);

/** A number of a web page's sign ('&#8217;') is none. */
const isEntity = (text: string, at: number): boolean => text[at - 1] === '#' && text[at - 2] === '&';

const [NEITHER, LETTER, DIGIT] = [0, 1, 2];
/** The sort of each character of the basic plane, found when first met: 0 is not yet known. */
const sorts = new Uint8Array(65_536);
const aLetter = /^\p{L}$/u;

function sortOf(code: number): number {
  const known = sorts[code] ?? 0;
  if (known > 0) return known - 1;
  const sort = code >= 48 && code <= 57 ? DIGIT : aLetter.test(String.fromCharCode(code)) ? LETTER : NEITHER;
  sorts[code] = sort + 1;
  return sort;
}

/** Where a token begins; the end of the text for one that isn't there. */
export const startOf = (tokens: Tokens, at: number): number => tokens.start[at] ?? tokens.text.length;

/** Where a token ends; 0 for one that isn't there. */
export const endOf = (tokens: Tokens, at: number): number => tokens.end[at] ?? 0;

/** The token's length in characters, 0 if there is none. */
export const lengthOf = (tokens: Tokens, at: number): number => (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0);

/** Whether the token has one of these roles. */
export const has = (tokens: Tokens, at: number, mask: number): boolean => ((tokens.roles[at] ?? 0) & mask) !== 0;

/** The token itself, folded; empty if there is none. */
export const wordAt = (tokens: Tokens, at: number): string => tokens.text.slice(startOf(tokens, at), endOf(tokens, at));

/** What stands between a token and the next. */
export const gapAfter = (tokens: Tokens, at: number): string =>
  tokens.text.slice(endOf(tokens, at), startOf(tokens, at + 1));

/** How many characters stand between a token and the next. */
export const gapLength = (tokens: Tokens, at: number): number => startOf(tokens, at + 1) - endOf(tokens, at);

/** Whether the token was given with a capital first letter. */
export function isCapital({ folded, start }: Tokens, at: number): boolean {
  const place = start[at];
  if (place === undefined) return false;
  const letter = folded.given.charAt(folded.at ? (folded.at[place] ?? 0) : place);
  return letter !== letter.toLowerCase();
}
