import { type Folded, spanOf } from '#screening/fold/folded';
import type { FindingKind, Spot } from '#screening/types';

import { type HeadName, headNames } from './head-names.ts';
import { type Run, carryingRun, toxicRuns, wordsThatCarry } from './spans.ts';
import { type Sums, adder } from './sums.ts';
import { type HeadWeights, TERMS } from './weights.ts';

/** How likely a text is each of these, from 0 to 1, among texts like those it was calibrated on. */
export type Scores = Record<Exclude<HeadName, 'span'>, number>;

/** What the heads say of a text. */
export type Judgement = { scores: Scores; spots: Spot[] };

const spoken: readonly { head: keyof Scores; kind: FindingKind; says: string }[] = [
  { head: 'threat', kind: 'threat', says: 'reads like a threat of harm' },
  { head: 'insult', kind: 'harassment', says: 'reads like an insult to a person' },
  { head: 'hate', kind: 'discrimination', says: 'reads like contempt for people because of who they are' },
  { head: 'obscene', kind: 'obscene', says: 'reads like obscene language' },
];

const MORE_LIKELY_THAN_NOT = 0.5;
/** Toxic runs that are shown of one text; a person who reads on finds the rest. */
const MOST_RUNS = 24;

const adders = new WeakMap<HeadWeights, (text: string) => Sums>();

/**
 * What the heads say of a text: a score for each, and spots for those that are more likely than not.
 *
 * A spot is the shortest run of words that carries most of its score, for an insult each run of toxic words;
 * `explanation` names the words that add most. The second call with the same weights is faster than the first. Linear in
 * the text; 24,576 words are read. With `only` there are spots of those kinds alone.
 */
export function heads(folded: Folded, weights: HeadWeights, only?: ReadonlySet<FindingKind>): Judgement {
  const sums = added(folded, weights);
  const scores = scoresOf(sums, weights);
  const spots: Spot[] = [];
  for (const { head, kind, says } of spoken) {
    const confidence = scores[head];
    if (confidence < MORE_LIKELY_THAN_NOT || (only && !only.has(kind))) continue;
    for (const run of runsOf(sums, head)) {
      const explanation = why(says, folded, wordsThatCarry(sums, headNames.indexOf(head), run));
      spots.push({ kind, ...spanOf(folded, run.from, run.to), confidence, detector: 'head', explanation });
    }
  }
  return { scores, spots };
}

/**
 * The words that make a toxic text toxic, in UTF-16 offsets; for a text that is not toxic they mean nothing.
 *
 * @public
 */
export function toxicSpans(folded: Folded, weights: HeadWeights): { start: number; end: number }[] {
  return toxicRuns(added(folded, weights)).map(({ from, to }) => spanOf(folded, from, to));
}

function added({ text }: Folded, weights: HeadWeights): Sums {
  const known = adders.get(weights);
  if (known) return known(text);
  const add = adder(weights);
  adders.set(weights, add);
  return add(text);
}

function runsOf(sums: Sums, head: HeadName): Run[] {
  const carrying = carryingRun(sums, headNames.indexOf(head));
  if (head !== 'insult') return carrying ? [carrying] : [];
  const runs = toxicRuns(sums).slice(0, MOST_RUNS);
  return runs.length > 0 || !carrying ? runs : [carrying];
}

/** How likely the head is, by its sums over the whole text and over its worst window. */
export function likelihood({ whole, worst, rows, words }: Sums, { calibration }: HeadWeights, head: number): number {
  if (words.count === 0) return 0;
  const at = head * TERMS;
  const sum =
    (calibration[at] ?? 0) * (whole[head] ?? 0) +
    (calibration[at + 1] ?? 0) * (worst[head] ?? 0) +
    (calibration[at + 2] ?? 0) * Math.log(1 + rows) +
    (calibration[at + 3] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

const TOXIC = headNames.indexOf('toxic');
const OBSCENE = headNames.indexOf('obscene');
const THREAT = headNames.indexOf('threat');
const INSULT = headNames.indexOf('insult');
const IDENTITY_HATE = headNames.indexOf('identity_hate');
const OFFENSIVE = headNames.indexOf('offensive');
const HATE = headNames.indexOf('hate');

function scoresOf(sums: Sums, weights: HeadWeights): Scores {
  return {
    toxic: likelihood(sums, weights, TOXIC),
    obscene: likelihood(sums, weights, OBSCENE),
    threat: likelihood(sums, weights, THREAT),
    insult: likelihood(sums, weights, INSULT),
    identity_hate: likelihood(sums, weights, IDENTITY_HATE),
    offensive: likelihood(sums, weights, OFFENSIVE),
    hate: likelihood(sums, weights, HATE),
  };
}

function why(says: string, { given, at }: Folded, carrying: readonly Run[]): string {
  const named = carrying.map(({ from, to }) => `'${given.slice(at?.[from] ?? from, at?.[to] ?? to)}'`);
  return named.length === 0 ? says : `${says}, most of all ${named.join(', ')}`;
}
