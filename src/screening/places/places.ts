import { before } from '#screening/near/announced';
import { role } from '#screening/near/roles';
import type { Hit } from '#screening/near/spot';
import { type Tokens, endOf, has, isCapital, lengthOf, startOf, wordAt } from '#screening/near/tokens';

import { boxAt } from './boxes.ts';
import { type Core, coreAtNumber, coreAtWord } from './core.ts';
import { streetness } from './kinds-of-street.ts';
import { type Tail, tailFrom } from './tail.ts';

/** Addresses of houses and of boxes of the post, in one pass. */
export function placeHits(tokens: Tokens): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.start.length;) {
    const hit = hitAt(tokens, at);
    if (hit) hits.push(hit);
    at = hit ? tokenAfter(tokens, at, hit.to) : at + 1;
  }
  return hits;
}

function tokenAfter(tokens: Tokens, at: number, to: number): number {
  let next = at + 1;
  while (next < tokens.start.length && startOf(tokens, next) < to) next += 1;
  return next;
}

const hit = (from: number, to: number, confidence: number): Hit => ({
  kind: 'address',
  from,
  to,
  confidence,
  explanation: 'A number and the name of a street, as an address is written.',
});

function hitAt(tokens: Tokens, at: number): Hit | undefined {
  if (has(tokens, at, role.digits)) return numbered(tokens, at);
  if (has(tokens, at, role.military | role.unit) || wordAt(tokens, at) === 'postbox') {
    const box = boxAt(tokens, at);
    if (box) return hit(box.from, tailFrom(tokens, box.next).to, 0.9);
  }
  return isCapital(tokens, at) || has(tokens, at, role.way) ? named(tokens, at) : undefined;
}

/** '12 Elm Street', '5366 Pivovarská 276': a number first. */
function numbered(tokens: Tokens, at: number): Hit | undefined {
  if (has(tokens, at - 1, role.other | role.place | role.month) && !has(tokens, at - 1, role.unit | role.home))
    return undefined;
  const core = coreAtNumber(tokens, at);
  if (!core) return undefined;
  const tail = tailFrom(tokens, core.to);
  const sure = certainty(tokens, core, tail);
  return sure > 0 ? hit(startOf(tokens, at), tail.to, sure) : undefined;
}

/** How sure an address with a number before the words is; 0 if it is none. */
function certainty(tokens: Tokens, core: Core, tail: Tail): number {
  const street = streetness(tokens, core);
  const home = homeBefore(tokens, core.from);
  const followed = tail.unit || tail.region;
  if (street === 2 && !isCounting(tokens, core)) return home || followed ? 0.97 : 0.9;
  if (street === 1 && (home || followed || tail.town || isPlainHouse(tokens, core)))
    return home || followed ? 0.95 : 0.75;
  if (tail.unit) return 0.85;
  if (core.behind && (home || isLed(tokens, core.from))) return 0.75;
  return home && tail.region ? 0.7 : 0;
}

/** 'a number of things on Main Street': a small number, and a word in lower case right after. */
function isCounting(tokens: Tokens, { from, to }: Core): boolean {
  if (lengthOf(tokens, from) > 2 || to >= tokens.start.length || homeBefore(tokens, from)) return false;
  const goesOn = startOf(tokens, to) - endOf(tokens, to - 1) === 1;
  return goesOn && !isCapital(tokens, to) && !has(tokens, to, role.small | role.digits);
}

/** No year ('2026 Food Drive'), no small count, and a name of its own before the word. */
function isPlainHouse(tokens: Tokens, core: Core): boolean {
  const number = Number(wordAt(tokens, core.from));
  return (
    number > 20 &&
    !(number >= 1950 && number <= 2050) &&
    core.last > core.first &&
    isCapital(tokens, core.first) &&
    !isCounting(tokens, core)
  );
}

const homeBefore = (tokens: Tokens, at: number): boolean => before(tokens, at, role.home) > 0;

const isLed = (tokens: Tokens, at: number): boolean => /^(?:at|to|on|is)$/.test(wordAt(tokens, at - 1));

/** 'Villacher Strasse 89', 'ul. Miła 57', and any name with a number after words of living or meeting there. */
function named(tokens: Tokens, at: number): Hit | undefined {
  if (at > 0 && isCapital(tokens, at - 1) && !has(tokens, at, role.way) && !has(tokens, at - 1, role.home))
    return undefined;
  if (has(tokens, at, role.place | role.month | role.other | role.home) && !has(tokens, at, role.way)) return undefined;
  const core = coreAtWord(tokens, at);
  if (!core || has(tokens, core.last, role.place | role.other | role.unit)) return undefined;
  const street = streetness(tokens, core);
  const tail = tailFrom(tokens, core.to);
  const home = homeBefore(tokens, at);
  const sure =
    street === 2 ? 0.85 : home && (street === 1 || isLed(tokens, at) || tail.unit) ? 0.7 : tail.unit ? 0.7 : 0;
  return sure > 0 ? hit(startOf(tokens, at), tail.to, sure) : undefined;
}
