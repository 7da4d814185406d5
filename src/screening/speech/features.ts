import { hasBit } from '#screening/match/bits';
import { valueAt } from '#screening/match/numbered';

import { classesOfRun, classesOfWord, mayBeginRun } from './classes.ts';
import { type Tokens, pairOf, sorts } from './tokens.ts';

/** Takes a feature's hash with the first and last token that it stands on. */
export type Take = (hash: number, first: number, last: number) => void;

/** The tokens of a text with the classes of each. */
export type Reading = { tokens: Tokens; classes: readonly (readonly number[])[] };

/** Tokens from the first to before the last. */
export type Range = { from: number; to: number };

const none: readonly number[] = [];
const NEAR = 0x2000_0003;
const NEXT = 0x2000_0004;
const TOGETHER = 0x2000_000c;
const BEGIN = 0x3000_0007;
const SKIP = 0x4000_000b;
const WINDOW = 6;
const LONGEST_RUN = 4;
const HYPHEN = 45;
/** So many different classes of one range are paired. */
const MOST_PAIRED = 48;

/** Looks up the classes of each token: its own, what it is by its form, and those of the runs of words that begin with it. */
export function readingOf(tokens: Tokens): Reading {
  const classes: (readonly number[])[] = [];
  for (let at = 0; at < tokens.count; at += 1) {
    const own = tokens.sort[at] === sorts.word ? formOf(tokens, at, wordClasses(tokens, at)) : signClasses(tokens, at);
    const runs = runClasses(tokens, at);
    classes.push(runs === none ? own : own === none ? runs : [...own, ...runs]);
  }
  return { tokens, classes };
}

/** Classes of what no list has, by its form. */
const name = [200];
const shouted = [201];
const number = [202];
const money = [203];
const asks = [204];
const calls = [205];
const quotes = [206];
const tag = [207];
const opener = [208];
const past = [209];
const doing = [210];
const many = [211];
const MOST_CLASSES = 212;

const FIRST_SIGN = 33;
const signs: (readonly number[] | undefined)[] = [];
for (const [sign, kinds] of [
  ['!', calls],
  ['?', asks],
  ['"', quotes],
  ['#', tag],
] as const)
  signs[sign.charCodeAt(0) - FIRST_SIGN] = kinds;

/** A word that no list has: a name if it has a capital inside a sentence, else what its ending says. */
function formOf(tokens: Tokens, at: number, own: readonly number[]): readonly number[] {
  if (own !== none) return own;
  const capital = tokens.capital[at];
  if (capital === 0) return endings[tokens.ending[at] ?? 0] ?? none;
  if (capital === 2) return shouted;
  return at === 0 || tokens.sentence[at] !== tokens.sentence[at - 1] ? opener : name;
}

const endings = [none, past, doing, many];

function signClasses(tokens: Tokens, at: number): readonly number[] {
  if (tokens.sort[at] === sorts.number) return number;
  if (tokens.sort[at] === sorts.money) return money;
  return signs[(tokens.hash[at] ?? 0) - FIRST_SIGN] ?? none;
}

function wordClasses(tokens: Tokens, at: number): readonly number[] {
  const whole = valueAt(classesOfWord, tokens.hash[at] ?? 0);
  if (whole) return whole;
  const stem = tokens.stem[at] ?? 0;
  const known = stem === 0 ? undefined : valueAt(classesOfWord, stem);
  if (known) return known;
  const stemE = tokens.stemE[at] ?? 0;
  return (stemE === 0 ? undefined : valueAt(classesOfWord, stemE)) ?? none;
}

function runClasses(tokens: Tokens, at: number): readonly number[] {
  let key = tokens.hash[at] ?? 0;
  let found: readonly number[] = none;
  let words = 1;
  for (let next = at + 1; words < LONGEST_RUN && next < tokens.count && hasBit(mayBeginRun, key); next += 1) {
    if (tokens.sort[next] === sorts.mark && tokens.hash[next] === HYPHEN) continue;
    key = pairOf(key, tokens.hash[next] ?? 0);
    words += 1;
    const classes = valueAt(classesOfRun, key);
    if (classes) found = found === none ? classes : [...found, ...classes];
  }
  return found;
}

