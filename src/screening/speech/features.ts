import { beginsRun, classesOfRun, classesOfWord } from './classes.ts';
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

/** Looks up the classes of each token: its own and those of the runs of words that begin with it. */
export function readingOf(tokens: Tokens): Reading {
  const classes: (readonly number[])[] = [];
  for (let at = 0; at < tokens.count; at += 1) {
    const own = tokens.sort[at] === sorts.word ? wordClasses(tokens, at) : none;
    const runs = runClasses(tokens, at);
    classes.push(runs === none ? own : [...own, ...runs]);
  }
  return { tokens, classes };
}

function wordClasses(tokens: Tokens, at: number): readonly number[] {
  const whole = classesOfWord.get(tokens.hash[at] ?? 0);
  if (whole) return whole;
  const stem = tokens.stem[at] ?? 0;
  const known = stem === 0 ? undefined : classesOfWord.get(stem);
  if (known) return known;
  const stemE = tokens.stemE[at] ?? 0;
  return (stemE === 0 ? undefined : classesOfWord.get(stemE)) ?? none;
}

function runClasses(tokens: Tokens, at: number): readonly number[] {
  let key = tokens.hash[at] ?? 0;
  let found: readonly number[] = none;
  let words = 1;
  for (let next = at + 1; words < LONGEST_RUN && next < tokens.count && beginsRun.has(key); next += 1) {
    if (tokens.sort[next] === sorts.mark && tokens.hash[next] === HYPHEN) continue;
    key = pairOf(key, tokens.hash[next] ?? 0);
    words += 1;
    const classes = classesOfRun.get(key);
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

function classFeatures({ tokens, classes }: Reading, at: number, { from, to }: Range, take: Take): void {
  const sentence = tokens.sentence[at];
  const most = Math.min(to, at + WINDOW);
  for (const own of classes[at] ?? none) {
    if (at + 1 < to) take(pairOf(pairOf(SKIP + 1, own), tokens.hash[at + 1] ?? 0), at, at + 1);
    if (at > from) take(pairOf(pairOf(SKIP + 2, own), tokens.hash[at - 1] ?? 0), at - 1, at);
    for (let next = at + 1; next < most && tokens.sentence[next] === sentence; next += 1)
      for (const other of classes[next] ?? none) {
        take(pairOf(NEAR, own * 256 + other), at, next);
        if (next === at + 1) take(pairOf(NEXT, own * 256 + other), at, next);
      }
  }
}

function sentenceFeatures({ tokens, classes }: Reading, at: number, to: number, take: Take): void {
  let last = at;
  while (last + 1 < to && tokens.sentence[last + 1] === tokens.sentence[at]) last += 1;
  take(pairOf(BEGIN, tokens.sort[last] === sorts.mark ? (tokens.hash[last] ?? 0) : 0), last, last);
  take(pairOf(BEGIN + 1, tokens.hash[at] ?? 0), at, at);
  for (const own of classes[at] ?? none) take(pairOf(BEGIN + 2, own), at, at);
}

function classesTogether(classes: readonly (readonly number[])[], { from, to }: Range, take: Take): void {
  const first = new Map<number, number>();
  for (let at = from; at < to && first.size < MOST_PAIRED; at += 1)
    for (const own of classes[at] ?? none) if (!first.has(own)) first.set(own, at);
  const all = [...first].toSorted(([left], [right]) => left - right);
  for (const [at, [left, leftAt]] of all.entries())
    for (let next = at + 1; next < all.length; next += 1) {
      const [right, rightAt] = all[next] ?? [0, 0];
      take(pairOf(TOGETHER, left * 256 + right), leftAt, rightAt);
    }
}
