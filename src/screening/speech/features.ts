import { hasBit } from '#screening/match/bits';
import { valueAt } from '#screening/match/numbered';

import { classesOfRun, classesOfWord, mayBeginRun } from './classes.ts';
import { type Tokens, pairOf, sorts } from './tokens.ts';

/** The features of a range: each one's hash, with the first and the last token that it stands on. A feature may stand in it more than once. */
export type Features = { count: number; hash: Int32Array; first: Int32Array; last: Int32Array };

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

const roomFor = (most: number): Features => ({
  count: 0,
  hash: new Int32Array(most),
  first: new Int32Array(most),
  last: new Int32Array(most),
});
let found = roomFor(4096);

function put(hash: number, first: number, last: number): void {
  if (found.count === found.hash.length) makeRoom();
  found.hash[found.count] = hash;
  found.first[found.count] = first;
  found.last[found.count] = last;
  found.count += 1;
}

function makeRoom(): void {
  const wider = roomFor(found.hash.length * 2);
  wider.count = found.count;
  wider.hash.set(found.hash);
  wider.first.set(found.first);
  wider.last.set(found.last);
  found = wider;
}

/**
 * The features of a range: words, neighbours, words before and after a class, classes that follow each other within a
 * sentence, classes that stand together, and how sentences begin and end. The answer holds until the next call.
 */
export function featuresOf(reading: Reading, range: Range): Features {
  const { tokens, classes } = reading;
  found.count = 0;
  for (let at = range.from; at < range.to; at += 1) {
    wordFeatures(tokens, at, range.to);
    if (classes[at] !== none) classFeatures(reading, at, range);
    if (at === range.from || tokens.sentence[at] !== tokens.sentence[at - 1]) sentenceFeatures(reading, at, range.to);
  }
  classesTogether(classes, range);
  return found;
}

function wordFeatures(tokens: Tokens, at: number, to: number): void {
  put(tokens.hash[at] ?? 0, at, at);
  if (at + 1 >= to) return;
  const root = rootOf(tokens, at);
  put(pairOf(root, rootOf(tokens, at + 1)), at, at + 1);
  if (at + 2 < to) put(pairOf(pairOf(root, rootOf(tokens, at + 2)), SKIP), at, at + 2);
}

function classFeatures(reading: Reading, at: number, { from, to }: Range): void {
  const { tokens, classes } = reading;
  const end = endInSentence(tokens, at, Math.min(to, at + WINDOW));
  for (const own of classes[at] ?? none) {
    if (at + 1 < to) put(pairOf(pairOf(SKIP + 1, own), tokens.hash[at + 1] ?? 0), at, at + 1);
    if (at > from) put(pairOf(pairOf(SKIP + 2, own), tokens.hash[at - 1] ?? 0), at - 1, at);
    for (const other of end > at + 1 ? (classes[at + 1] ?? none) : none)
      put(pairOf(NEXT, own * 256 + other), at, at + 1);
    pairsWith(classes, { seed: NEAR, own, at, end });
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
function pairsWith(classes: Reading['classes'], { seed, own, at, end }: Pairing): void {
  for (let next = at + 1; next < end; next += 1)
    for (const other of classes[next] ?? none) put(pairOf(seed, own * 256 + other), at, next);
}

function sentenceFeatures({ tokens, classes }: Reading, at: number, to: number): void {
  const last = endInSentence(tokens, at, to) - 1;
  put(pairOf(BEGIN, tokens.sort[last] === sorts.mark ? (tokens.hash[last] ?? 0) : 0), last, last);
  put(pairOf(BEGIN + 1, tokens.hash[at] ?? 0), at, at);
  for (const own of classes[at] ?? none) {
    put(pairOf(BEGIN + 2, own), at, at);
    pairsWith(classes, { seed: BEGIN + 3, own, at, end: Math.min(last + 1, at + WINDOW) });
  }
}

const firstAt = new Int32Array(MOST_CLASSES).fill(-1);
const present = new Uint8Array(MOST_CLASSES);

/** Each two classes of the range, the smaller first. */
function classesTogether(classes: Reading['classes'], range: Range): void {
  let least = MOST_CLASSES;
  let most = -1;
  let count = 0;
  for (let at = range.from; at < range.to && count < MOST_PAIRED; at += 1)
    for (const own of classes[at] ?? none) {
      if (firstAt[own] !== -1) continue;
      firstAt[own] = at;
      count += 1;
      if (own < least) least = own;
      if (own > most) most = own;
    }
  count = 0;
  for (let own = least; own <= most; own += 1) if (firstAt[own] !== -1) present[count++] = own;
  for (let one = 0; one < count; one += 1) {
    const left = present[one] ?? 0;
    for (let next = one + 1; next < count; next += 1) {
      const right = present[next] ?? 0;
      put(pairOf(TOGETHER, left * 256 + right), firstAt[left] ?? 0, firstAt[right] ?? 0);
    }
  }
  for (let one = 0; one < count; one += 1) firstAt[present[one] ?? 0] = -1;
}
