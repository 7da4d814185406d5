import { type Trie, trieOf } from '#screening/match/trie';

import { type Entry, entries } from './entries.ts';
import { type Sign, signOf } from './signs.ts';
import { suffixesOf } from './suffixes.ts';
import type { Form } from './words.ts';

/** How the letters of a disguised word were come by. */
export type Walked = {
  entry: Entry;
  /** The position after its last letter. */
  to: number;
  /** Letters written as they are; signs and digits that look like one; letters covered by a sign; repeats too many. */
  plain: number;
  signs: number;
  digits: number;
  covered: number;
  repeats: number;
  /** Its last letter isn't a covered one. */
  isOpen: boolean;
};

type Step = Walked & { trie: Trie; node: number; suffixes: number };

const single = entries.filter(({ text }) => !text.includes(' '));
const stems = trieOf(single.map(({ text }) => text));
const noSuffix = trieOf([]);
const fullSuffixes = trieOf(suffixesOf.full);
const suffixTries: Readonly<Record<Form, Trie>> = {
  exact: noSuffix,
  noun: trieOf(suffixesOf.noun),
  compound: trieOf(suffixesOf.compound),
  full: fullSuffixes,
  start: fullSuffixes,
  anywhere: fullSuffixes,
};

const MOST_RUN = 400;
const MOST_COVERED = 4;
const MOST_SUFFIXES = 3;
/** Steps that one walk may take. Words of the language take fewer than fifty. */
const MOST_STEPS = 1000;
const STEPS_PER_TEXT = 20_000;
const STEPS_PER_UNIT = 4;

/** How many steps all walks over one text may take together. */
export type Budget = { steps: number };

/** So many that only a text made to cost time needs more; what follows then isn't looked through for disguises. */
export function budgetFor(text: string): Budget {
  return { steps: STEPS_PER_TEXT + STEPS_PER_UNIT * text.length };
}

/** A text, where a word may begin in it, and how far it may still be walked. */
export type Start = { text: string; from: number; budget: Budget };

const [anyEntry] = entries;

const MOST_NODES = 16;
const nodes = new Int32Array(MOST_NODES);
const reached = new Int32Array(MOST_NODES);
const MANY = -1;

/**
 * Whether no word begins so, however its letters are doubled: most words of the language end in two or three steps, which
 * are counted. False where it would take longer to say.
 */
function isDead({ text, from, budget }: Start): boolean {
  nodes[0] = 0;
  let count = 1;
  for (let at = from; count > 0;) {
    const sign = signOf(text.charCodeAt(at));
    budget.steps -= count;
    if (!sign) return true;
    if (sign.hides > 0 || budget.steps < 0) return false;
    const run = runAt(text, at);
    if (run > 1 && isEither(text.charCodeAt(at))) return false;
    count = stepOn(sign.letters, Math.min(run, 3), count);
    if (count === MANY) return false;
    at += run;
  }
  return true;
}

/** Takes each node by each of the letters, once and as often as it stands there; answers how many nodes there are then. */
function stepOn(letters: number, most: number, count: number): number {
  let after = 0;
  for (let one = 0; one < count; one += 1)
    for (let left = letters; left > 0; left &= left - 1) {
      const letter = 31 - Math.clz32(left & -left);
      let node = nodes[one] ?? 0;
      for (let size = 0; size < most; size += 1) {
        node = stems.child[node * 32 + letter] ?? 0;
        if (node === 0) break;
        if ((stems.word[node] ?? -1) >= 0 || after === MOST_NODES) return MANY;
        reached[after] = node;
        after += 1;
      }
    }
  for (let one = 0; one < after; one += 1) nodes[one] = reached[one] ?? 0;
  return after;
}

/** Says every way to read the text from `from` as a word of the lexicon, disguised or not; the longer ones later. */
export function walkFrom(start: Start, found: (walked: Walked) => void): void {
  if (!anyEntry || isDead(start)) return;
  const { text, from, budget } = start;
  const counts = { plain: 0, signs: 0, digits: 0, covered: 0, repeats: 0, isOpen: true };
  const queue: Step[] = [{ entry: anyEntry, to: from, ...counts, trie: stems, node: 0, suffixes: 0 }];
  const most = Math.min(MOST_STEPS, budget.steps);
  for (let head = 0; head < queue.length && head < most; head += 1) {
    const step = queue[head];
    if (!step) return;
    budget.steps -= 1;
    advance(text, step, queue);
    arrive(step, queue, found);
  }
}

/** At the end of a word: it is found, and a suffix may follow. */
function arrive(step: Step, queue: Step[], found: (walked: Walked) => void): void {
  const word = step.trie.word[step.node] ?? -1;
  if (word < 0) return;
  const inStem = step.trie === stems;
  const entry = inStem ? single[word] : step.entry;
  if (!entry) return;
  if (!inStem || !entry.needsSuffix) found({ ...step, entry });
  if (step.suffixes < MOST_SUFFIXES && entry.form !== 'exact') {
    queue.push({ ...step, entry, trie: suffixTries[entry.form], node: 0, suffixes: step.suffixes + 1 });
  }
}

/** Reads what stands next, in every way that a word of the tree goes on. */
function advance(text: string, step: Step, queue: Step[]): void {
  const code = text.charCodeAt(step.to);
  const sign = signOf(code);
  if (!sign) return;
  eachLetter(sign.letters, (letter) => readRun(text, step, letter, queue));
  if (sign.hides > 0 && step.plain > 0 && step.covered < MOST_COVERED && step.suffixes === 0) cover(step, sign, queue);
}

function eachLetter(set: number, read: (letter: number) => void): void {
  for (let left = set; left > 0; left &= left - 1) read(31 - Math.clz32(left & -left));
}

/** The whole run of one character is read as one, two or three of the letter; what is more is a repeat. */
function readRun(text: string, step: Step, letter: number, queue: Step[]): void {
  const run = runAt(text, step.to);
  take(step, { code: text.charCodeAt(step.to), letter, run }, queue);
  if (run > 1 && isEither(text.charCodeAt(step.to)))
    take(step, { code: text.charCodeAt(step.to), letter, run: 1 }, queue);
}

function take(step: Step, { code, letter, run }: { code: number; letter: number; run: number }, queue: Step[]): void {
  const sort = code === 96 + letter ? 'plain' : code >= 48 && code <= 57 ? 'digits' : 'signs';
  let { node } = step;
  for (let size = 1; size <= Math.min(run, 3); size += 1) {
    node = step.trie.child[node * 32 + letter] ?? 0;
    if (node === 0) return;
    const read = { ...step, node, to: step.to + run, repeats: step.repeats + run - size, isOpen: true };
    read[sort] += size;
    queue.push(read);
  }
}

/** A sign for one of two letters may stand for the one and then for the other: '11' in 'd11do'. */
function isEither(code: number): boolean {
  const letters = signOf(code)?.letters ?? 0;
  return code < 97 && (letters & (letters - 1)) !== 0;
}

function runAt(text: string, from: number): number {
  let run = 1;
  while (run < MOST_RUN && text.charCodeAt(from + run) === text.charCodeAt(from)) run += 1;
  return run;
}

function cover(step: Step, { hides }: Sign, queue: Step[]): void {
  eachLetter(hides, (letter) => {
    const node = step.trie.child[step.node * 32 + letter] ?? 0;
    if (node > 0) queue.push({ ...step, node, to: step.to + 1, covered: step.covered + 1, isOpen: false });
  });
}
