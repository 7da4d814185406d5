import { createHash } from 'node:crypto';

import { HEADS } from '../../src/screening/heads/head-names.ts';
import { type HeadWeights, TERMS, loadWeights, packWeights } from '../../src/screening/heads/weights.ts';
import { calibrationOf } from './calibrate.ts';
import { type Example, examplesOf } from './examples.ts';
import { learnSpans } from './learn-spans.ts';
import { type Pace, learn } from './learn.ts';
import { rowsOf } from './rows.ts';
import { spanTextsOf } from './span-texts.ts';

/** In the order of `headNames`; found on the tune part. */
const paces: readonly Pace[] = [
  { rate: 0.4, decay: 2e-4 },
  { rate: 0.6, decay: 5e-4 },
  { rate: 0.8, decay: 5e-4 },
  { rate: 0.8, decay: 5e-4 },
  { rate: 0.8, decay: 5e-4 },
  { rate: 0.2, decay: 1e-4 },
  { rate: 0.4, decay: 5e-4 },
];
const SEED = 1;
const ROUNDS = 3;
const spanPace = { seed: 2, rounds: 5, rate: 0.1, decay: 1e-5 };

/** The bytes of `heads.bin`: the same for the same data, seed and sources that may be learnt from. */
export function trainHeads(folder: string, without: readonly string[] = []): Uint8Array {
  const examples = examplesOf(folder).filter(({ source }) => !without.includes(source));
  const texts = spanTextsOf(folder).filter(({ part, source }) => part === 'learn' && source === 'semeval');
  const lessons = examples
    .filter(({ part }) => part === 'learn')
    .map(({ folded, labels, weight }) => ({ rows: rowsOf(folded), labels, weight }));
  const learnt = learn(lessons, { seed: SEED, rounds: ROUNDS, paces });
  learnSpans(learnt, texts, spanPace);

  const made = { madeFrom: fingerprint(examples), bias: learnt.bias, calibration: new Float32Array(HEADS * TERMS) };
  const rough = loadWeights(packWeights(learnt.weights, made));
  const calibration = calibrate(rough, examples);
  return packWeights(learnt.weights, { ...made, calibration });
}

const calibrate = (weights: HeadWeights, examples: readonly Example[]): Float32Array =>
  calibrationOf(
    weights,
    examples.filter(({ part }) => part === 'tune'),
  );

function fingerprint(examples: readonly Example[]): string {
  const hash = createHash('sha256').update(JSON.stringify({ SEED, ROUNDS, paces, spanPace }));
  for (const { text, labels, weight } of examples) hash.update(text).update(labels).update(String(weight));
  return hash.digest('hex');
}
