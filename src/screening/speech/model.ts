import { type Measure, speechKinds } from './kinds.ts';
import { measures, packed } from './weights.ts';

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

/** The measures of the kinds, in order. */
export const measureOf = (kind: number): Measure => measures[speechKinds[kind] ?? 'accusation'];

/** All weights: those of a row stand beside each other, one for each kind. */
export const weights: Float32Array = unpack();

function unpack(): Float32Array {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const all = new Float32Array(ROWS * KINDS);
  for (let at = 0; at < all.length; at += 1) {
    const byte = bytes[at >> 1] ?? 0;
    const step = ((at & 1) === 0 ? byte & 15 : byte >> 4) - 8;
    if (step !== 0 && step !== -8) all[at] = weightOf(step, measureOf(at % KINDS).scale);
  }
  return all;
}
