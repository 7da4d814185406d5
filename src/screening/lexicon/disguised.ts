import type { Folded } from '#screening/fold/folded';
import { isAlphanumeric } from '#screening/match/classes';

import type { Entry } from './entries.ts';
import { isInnocent } from './innocent.ts';
import type { Hit } from './plain.ts';
import { signOf } from './signs.ts';
import { type Budget, type Walked, budgetFor, walkFrom } from './walk.ts';

/** How a word is hidden, by the sign that counts most. */
export type Disguise = 'signs' | 'covered' | 'repeated' | 'joined';

export type DisguisedHit = Hit & { disguise: Disguise };

const SPACE = 32;
const V = 118;
const vowels = new Set(Array.from('aeiouy', (letter) => letter.charCodeAt(0)));

/** Words written with signs for letters, with letters covered, or drawn out: 'sh1t', 'f*ck', 'biiitch'. */
export function disguisedHits({ text }: Folded): DisguisedHit[] {
  const hits: DisguisedHit[] = [];
  const budget = budgetFor(text);
  for (let from = 0; from < text.length;) {
    const to = chunkEnd(text, from);
    if (to > from && isOdd(text, from, to)) hits.push(...readChunk(text, { from, to }, budget));
    from = to + 1;
  }
  return hits;
}

type Run = { from: number; to: number };

function chunkEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) > SPACE) at += 1;
  return at;
}

/** Whether what stands between two spaces has a sign inside or before a word, or a letter more than once in a row. */
function isOdd(text: string, from: number, to: number): boolean {
  let hasSign = false;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 97 || code > 122) hasSign ||= signOf(code) !== undefined;
    else if (hasSign || isOddLetter(code, text.charCodeAt(at + 1))) return true;
  }
  return hasSign && to - from > 2 && signOf(text.charCodeAt(to - 1)) !== undefined;
}

/** It comes twice, or it is a 'v' that may be a u: no vowel follows. */
function isOddLetter(code: number, next: number): boolean {
  return next === code || (code === V && !vowels.has(next));
}

function readChunk(text: string, { from, to }: Run, budget: Budget): DisguisedHit[] {
  const hits: DisguisedHit[] = [];
  for (let at = from; at < to; at += 1) {
    if (!mayBegin(text, at)) continue;
    const hit = longest(text, at, budget);
    if (!hit) continue;
    hits.push(hit);
    at = hit.to - 1;
  }
  return hits;
}

/** No letter or digit stands before, and it isn't the second of a run. */
function mayBegin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !isAlphanumeric(text, at - 1) && text.charCodeAt(at - 1) !== code && signOf(code) !== undefined;
}

function longest(text: string, from: number, budget: Budget): DisguisedHit | undefined {
  let best: DisguisedHit | undefined;
  walkFrom({ text, from, budget }, (walked) => {
    if (isAlphanumeric(text, walked.to) || (best && best.to >= walked.to)) return;
    const disguise = disguiseOf(text, from, walked);
    if (disguise) best = { entry: walked.entry, from, to: walked.to, disguise };
  });
  return best && isInnocent(text.slice(best.from, best.to)) ? undefined : best;
}

/** The disguise, if it is one that people use; undefined: the letters say nothing. */
function disguiseOf(text: string, from: number, walked: Walked): Disguise | undefined {
  if (walked.covered > 0) return isCovered(text, from, walked) ? 'covered' : undefined;
  if (walked.signs + walked.digits > 0) return isSpelled(text, from, walked) ? 'signs' : undefined;
  const enough = walked.entry.text.length > 3 && !walked.entry.onlyHidden ? 1 : 2;
  return walked.repeats >= enough ? 'repeated' : undefined;
}

const STAR = 42;
const HASH = 35;
const EXCLAMATION = 33;
const brackets = '([{<';
const closing = ')]}>';

function isCovered(text: string, from: number, walked: Walked): boolean {
  const { entry, to, covered, plain, isOpen } = walked;
  if (entry.text.length < 4 || (plain < 2 && !isInitial(walked))) return false;
  const word = text.slice(from, to);
  return covered === 1
    ? isOpen && (mayBeThin(entry) || count(word, STAR) + count(word, HASH) > 0)
    : isStarred(word, walked);
}

/** One letter covered by any sign leaves no doubt: the word is long, or rude by itself. */
function mayBeThin({ text, onlyHidden }: Entry): boolean {
  return !onlyHidden || text.length > 4;
}

/** Several letters are covered by stars, or by number signs. */
function isStarred(word: string, { covered, plain, isOpen }: Walked): boolean {
  return covered <= plain + 2 && (count(word, STAR) >= covered || (isOpen && count(word, HASH) >= covered));
}

/** 'f***' and 's***' are read by everybody. */
function isInitial({ entry: { text }, covered, plain }: Walked): boolean {
  return plain === 1 && covered === 3 && (text === 'fuck' || text === 'shit');
}

function count(text: string, code: number): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) === code) found += 1;
  return found;
}

/** A code such as 'p155' isn't a word: letters, then digits alone, or digits and then letters. */
const codeLike = /^(?:[a-z]+\d{2,}|\d{2,}[a-z]+)$/u;

function isSpelled(text: string, from: number, walked: Walked): boolean {
  const { entry, to, signs } = walked;
  if (isTooShort(walked)) return false;
  if (text.charCodeAt(to - 1) === EXCLAMATION || isBracketed(text, from, to)) return false;
  return signs > 0 || entry.text.length > 5 || !codeLike.test(text.slice(from, to));
}

/** What is left of it in letters could be anything. */
function isTooShort({ entry, plain, signs, digits }: Walked): boolean {
  if (plain === 0 && signs < 2) return true;
  return entry.text.length === 3 && (digits > 0 || plain === 0 || entry.onlyHidden);
}

/** The first sign is a bracket that is closed after the word: it is no letter. */
function isBracketed(text: string, from: number, to: number): boolean {
  const place = brackets.indexOf(text.charAt(from));
  return place >= 0 && text.slice(to, to + 2).includes(closing.charAt(place));
}
