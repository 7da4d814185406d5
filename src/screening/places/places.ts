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
  let number = nextNumber(tokens, 0);
  for (let at = 0; number < tokens.start.length;) {
    at = Math.max(at, number - MOST_AHEAD);
    const hit = hitAt(tokens, at);
    if (hit) hits.push(hit);
    at = hit ? tokenAfter(tokens, at, hit.to) : at + 1;
    if (at > number) number = nextNumber(tokens, at);
  }
  return hits;
}

/** An address holds a number, and begins so many tokens before it at most. */
const MOST_AHEAD = 9;

function nextNumber(tokens: Tokens, from: number): number {
  let at = from;
  while (at < tokens.start.length && !has(tokens, at, role.digits)) at += 1;
  return at;
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
  return isCapital(tokens, at) || tokens.caseless || has(tokens, at, role.way) ? named(tokens, at) : undefined;
}

/** '12 Elm Street', '5366 Pivovarská 276': a number first. */
function numbered(tokens: Tokens, at: number): Hit | undefined {
  if (has(tokens, at - 1, role.other | role.place | role.month) && !has(tokens, at - 1, role.unit | role.home))
    return undefined;
  const core = coreAtNumber(tokens, at);
  if (!core) return undefined;
  const tail = tailFrom(tokens, core.to);
  const sure = certainty(tokens, core, tail);
  const unit = has(tokens, at - 1, role.digits) && has(tokens, at - 2, role.unit);
  return sure > 0 ? hit(startOf(tokens, unit ? at - 2 : at), tail.to, sure) : undefined;
}

/** How sure an address with a number before the words is; 0 if it is none. */
function certainty(tokens: Tokens, core: Core, tail: Tail): number {
  const street = streetness(tokens, core);
  const around = { home: homeBefore(tokens, core.from), followed: tail.unit || tail.region, tail };
  if (street === 2 && !isCounting(tokens, core)) return around.home || around.followed ? 0.97 : 0.9;
  if (street === 1) return ofWeakStreet(tokens, core, around);
  return tail.unit ? 0.85 : ofNameAlone(tokens, core, around);
}

type Around = { home: boolean; followed: boolean; tail: Tail };

/** A word that may be a street's: sure with what stands around, and never a year with an event ('2026 Food Drive'). */
function ofWeakStreet(tokens: Tokens, core: Core, { home, followed, tail }: Around): number {
  const number = Number(wordAt(tokens, core.from));
  const isYear = number >= 1950 && number <= 2050;
  if (isYear && !(followed && (home || tail.unit))) return 0;
  if (home || followed) return 0.95;
  return tail.town || isPlainHouse(tokens, core, number) ? 0.75 : 0;
}

/** A name that says nothing of a street, with numbers on both sides or two before, where a place is told. */
function ofNameAlone(tokens: Tokens, core: Core, { home, tail }: Around): number {
  const isTold = home || (!tokens.caseless && isLed(tokens, core.from));
  if (isTold && (core.behind || (core.twice && core.last > core.first))) return 0.75;
  return home && tail.region ? 0.7 : 0;
}

/** 'a number of things on Main Street': a small number, and a word in lower case right after. */
function isCounting(tokens: Tokens, { from, to }: Core): boolean {
  if (lengthOf(tokens, from) > 2 || to >= tokens.start.length || homeBefore(tokens, from)) return false;
  const goesOn = startOf(tokens, to) - endOf(tokens, to - 1) === 1;
  return goesOn && !isCapital(tokens, to) && !has(tokens, to, role.small | role.digits);
}

/** No small count, and a name of its own before the word. */
const isPlainHouse = (tokens: Tokens, core: Core, number: number): boolean =>
  number > 20 && core.last > core.first && isCapital(tokens, core.first) && !isCounting(tokens, core);

const homeBefore = (tokens: Tokens, at: number): boolean =>
  before(tokens, at, role.home) > 0 || has(tokens, at - 2, role.unit);

const isLed = (tokens: Tokens, at: number): boolean =>
  /^(?:at|to|on|is)$/.test(wordAt(tokens, at - 1)) ||
  (wordAt(tokens, at - 1) === 'of' && /^(?:corner|side)$/.test(wordAt(tokens, at - 2)));

/** 'Villacher Strasse 89', 'ul. Miła 57', and any name with a number after words of living or meeting there. */
function named(tokens: Tokens, at: number): Hit | undefined {
  if (!mayBegin(tokens, at)) return undefined;
  const core = coreAtWord(tokens, at);
  if (!core || has(tokens, core.last, role.place | role.other | role.unit)) return undefined;
  const street = streetness(tokens, core);
  const tail = tailFrom(tokens, core.to);
  const told = tail.unit || (homeBefore(tokens, at) && (street === 1 || isLed(tokens, at)));
  const sure = street === 2 ? 0.85 : told ? 0.7 : 0;
  return sure > 0 ? hit(startOf(tokens, at), tail.to, sure) : undefined;
}

/** The first word of a name, which isn't one that numbers something else. */
function mayBegin(tokens: Tokens, at: number): boolean {
  if (has(tokens, at, role.way)) return true;
  const inside = at > 0 && isCapital(tokens, at - 1) && !has(tokens, at - 1, role.home);
  return !inside && !has(tokens, at, role.place | role.month | role.other | role.home);
}
