import { ROWS } from './features.ts';
import { HEADS } from './head-names.ts';

/** "RSTH": heads of Rostrum's screening. */
const MAGIC = 0x5253_5448;
/** Changes whenever words, features or the layout of the file do. */
export const WEIGHTS_VERSION = 2;
const HASH_BYTES = 32;
const MOST_STEPS = 127;
const HEAD_BYTES = 16 + HASH_BYTES;
/** For each head: what the largest weight was, and what is added to every sum. */
const SCALES = HEADS * 2;
/** For each head: a weight for its sum over the text, one for its worst window, one for the length, and a constant. */
export const TERMS = 4;

/** What was learnt. */
export type HeadWeights = {
  /** SHA-256 of what it was made from, in hexadecimal digits. */
  madeFrom: string;
  /** A row for each hash, a column for each head: the square root of the weight in 127 steps either way. */
  steps: Int8Array;
  /** For each head, what a step of one stands for; a step of n for the n-fold square of it, see {@link squared}. */
  units: Float64Array;
  bias: Float32Array;
  /** From sums to a probability, `TERMS` for each head. */
  calibration: Float32Array;
};

/** A step as many units as its square, with its sign: weights are added up as whole numbers, exactly. */
export const squared = (step: number): number => step * Math.abs(step);

/**
 * The file of weights as `loadWeights` reads it.
 *
 * @public
 */
export function packWeights(
  weights: Float32Array,
  { madeFrom, bias, calibration }: Pick<HeadWeights, 'madeFrom' | 'bias' | 'calibration'>,
): Uint8Array {
  const floats = SCALES + HEADS * TERMS;
  const bytes = new Uint8Array(HEAD_BYTES + floats * 4 + ROWS * HEADS);
  const view = new DataView(bytes.buffer);
  for (const [at, word] of [MAGIC, WEIGHTS_VERSION, ROWS, HEADS].entries()) view.setUint32(at * 4, word, true);
  for (let at = 0; at < HASH_BYTES; at++) bytes[16 + at] = Number.parseInt(madeFrom.slice(at * 2, at * 2 + 2), 16);
  const largest = largestOf(weights);
  const all = [...largest, ...bias, ...calibration];
  for (const [at, value] of all.entries()) view.setFloat32(HEAD_BYTES + at * 4, value, true);
  const steps = new Int8Array(bytes.buffer, HEAD_BYTES + floats * 4);
  for (let at = 0; at < steps.length; at++) {
    const weight = weights[at] ?? 0;
    steps[at] = Math.round(Math.sign(weight) * Math.sqrt(Math.abs(weight) / (largest[at % HEADS] ?? 1)) * MOST_STEPS);
  }
  return bytes;
}

function largestOf(weights: Float32Array): Float32Array {
  const largest = new Float32Array(HEADS).fill(1e-9);
  for (let at = 0; at < weights.length; at++) {
    const size = Math.abs(weights[at] ?? 0);
    if (size > (largest[at % HEADS] ?? 0)) largest[at % HEADS] = size;
  }
  return largest;
}

/**
 * The weights in the bytes of `heads.bin`, read where they lie.
 *
 * @throws RangeError where the bytes are of another version, or cut short.
 */
export function loadWeights(bytes: Uint8Array): HeadWeights {
  const floats = SCALES + HEADS * TERMS;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = [MAGIC, WEIGHTS_VERSION, ROWS, HEADS];
  if (
    bytes.length !== HEAD_BYTES + floats * 4 + ROWS * HEADS ||
    wanted.some((word, at) => view.getUint32(at * 4, true) !== word)
  )
    throw new RangeError('not the weights of this version');
  const all = Float32Array.from({ length: floats }, (_, at) => view.getFloat32(HEAD_BYTES + at * 4, true));
  return {
    madeFrom: [...bytes.subarray(16, HEAD_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    steps: new Int8Array(bytes.buffer, bytes.byteOffset + HEAD_BYTES + floats * 4, ROWS * HEADS),
    units: Float64Array.from(all.subarray(0, HEADS), (largest) => largest / MOST_STEPS ** 2),
    bias: all.slice(HEADS, SCALES),
    calibration: all.slice(SCALES),
  };
}
