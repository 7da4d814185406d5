import { HEADS } from './head-names.ts';
import { type Sums, WINDOW } from './sums.ts';
import type { Words } from './tokens.ts';

/** The part of the best run's sum that a shorter run must hold. */
const CARRIES = 0.7;

/** A run of the folded text. */
export type Run = { from: number; to: number };

/** A word is of a toxic run from here on, unless another word of the text is far worse. */
const TOXIC = -1.5;
/** How far below the worst word of the text a word of a run may be. */
const BELOW_WORST = 1.5;
/** Where no word is bad enough, the worst stands for the text from here on. */
const WORST_ALONE = -1.5;

/** The words that make a text toxic, words side by side joined. Asked of texts that are toxic as a whole. */
export function toxicRuns({ words, span }: Sums): Run[] {
  const line = lineOf(span, words.count);
  const runs: Run[] = [];
  let last = -2;
  for (let at = 0; at < words.count; at++) {
    if ((span[at] ?? 0) < line) continue;
    const to = words.to[at] ?? 0;
    const run = last === at - 1 && words.opens[at] === 0 ? runs.at(-1) : undefined;
    if (run) run.to = to;
    else runs.push({ from: words.from[at] ?? 0, to });
    last = at;
  }
  return runs;
}

function lineOf(span: Float64Array, count: number): number {
  let worst = -Infinity;
  for (let at = 0; at < count; at++) worst = Math.max(worst, span[at] ?? 0);
  if (worst < WORST_ALONE) return Infinity;
  return Math.max(Math.min(TOXIC, worst), worst - BELOW_WORST);
}

/** The shortest run of the head's worst window that carries seven tenths of what the best run carries; none: no word adds to it. */
export function carryingRun({ words, share, worstAt }: Sums, head: number): Run | undefined {
  const last = worstAt[head] ?? 0;
  const first = Math.max(0, last - WINDOW + 1);
  const most = bestSum(share, head, { first, last });
  if (most <= 0) return undefined;
  let best = { first, last, length: Infinity };
  for (let from = first; from <= last; from++) {
    let sum = 0;
    for (let to = from; to <= last; to++) {
      sum += share[to * HEADS + head] ?? 0;
      if (sum < most * CARRIES) continue;
      const length = to - from;
      if (length < best.length) best = { first: from, last: to, length };
      break;
    }
  }
  return { from: words.from[best.first] ?? 0, to: words.to[best.last] ?? 0 };
}

function bestSum(share: Int32Array, head: number, { first, last }: { first: number; last: number }): number {
  let best = 0;
  let sum = 0;
  for (let at = first; at <= last; at++) {
    sum = Math.max(0, sum + (share[at * HEADS + head] ?? 0));
    best = Math.max(best, sum);
  }
  return best;
}

/** The three words of the run that add most to the head, in the order of the text. */
export function wordsThatCarry({ words, share }: Sums, head: number, run: Run): Run[] {
  const carry: number[] = [];
  const adds = (at: number): number => share[at * HEADS + head] ?? 0;
  for (let at = firstWordFrom(words, run.from); at < words.count && (words.to[at] ?? 0) <= run.to; at++) {
    if (adds(at) <= 0) continue;
    carry.push(at);
    if (carry.length > MOST_NAMED) carry.splice(leastOf(carry, adds), 1);
  }
  return carry.map((at) => ({ from: words.from[at] ?? 0, to: words.to[at] ?? 0 }));
}

const MOST_NAMED = 3;

/** Which of them adds least; of equals the last. */
function leastOf(all: readonly number[], adds: (at: number) => number): number {
  let least = 0;
  for (const [place, at] of all.entries()) if (adds(at) <= adds(all[least] ?? 0)) least = place;
  return least;
}

/** The first word that begins at this place or after it. */
function firstWordFrom({ from, count }: Words, place: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
