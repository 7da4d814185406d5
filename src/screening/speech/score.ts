import { type Features, type Range, type Reading, featuresOf } from './features.ts';
import type { Measure } from './kinds.ts';
import { KINDS, LEVELS, type SpeechWeights, rowAt, rowOf, slotOf } from './model.ts';

const LONGEST = 72;
const SHORTEST = 24;

/** The ranges of a text that are judged: all of it if it is short, else runs of whole sentences that overlap by half. */
export function rangesOf({ tokens }: Reading): Range[] {
  const ranges: Range[] = [];
  for (let from = 0; from < tokens.count;) {
    let to = Math.min(tokens.count, from + LONGEST);
    if (to < tokens.count) to = beginOfSentence(tokens.sentence, to, from + SHORTEST);
    ranges.push({ from, to });
    if (to === tokens.count) break;
    from = beginOfSentence(tokens.sentence, Math.floor((from + to) / 2) + 1, from + 1);
  }
  return ranges;
}

/** The nearest place at or before `at`, but not before `least`, where a sentence begins; else `at`. */
function beginOfSentence(sentence: Uint16Array, at: number, least: number): number {
  for (let place = at; place >= least; place -= 1) if (sentence[place] !== sentence[place - 1]) return place;
  return at;
}

/** A bit for each row that was added: small enough to stay near the processor. */
const seen = new Int32Array(65_536 / 32);
const rows = new Uint16Array(65_536);
/** The slots of features that have rows. */
let known = new Int32Array(4096);
const sums = new Float64Array(KINDS);

/** The sum of each of these kinds for a range; of others it is their bias. The array is used again by the next call. */
export function sumsOf(
  reading: Reading,
  range: Range,
  { learnt, kinds }: { learnt: SpeechWeights; kinds: Uint8Array },
): Float64Array {
  const count = readRows(featuresOf(reading, range), learnt);
  const scale = 1 / Math.sqrt(count || 1);
  for (let kind = 0; kind < KINDS; kind += 1) sums[kind] = learnt.measures[kind]?.bias ?? 0;
  for (const kind of kinds) sums[kind] = (sums[kind] ?? 0) + sumOf(kind, count, learnt) * scale;
  return sums;
}

/** `rows` holds the rows of the features, each once; answers how many. Most features have none, which is no branch to guess. */
function readRows({ hash, count }: Features, learnt: SpeechWeights): number {
  const { slots } = learnt;
  if (count > known.length) known = new Int32Array(hash.length);
  let some = 0;
  for (let at = 0; at < count; at += 1) {
    const slot = slotOf(hash[at] ?? 0);
    known[some] = slot;
    some += ((slots[slot >>> 5] ?? 0) >>> (slot & 31)) & 1;
  }
  let found = 0;
  for (let at = 0; at < some; at += 1) {
    const row = rowAt(learnt, known[at] ?? 0);
    const word = seen[row >>> 5] ?? 0;
    rows[found] = row;
    found += ((word >>> (row & 31)) & 1) ^ 1;
    seen[row >>> 5] = word | (1 << (row & 31));
  }
  for (let at = 0; at < found; at += 1) seen[(rows[at] ?? 0) >>> 5] = 0;
  return found;
}

function sumOf(kind: number, count: number, { steps, worth }: SpeechWeights): number {
  const own = steps[kind] ?? nothing;
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += worth[kind * LEVELS + (own[rows[at] ?? 0] ?? 0)] ?? 0;
  return sum;
}

const nothing = new Uint8Array();

/** What each token of a range adds to the kind: half of a feature at its first token and half at its last. */
export function sharesOf(
  reading: Reading,
  { range, kind }: { range: Range; kind: number },
  learnt: SpeechWeights,
): Float64Array {
  const { count, hash, first, last } = featuresOf(reading, range);
  const own = learnt.steps[kind] ?? nothing;
  const shares = new Float64Array(range.to - range.from);
  for (let at = 0; at < count; at += 1) {
    const row = rowOf(learnt, hash[at] ?? 0);
    if (row === 0) continue;
    const half = (learnt.worth[kind * LEVELS + (own[row] ?? 0)] ?? 0) / 2;
    for (const token of [first[at] ?? 0, last[at] ?? 0])
      shares[token - range.from] = (shares[token - range.from] ?? 0) + half;
  }
  return shares;
}

/** How often a finding with this sum is right, from 0 to 1. */
export function confidenceOf(sum: number, { slope, offset }: Measure): number {
  return Math.round(1000 / (1 + Math.exp(-(slope * sum + offset)))) / 1000;
}
