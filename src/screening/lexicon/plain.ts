import type { Folded } from '#screening/fold/folded';
import { automatonOf, eachMatch } from '#screening/match/automaton';
import { isLetter } from '#screening/match/classes';
import { eachStart, startsOf } from '#screening/match/starts';

import { type Entry, entries } from './entries.ts';
import { innocentPhrases, isInnocent } from './innocent.ts';
import { standsAsName, standsAsPlace } from './names.ts';
import { isInflection } from './suffixes.ts';

/** A rude word in the folded text, from and to. */
export type Hit = { entry: Entry; from: number; to: number };

/** No word that is looked at is longer. */
export const MOST_LETTERS = 40;

/** What may stand between the words of a phrase. */
const gaps: ReadonlySet<string> = new Set([' ', '  ', '-', '_', '\n', ' - ', "'", ', ', ' (']);

const inside = entries.filter(({ form }) => form === 'anywhere');
const insideWords = automatonOf(inside.map(({ text }) => text));
const begins = entries.filter(({ form }) => form !== 'anywhere');
/** Rude words that a word begins with, and after them innocent phrases. */
const beginnings = startsOf([...begins.map(({ text }) => text), ...innocentPhrases.map((phrase) => `${phrase} `)]);

/** The rude words as they are written. None that stands in an innocent phrase. */
export function plainHits(folded: Folded): Hit[] {
  const hits: Hit[] = [];
  const phrases: { from: number; to: number }[] = [];
  const take = (entry: Entry, end: number): void => {
    const hit = hitAt(folded, entry, end);
    if (hit) hits.push(hit);
  };
  eachStart(beginnings, folded.text, (pattern, end) => {
    const entry = begins[pattern];
    if (entry) return take(entry, end);
    const from = startOf(folded.text, innocentPhrases[pattern - begins.length] ?? '', end - 1);
    if (from !== undefined) phrases.push({ from, to: end - 1 });
  });
  eachMatch(insideWords, folded.text, (pattern, end) => {
    const entry = inside[pattern];
    if (entry) take(entry, end);
  });
  return phrases.length === 0
    ? hits
    : hits.filter((hit) => !phrases.some(({ from, to }) => from < hit.to && hit.from < to));
}

function hitAt(folded: Folded, entry: Entry, end: number): Hit | undefined {
  const { text } = folded;
  const start = startOf(text, entry.text, end);
  const to = wordEnd(text, end);
  if (start === undefined || to === undefined) return undefined;
  const from = entry.form === 'anywhere' ? wordStart(text, start) : start;
  if (from === undefined || !mayEnd(entry, text.slice(end, to)) || isInnocent(text.slice(from, to))) return undefined;
  return isSpared(folded, { entry, from, to }) ? undefined : { entry, from, to };
}

function mayEnd(entry: Entry, rest: string): boolean {
  if (rest === '') return !entry.needsSuffix;
  return entry.form === 'start' || entry.form === 'anywhere' || isInflection(entry.form, rest);
}

/** It stands as somebody's name, or it is one of those that only a disguise makes rude, and has none. */
function isSpared(folded: Folded, { entry, from, to }: Hit): boolean {
  if (entry.onlyHidden) return !isAlike(folded, from, to);
  return standsAsPlace(folded, from, to) || (entry.isName && standsAsName(folded, from, to));
}

/** Whether the letters of this run only look like those that were read, or hid something among them. */
export function isAlike({ given, text, at }: Folded, from: number, to: number): boolean {
  if (!at) return false;
  const start = at[from] ?? 0;
  for (let each = from; each < to; each += 1) {
    const place = at[each] ?? 0;
    if (place - start !== each - from || given.charAt(place).toLowerCase() !== text.charAt(each)) return true;
  }
  return false;
}

/** Where the pattern began: letters counted back, and a gap between words as one; undefined: a gap is wider. */
function startOf(text: string, pattern: string, end: number): number | undefined {
  let at = end;
  for (let each = pattern.length - 1; each >= 0; each -= 1) {
    if (pattern.charAt(each) === ' ') {
      const gap = at;
      while (!isLetter(text, at - 1)) at -= 1;
      if (!gaps.has(text.slice(at, gap))) return undefined;
    } else at -= 1;
  }
  return at;
}

function wordEnd(text: string, from: number): number | undefined {
  let at = from;
  while (isLetter(text, at)) {
    if (at - from > MOST_LETTERS) return undefined;
    at += 1;
  }
  return at;
}

function wordStart(text: string, from: number): number | undefined {
  let at = from;
  while (isLetter(text, at - 1)) {
    if (from - at > MOST_LETTERS) return undefined;
    at -= 1;
  }
  return at;
}
