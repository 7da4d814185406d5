import { countBits } from '#screening/match/bits';

import { type Measure, type SpeechKind, speechKinds } from './kinds.ts';

/** Each feature falls into one of so many slots: a power of two. Few slots have a row of weights. */
export const SLOTS = 262_144;
export const KINDS = speechKinds.length;
/** Weights are whole numbers from -7 to 7, in two halves of a byte. */
export const STEPS = 7;
/** The step that stands for no weight. */
const NOTHING = 8;
/** A step between two slots that have rows is a byte; this one steps so far and more follows. */
export const FAR = 255;

/** The slot of a feature. */
export const slotOf = (hash: number): number => Math.imul(hash, 0x9e37_79b1) >>> 14;

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
  /** A bit for each slot: whether it has a row. Rows are numbered from 1 in the order of their slots. */
  slots: Int32Array;
  /** For each 32 slots how many rows stand before them. */
  before: Uint16Array;
  /** For each kind, by its number, a step for each row, from 0: what is asked of few kinds stays near the processor. */
  steps: readonly Uint8Array[];
  /** The weight that each step stands for, `LEVELS` for each kind. */
  worth: Float32Array;
};

/** Steps of one kind: what half a byte tells apart. */
export const LEVELS = 16;

/** The weights in what the training wrote. */
export function speechWeightsOf(learnt: { measures: Record<SpeechKind, Measure>; packed: string }): SpeechWeights {
  const bytes = Uint8Array.from(atob(learnt.packed), (character) => character.charCodeAt(0));
  const measures = speechKinds.map((kind) => learnt.measures[kind]);
  let hash = 0;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x0100_0193);
  for (const sign of JSON.stringify(measures)) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x0100_0193);
  const { slots, count, read } = slotsIn(bytes);
  const steps = stepsIn(bytes.subarray(read), count);
  return {
    madeFrom: (hash >>> 0).toString(16),
    measures,
    slots,
    before: sumsBefore(slots),
    steps,
    worth: worthOf(measures),
  };
}

/** The slots with rows: the bytes say how far it is from one to the next, until a 0. */
function slotsIn(bytes: Uint8Array): { slots: Int32Array; count: number; read: number } {
  const slots = new Int32Array(SLOTS / 32);
  let count = 0;
  let at = 0;
  for (let slot = -1; bytes[at] !== 0; at += 1) {
    slot += bytes[at] ?? 0;
    if (bytes[at] === FAR) continue;
    count += 1;
    slots[slot >>> 5] = (slots[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }
  return { slots, count, read: at + 1 };
}

function sumsBefore(slots: Int32Array): Uint16Array {
  const before = new Uint16Array(slots.length);
  for (let at = 1; at < slots.length; at += 1) before[at] = (before[at - 1] ?? 0) + countBits(slots[at - 1] ?? 0);
  return before;
}

/** The row of a feature; 0: nothing was learnt of it. */
export function rowOf(learnt: SpeechWeights, hash: number): number {
  const slot = slotOf(hash);
  return ((learnt.slots[slot >>> 5] ?? 0) >>> (slot & 31)) & 1 ? rowAt(learnt, slot) : 0;
}

/** The row of a slot that has one. */
export const rowAt = ({ slots, before }: SpeechWeights, slot: number): number =>
  (before[slot >>> 5] ?? 0) + countBits((slots[slot >>> 5] ?? 0) & ((1 << (slot & 31)) - 1)) + 1;

/** For each kind a step for each row; there are two in a byte, those of a row beside each other. Row 0 stands for nothing. */
function stepsIn(bytes: Uint8Array, count: number): Uint8Array[] {
  const steps = Array.from({ length: KINDS }, () => new Uint8Array(count + 1).fill(NOTHING, 0, 1));
  for (let row = 1; row <= count; row += 1)
    for (const [kind, own] of steps.entries()) {
      const at = (row - 1) * KINDS + kind;
      const byte = bytes[at >> 1] ?? 0;
      own[row] = (at & 1) === 0 ? byte & 15 : byte >> 4;
    }
  return steps;
}

function worthOf(measures: readonly Measure[]): Float32Array {
  const worth = new Float32Array(KINDS * LEVELS);
  for (const [kind, { scale }] of measures.entries())
    for (let step = -STEPS; step <= STEPS; step += 1) worth[kind * LEVELS + step + NOTHING] = weightOf(step, scale);
  return worth;
}
