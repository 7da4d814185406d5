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

/** For each two letters how many steps a walk takes that ends after them; 0: it may go on. */
const endsAfter = new Uint8Array(26 * 26);
for (let first = 1; first <= 26; first += 1)
  for (let second = 1; second <= 26; second += 1) endsAfter[(first - 1) * 26 + second - 1] = stepsOf(first, second);

function stepsOf(first: number, second: number): number {
  const [one, other] = [signOf(96 + first), signOf(96 + second)];
  if (first === second || one?.letters !== 1 << first || one.hides > 0 || !other || other.hides > 0) return 0;
  const node = stems.child[first] ?? 0;
  if (node === 0) return 1;
  let goesOn = (stems.word[node] ?? -1) >= 0;
  eachLetter(other.letters, (letter) => (goesOn ||= (stems.child[node * 32 + letter] ?? 0) > 0));
  return goesOn ? 0 : 2;
}

/** Whether no word begins so; then the steps that finding it out would have taken are counted. */
function isDead({ text, from, budget }: Start): boolean {
  const first = text.charCodeAt(from) - 97;
  const second = text.charCodeAt(from + 1) - 97;
  if (!(first >= 0 && first < 26 && second >= 0 && second < 26)) return false;
  const steps = endsAfter[first * 26 + second] ?? 0;
  if (steps === 0 || budget.steps < steps) return false;
  budget.steps -= steps;
  return true;
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
