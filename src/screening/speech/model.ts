import { type Measure, type SpeechKind, speechKinds } from './kinds.ts';

/** How many rows of weights there are: a power of two. */
export const ROWS = 32_768;
export const KINDS = speechKinds.length;
/** Weights are whole numbers from -7 to 7, in two halves of a byte. */
export const STEPS = 7;

/** The row of a feature. */
export const rowOf = (hash: number): number => Math.imul(hash, 0x9e37_79b1) >>> 17;

/** The value of a stored weight: small ones are stored more finely, by the square root. */
export function weightOf(step: number, scale: number): number {
  return Math.sign(step) * (step / STEPS) ** 2 * scale;
}

/** What was learnt of speech, apart from the code: it is larger than all the rest, and a browser brings it later. */
export type SpeechWeights = {
  /** A number of what was learnt: two that differ have nearly surely different ones. */
  madeFrom: string;
  /** The measures of the kinds, in order. */
  measures: readonly Measure[];
  /** For each row and kind a step, from 0; those of a row stand beside each other. */
  steps: Uint8Array;
  /** The weight that each step stands for, `LEVELS` for each kind. */
  worth: Float32Array;
};

/** Steps of one kind: what half a byte tells apart. */
export const LEVELS = 16;

/** The weights in what the training wrote. */
export function speechWeightsOf(learnt: { measures: Record<SpeechKind, Measure>; packed: string }): SpeechWeights {
  const bytes = Uint8Array.from(atob(learnt.packed), (character) => character.charCodeAt(0));
  const steps = new Uint8Array(ROWS * KINDS);
  let hash = 0;
  for (let at = 0; at < steps.length; at += 1) {
    const byte = bytes[at >> 1] ?? 0;
    const step = (at & 1) === 0 ? byte & 15 : byte >> 4;
    hash = Math.imul(hash ^ step, 0x0100_0193);
    steps[at] = step;
  }
  const measures = speechKinds.map((kind) => learnt.measures[kind]);
  for (const sign of JSON.stringify(measures)) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x0100_0193);
  return { madeFrom: (hash >>> 0).toString(16), measures, steps, worth: worthOf(measures) };
}

function worthOf(measures: readonly Measure[]): Float32Array {
  const worth = new Float32Array(KINDS * LEVELS);
  for (const [kind, { scale }] of measures.entries())
    for (let step = -STEPS; step <= STEPS; step += 1) worth[kind * LEVELS + step + 8] = weightOf(step, scale);
  return worth;
}
