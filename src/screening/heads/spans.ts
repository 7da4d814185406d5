import { HEADS } from './head-names.ts';
import { type Sums, WINDOW } from './sums.ts';

const SPAN = HEADS - 1;
/** The part of the best run's sum that a shorter run must hold. */
const CARRIES = 0.7;

/** A run of the folded text. */
export type Run = { from: number; to: number };

/** Runs of words whose span head is above the line, words side by side joined. */
export function toxicRuns({ words, share }: Sums, above: number): Run[] {
  const runs: Run[] = [];
  let last = -2;
  for (let at = 0; at < words.count; at++) {
    if ((share[at * HEADS + SPAN] ?? 0) < above) continue;
    const to = words.to[at] ?? 0;
    const run = runs.at(-1);
    if (run && last === at - 1 && words.opens[at] === 0) run.to = to;
    else runs.push({ from: words.from[at] ?? 0, to });
    last = at;
  }
  return runs;
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

function bestSum(share: Float32Array, head: number, { first, last }: { first: number; last: number }): number {
  let best = 0;
  let sum = 0;
  for (let at = first; at <= last; at++) {
    sum = Math.max(0, sum + (share[at * HEADS + head] ?? 0));
    best = Math.max(best, sum);
  }
  return best;
}

/** The three words of the run that add most to the head, in the order of the text. */
export function wordsThatCarry({ words, share, worstAt }: Sums, head: number, run: Run): Run[] {
  const last = worstAt[head] ?? 0;
  const inside = [];
  for (let at = Math.max(0, last - WINDOW + 1); at <= last; at++) {
    const from = words.from[at] ?? 0;
    const to = words.to[at] ?? 0;
    const adds = share[at * HEADS + head] ?? 0;
    if (from >= run.from && to <= run.to && adds > 0) inside.push({ from, to, adds });
  }
  return inside
    .toSorted((a, b) => b.adds - a.adds)
    .slice(0, 3)
    .toSorted((a, b) => a.from - b.from);
}
