import { type Range, type Reading, eachFeature } from './features.ts';
import type { Measure } from './kinds.ts';
import { KINDS, LEVELS, type SpeechWeights, rowOf } from './model.ts';

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

/** The features of the range that was read last: the row of each, its first token and its last. */
let rows = new Uint16Array(4096);
let firsts = new Int32Array(4096);
let lasts = new Int32Array(4096);
let features = 0;
let read: Range | undefined;
let weights: SpeechWeights | undefined;

function readFeatures(reading: Reading, range: Range, learnt: SpeechWeights): void {
  weights = learnt;
  features = 0;
  read = range;
  eachFeature(reading, range, note);
}

function note(hash: number, first: number, last: number): void {
  const row = weights ? rowOf(weights, hash) : 0;
  if (row === 0) return;
  if (features === rows.length) makeRoom();
  rows[features] = row;
  firsts[features] = first;
  lasts[features] = last;
  features += 1;
}

function makeRoom(): void {
  const [all, from, to] = [rows, firsts, lasts];
  rows = new Uint16Array(all.length * 2);
  firsts = new Int32Array(all.length * 2);
  lasts = new Int32Array(all.length * 2);
  rows.set(all);
  firsts.set(from);
  lasts.set(to);
}

/** A bit for each row that was added: small enough to stay near the processor. */
const seen = new Int32Array(65_536 / 32);
const sums = new Float64Array(KINDS);

/** The sum of each of these kinds for a range; of others it is their bias. The array is used again by the next call. */
export function sumsOf(
  reading: Reading,
  range: Range,
  { learnt, kinds }: { learnt: SpeechWeights; kinds: Uint8Array },
): Float64Array {
  readFeatures(reading, range, learnt);
  seen.fill(0);
  sums.fill(0);
  const scale = 1 / Math.sqrt(addUp(learnt, kinds) || 1);
  for (const [kind, { bias }] of learnt.measures.entries()) sums[kind] = (sums[kind] ?? 0) * scale + bias;
  return sums;
}

/** `sums` holds what the features that were read add to each of the kinds, each row once; answers how many rows. */
function addUp({ steps, worth }: SpeechWeights, kinds: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < features; at += 1) {
    const row = rows[at] ?? 0;
    const word = seen[row >>> 5] ?? 0;
    const bit = 1 << (row & 31);
    if ((word & bit) !== 0) continue;
    seen[row >>> 5] = word | bit;
    count += 1;
    const base = row * KINDS;
    for (let each = 0; each < kinds.length; each += 1) {
      const kind = kinds[each] ?? 0;
      sums[kind] = (sums[kind] ?? 0) + (worth[kind * LEVELS + (steps[base + kind] ?? 0)] ?? 0);
    }
  }
  return count;
}

/**
 * What each token of a range adds to the kind: half of a feature at its first token and half at its last. Of the range that
 * was summed last it costs least.
 */
export function sharesOf(
  reading: Reading,
  { range, kind }: { range: Range; kind: number },
  learnt: SpeechWeights,
): Float64Array {
  if (read !== range) readFeatures(reading, range, learnt);
  const { steps, worth } = learnt;
  const { from, to } = range;
  const shares = new Float64Array(to - from);
  for (let at = 0; at < features; at += 1) {
    const half = (worth[kind * LEVELS + (steps[(rows[at] ?? 0) * KINDS + kind] ?? 0)] ?? 0) / 2;
    const first = (firsts[at] ?? 0) - from;
    const last = (lasts[at] ?? 0) - from;
    shares[first] = (shares[first] ?? 0) + half;
    shares[last] = (shares[last] ?? 0) + half;
  }
  return shares;
}

/** How often a finding with this sum is right, from 0 to 1. */
export function confidenceOf(sum: number, { slope, offset }: Measure): number {
  return Math.round(1000 / (1 + Math.exp(-(slope * sum + offset)))) / 1000;
}
