import { createHash } from 'node:crypto';

import { HEADS, headNames } from '../../src/screening/heads/head-names.ts';
import { TERMS, loadWeights, packWeights } from '../../src/screening/heads/weights.ts';
import { classifiedWords } from '../../src/screening/heads/word-classes.ts';
import { calibrationOf } from './calibrate.ts';
import { type Example, examplesOf } from './examples.ts';
import { learnSpans } from './learn-spans.ts';
import { type Pace, learn } from './learn.ts';
import { ownSentences } from './own-sentences.ts';
import { rowsOf } from './rows.ts';
import { spanTextsOf } from './span-texts.ts';

const THREAT = headNames.indexOf('threat');

/** In the order of `headNames`; found on the tune part. */
const paces: readonly Pace[] = [
  { rate: 0.4, decay: 3e-4, own: 0.5 },
  { rate: 0.6, decay: 1e-3, own: 0.5 },
  { rate: 0.6, decay: 1e-3, own: 0.2 },
  { rate: 0.5, decay: 1e-3, own: 0.5 },
  { rate: 0.5, decay: 7e-4, own: 0.5 },
  { rate: 0.2, decay: 1e-4, own: 0 },
  { rate: 0.4, decay: 3e-4, own: 2 },
];
const SEED = 1;
const OWN_SEED = 5;
const ROUNDS = 3;
const spanPace = { seed: 2, rounds: 3, rate: 0.1, decay: 1e-4 };

/** What of the data may be learnt from. `withoutThreats`: corpora whose threats are left to be measured. */
export type Choice = { withoutThreats?: readonly string[] };

/** The bytes of `heads.bin`: the same for the same data and choice. */
export function trainHeads(folder: string, { withoutThreats = [] }: Choice = {}): Uint8Array {
  const examples = [...examplesOf(folder), ...ownSentences(OWN_SEED)];
  for (const { source, labels } of examples) if (withoutThreats.includes(source)) labels[THREAT] = -1;
  const lessons = examples
    .filter(({ part }) => part === 'learn')
    .map(({ folded, labels, source }) => ({ rows: rowsOf(folded), labels, isOwn: source === 'own' }));
  const learnt = learn(lessons, { seed: SEED, rounds: ROUNDS, paces });
  learnSpans(
    learnt,
    spanTextsOf(folder).filter(({ part }) => part === 'learn'),
    spanPace,
  );

  const made = { madeFrom: fingerprint(examples), bias: learnt.bias, calibration: new Float32Array(HEADS * TERMS) };
  const rough = loadWeights(packWeights(learnt.weights, made));
  const tuned = examples.filter(({ part }) => part === 'tune');
  return packWeights(learnt.weights, { ...made, calibration: calibrationOf(rough, tuned) });
}

function fingerprint(examples: readonly Example[]): string {
  const hash = createHash('sha256').update(
    JSON.stringify({ SEED, ROUNDS, paces, spanPace, classes: [...classifiedWords()] }),
  );
  for (const { text, labels } of examples) hash.update(text).update(labels);
  return hash.digest('hex');
}
