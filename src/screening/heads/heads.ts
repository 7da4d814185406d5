import { type Folded, spanOf } from '#screening/fold/folded';
import type { FindingKind, Spot } from '#screening/types';

import { HEADS, type HeadName, headNames } from './head-names.ts';
import { type Run, carryingRun, wordsThatCarry } from './spans.ts';
import { type Sums, adder } from './sums.ts';
import { type HeadWeights, TERMS } from './weights.ts';

/** How likely a text is each of these, from 0 to 1, among texts like those it was calibrated on. */
export type Scores = Record<Exclude<HeadName, 'span' | 'sexist'>, number>;

/** What the heads say of a text. */
export type Judgement = { scores: Scores; spots: Spot[] };

const spoken: readonly { head: HeadName; kind: FindingKind; says: string }[] = [
  { head: 'threat', kind: 'threat', says: 'reads like a threat of harm' },
  { head: 'insult', kind: 'harassment', says: 'reads like an insult to a person' },
  { head: 'identity_hate', kind: 'discrimination', says: 'reads like contempt for people because of who they are' },
  { head: 'obscene', kind: 'obscene', says: 'reads like obscene language' },
];

const adders = new WeakMap<HeadWeights, (text: string) => Sums>();

/**
 * What the heads say of a text: a score for each, and a spot for each that is more likely than not.
 *
 * A spot is the shortest run of words that carries most of its score; `explanation` names the words. The second call
 * with the same weights is faster than the first. Linear in the text; 24,576 words are read.
 */
export function heads(folded: Folded, weights: HeadWeights): Judgement {
  let add = adders.get(weights);
  if (!add) {
    add = adder(weights);
    adders.set(weights, add);
  }
  const sums = add(folded.text);
  const spots: Spot[] = [];
  for (const { head, kind, says } of spoken) {
    const confidence = likelihood(sums, weights, headNames.indexOf(head));
    if (confidence < 0.5) continue;
    const run = carryingRun(sums, headNames.indexOf(head));
    if (run)
      spots.push({
        kind,
        ...placed(folded, run),
        confidence,
        detector: 'head',
        explanation: why(says, folded, sums, { head, run }),
      });
  }
  return { scores: scoresOf(sums, weights), spots };
}

/** How likely the head is, by its sums over the whole text and over its worst window. */
export function likelihood({ whole, worst, rows, words }: Sums, { calibration }: HeadWeights, head: number): number {
  if (words.count === 0) return 0;
  const [all = 0, worstWindow = 0, long = 0, constant = 0] = calibration.subarray(head * TERMS, (head + 1) * TERMS);
  const sum = all * (whole[head] ?? 0) + worstWindow * (worst[head] ?? 0) + long * Math.log(1 + rows) + constant;
  return 1 / (1 + Math.exp(-sum));
}

function scoresOf(sums: Sums, weights: HeadWeights): Scores {
  const [toxic = 0, obscene = 0, threat = 0, insult = 0, identity_hate = 0, offensive = 0] = Array.from(
    { length: HEADS - 2 },
    (_, head) => likelihood(sums, weights, head),
  );
  return { toxic, obscene, threat, insult, identity_hate, offensive };
}

const placed = (folded: Folded, { from, to }: Run): { start: number; end: number } => spanOf(folded, from, to);

function why(says: string, folded: Folded, sums: Sums, { head, run }: { head: HeadName; run: Run }): string {
  const named = wordsThatCarry(sums, headNames.indexOf(head), run).map((word) => {
    const { start, end } = placed(folded, word);
    return `'${folded.given.slice(start, end)}'`;
  });
  return `${says}: most of it by ${named.join(', ')}`;
}
