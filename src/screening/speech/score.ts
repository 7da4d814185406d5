import { type Range, type Reading, eachFeature } from './features.ts';
import { KINDS, measureOf, rowOf, ROWS, weights } from './model.ts';

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

const seen = new Uint32Array(ROWS);
let turn = 0;
const sums = new Float64Array(KINDS);

/** The sum of each kind for a range. The array is used again by the next call. */
export function sumsOf(reading: Reading, range: Range): Float64Array {
  turn = (turn + 1) >>> 0;
  if (turn === 0) seen.fill(0);
  sums.fill(0);
  let count = 0;
  eachFeature(reading, range, (hash) => {
    const row = rowOf(hash);
    if (row === 0 || seen[row] === turn) return;
    seen[row] = turn;
    count += 1;
    const base = row * KINDS;
    for (let kind = 0; kind < KINDS; kind += 1) sums[kind] = (sums[kind] ?? 0) + (weights[base + kind] ?? 0);
  });
  const scale = 1 / Math.sqrt(count || 1);
  for (let kind = 0; kind < KINDS; kind += 1) sums[kind] = (sums[kind] ?? 0) * scale + measureOf(kind).bias;
  return sums;
}

/** What each token of a range adds to the kind: half of a feature at its first token and half at its last. */
export function sharesOf(reading: Reading, range: Range, kind: number): Float64Array {
  const shares = new Float64Array(range.to - range.from);
  eachFeature(reading, range, (hash, first, last) => {
    const half = (weights[rowOf(hash) * KINDS + kind] ?? 0) / 2;
    shares[first - range.from] = (shares[first - range.from] ?? 0) + half;
    shares[last - range.from] = (shares[last - range.from] ?? 0) + half;
  });
  return shares;
}

/** How often a finding with this sum is right, from 0 to 1. */
export function confidenceOf(sum: number, kind: number): number {
  const { slope, offset } = measureOf(kind);
  return Math.round(1000 / (1 + Math.exp(-(slope * sum + offset)))) / 1000;
}
