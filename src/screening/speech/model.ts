import { type Measure, speechKinds } from './kinds.ts';
import { measures, packed } from './weights.ts';

/** Each feature falls into one of so many slots: a power of two. Few slots have a row of weights. */
export const SLOTS = 262_144;
export const KINDS = speechKinds.length;
/** Weights are whole numbers from -7 to 7, in two halves of a byte. */
export const STEPS = 7;
/** A step between two slots that have rows is a byte; this one steps so far and more follows. */
export const FAR = 255;

/** The slot of a feature. */
export const slotOf = (hash: number): number => Math.imul(hash, 0x9e37_79b1) >>> 14;

/** The value of a stored weight: small ones are stored more finely, by the square root. */
export function weightOf(step: number, scale: number): number {
  return Math.sign(step) * (step / STEPS) ** 2 * scale;
}

/** The measures of the kinds, in order. */
export const measureOf = (kind: number): Measure => measures[speechKinds[kind] ?? 'accusation'];

const stored = unpack();

/** All weights: those of a row stand beside each other, one for each kind. Those of row 0 are 0. */
export const weights: Float32Array = stored.all;
/** How many rows there are, with row 0. */
export const ROWS = weights.length / KINDS;

/** The row of a feature, or 0 if nothing was learnt of it. */
export const rowOf = (hash: number): number => stored.rows[slotOf(hash)] ?? 0;

/** First how far it is from one slot with a row to the next, then their weights. */
function unpack(): { rows: Uint16Array; all: Float32Array } {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const rows = new Uint16Array(SLOTS);
  let count = 0;
  let at = 0;
  for (let slot = -1; bytes[at] !== 0; at += 1) {
    slot += bytes[at] ?? 0;
    if (bytes[at] === FAR) continue;
    count += 1;
    rows[slot] = count;
  }
  return { rows, all: unpackWeights(bytes.subarray(at + 1), count) };
}

function unpackWeights(bytes: Uint8Array, count: number): Float32Array {
  const found = new Float32Array((count + 1) * KINDS);
  for (let at = 0; at < count * KINDS; at += 1) {
    const byte = bytes[at >> 1] ?? 0;
    const step = ((at & 1) === 0 ? byte & 15 : byte >> 4) - 8;
    found[at + KINDS] = weightOf(step, measureOf(at % KINDS).scale);
  }
  return found;
}
