import { role } from '#screening/near/roles';
import type { Hit } from '#screening/near/spot';
import { type Tokens, endOf, gapAfter, gapLength, has, lengthOf, startOf, wordAt } from '#screening/near/tokens';

import { passesMod97 } from './checks.ts';

/** How long the number of each country is. Source: SWIFT IBAN registry */
const lengths = new Map(
  (
    'ad24 ae23 al28 at20 az28 ba20 be16 bg22 bh22 br29 by28 ch21 cr22 cy28 cz24 de22 dk18 do28 ee20 eg29 es24 fi18 fo18 ' +
    'fr27 gb22 ge22 gi23 gl18 gr27 gt28 hr21 hu28 ie22 il23 iq23 is26 it27 jo30 kw30 kz20 lb28 lc32 li21 lt20 lu20 lv21 ' +
    'ly25 mc27 md24 me22 mk19 mr27 mt31 mu30 nl18 no15 om23 pk24 pl28 ps29 pt25 qa29 ro24 rs22 sa24 sc31 sd18 se24 si19 ' +
    'sk24 sm27 st25 sv28 tl23 tn24 tr26 ua29 va22 vg24 xk20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const MOST_TOKENS = 34;

/** An international account number that begins at a token: a country, its length, and the check of two digits. */
export function ibanAt(tokens: Tokens, at: number): (Hit & { next: number }) | undefined {
  const length = beginsAt(tokens, at) ? lengths.get(wordAt(tokens, at)) : undefined;
  if (length === undefined) return undefined;
  const { number, next } = partsFrom(tokens, at, length);
  const goesOn = next < tokens.start.length && startOf(tokens, next) === endOf(tokens, next - 1);
  if (number.length !== length || goesOn || !passesMod97(number)) return undefined;
  return {
    kind: 'iban',
    from: startOf(tokens, at),
    to: endOf(tokens, next - 1),
    next,
    confidence: 0.99,
    explanation: 'An international account number: its country, length and check digits agree.',
  };
}

/** Two letters by themselves, and digits right after them. */
const beginsAt = (tokens: Tokens, at: number): boolean =>
  lengthOf(tokens, at) === 2 &&
  startOf(tokens, at) !== endOf(tokens, at - 1) &&
  gapLength(tokens, at) === 0 &&
  has(tokens, at + 1, role.digits);

/** Letters and digits that touch or have a space between, up to the length. */
function partsFrom(tokens: Tokens, at: number, length: number): { number: string; next: number } {
  let [number, next] = ['', at];
  while (number.length < length && next - at < MOST_TOKENS && next < tokens.start.length) {
    number += wordAt(tokens, next);
    next += 1;
    if (!joints.has(gapAfter(tokens, next - 1))) break;
  }
  return { number, next };
}

const joints = new Set(['', ' ', '-']);