const rootOf = (tokens: Tokens, at: number): number => {
  const stem = tokens.stem[at] ?? 0;
  return stem === 0 ? (tokens.hash[at] ?? 0) : stem;
};

/**
 * Gives the features of a range: words, neighbours, words before and after a class, classes that follow each other within
 * a sentence, classes that stand together, and how sentences begin and end. A feature may be given more than once.
 */
export function eachFeature(reading: Reading, range: Range, take: Take): void {
  const { tokens, classes } = reading;
  for (let at = range.from; at < range.to; at += 1) {
    wordFeatures(tokens, at, range.to, take);
    if (classes[at] !== none) classFeatures(reading, at, range, take);
    if (at === range.from || tokens.sentence[at] !== tokens.sentence[at - 1])
      sentenceFeatures(reading, at, range.to, take);
  }
  classesTogether(classes, range, take);
}

function wordFeatures(tokens: Tokens, at: number, to: number, take: Take): void {
  take(tokens.hash[at] ?? 0, at, at);
  if (at + 1 >= to) return;
  const root = rootOf(tokens, at);
  take(pairOf(root, rootOf(tokens, at + 1)), at, at + 1);
  if (at + 2 < to) take(pairOf(pairOf(root, rootOf(tokens, at + 2)), SKIP), at, at + 2);
}

function classFeatures(reading: Reading, at: number, { from, to }: Range, take: Take): void {
  const { tokens, classes } = reading;
  const end = endInSentence(tokens, at, Math.min(to, at + WINDOW));
  for (const own of classes[at] ?? none) {
    if (at + 1 < to) take(pairOf(pairOf(SKIP + 1, own), tokens.hash[at + 1] ?? 0), at, at + 1);
    if (at > from) take(pairOf(pairOf(SKIP + 2, own), tokens.hash[at - 1] ?? 0), at - 1, at);
    for (const other of end > at + 1 ? (classes[at + 1] ?? none) : none)
      take(pairOf(NEXT, own * 256 + other), at, at + 1);
    pairsWith(reading, { seed: NEAR, own, at, end }, take);
  }
}

/** The end of the run of tokens from `at` that are of one sentence. */
function endInSentence({ sentence }: Tokens, at: number, most: number): number {
  let end = at + 1;
  while (end < most && sentence[end] === sentence[at]) end += 1;
  return end;
}

type Pairing = { seed: number; own: number; at: number; end: number };

/** A class with each class of the tokens after it. */
function pairsWith({ classes }: Reading, { seed, own, at, end }: Pairing, take: Take): void {
  for (let next = at + 1; next < end; next += 1)
    for (const other of classes[next] ?? none) take(pairOf(seed, own * 256 + other), at, next);
}

function sentenceFeatures(reading: Reading, at: number, to: number, take: Take): void {
  const { tokens, classes } = reading;
  const last = endInSentence(tokens, at, to) - 1;
  take(pairOf(BEGIN, tokens.sort[last] === sorts.mark ? (tokens.hash[last] ?? 0) : 0), last, last);
  take(pairOf(BEGIN + 1, tokens.hash[at] ?? 0), at, at);
  for (const own of classes[at] ?? none) {
    take(pairOf(BEGIN + 2, own), at, at);
    pairsWith(reading, { seed: BEGIN + 3, own, at, end: Math.min(last + 1, at + WINDOW) }, take);
  }
}

const firstAt = new Int32Array(MOST_CLASSES).fill(-1);
const present: number[] = [];

function classesTogether(classes: readonly (readonly number[])[], { from, to }: Range, take: Take): void {
  present.length = 0;
  for (let at = from; at < to && present.length < MOST_PAIRED; at += 1)
    for (const own of classes[at] ?? none) {
      if (firstAt[own] !== -1) continue;
      firstAt[own] = at;
      present.push(own);
    }
  present.sort((left, right) => left - right);
  for (let one = 0; one < present.length; one += 1) pairsAfter(one, take);
  for (const own of present) firstAt[own] = -1;
}

function pairsAfter(one: number, take: Take): void {
  const left = present[one] ?? 0;
  for (let next = one + 1; next < present.length; next += 1) {
    const right = present[next] ?? 0;
    take(pairOf(TOGETHER, left * 256 + right), firstAt[left] ?? 0, firstAt[right] ?? 0);
  }
}
