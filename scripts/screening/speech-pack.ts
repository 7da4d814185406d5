import { type Measure, type SpeechKind, speechKinds } from '../../src/screening/speech/kinds.ts';
import { FAR, KINDS, STEPS } from '../../src/screening/speech/model.ts';
import type { Line, Lines, Rows } from './speech-learn.ts';

const BEYOND = 0.001;

/** The largest weight that is kept: one in a thousand of those that aren't 0 is larger and is cut to it. */
export function scaleOf({ weights }: Line): number {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map((weight) => Math.abs(weight))
    .toSorted();
  return sizes[Math.floor(sizes.length * (1 - BEYOND))] ?? 1;
}

/** The stored step nearest to a weight. */
export function stepOf(weight: number, scale: number): number {
  return Math.sign(weight) * Math.round(Math.sqrt(Math.min(1, Math.abs(weight) / scale)) * STEPS);
}

/** How far it is from one slot with a row to the next, a byte each, and 0 at the end. */
function stepsBetween({ ofSlot }: Rows): number[] {
  const steps: number[] = [];
  let last = -1;
  for (const [slot, row] of ofSlot.entries()) {
    if (row < 0) continue;
    for (; slot - last >= FAR; last += FAR) steps.push(FAR);
    steps.push(slot - last);
    last = slot;
  }
  return [...steps, 0];
}

function packedWeights({ lines, rows: { count } }: Lines, measures: Record<string, Measure>): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((count * KINDS) / 2));
  for (let at = 0; at < count * KINDS; at += 1) {
    const kind: SpeechKind = speechKinds[at % KINDS] ?? 'accusation';
    const step = stepOf(lines[at % KINDS]?.weights[Math.floor(at / KINDS)] ?? 0, measures[kind]?.scale ?? 1) + 8;
    bytes[at >> 1] = (bytes[at >> 1] ?? 0) | ((at & 1) === 0 ? step : step << 4);
  }
  return bytes;
}

/** The module with the weights, as text. */
export function moduleOf(learnt: Lines, measures: Record<string, Measure>): string {
  const bytes = Buffer.concat([Uint8Array.from(stepsBetween(learnt.rows)), packedWeights(learnt, measures)]);
  const entries = speechKinds.map((kind) => `  ${kind}: ${printed(measures[kind])},`).join('\n');
  return `import type { Measure, SpeechKind } from './kinds.ts';

/** Learnt by scripts/screening/speech.ts: how the sum of a kind is read. */
export const measures: Record<SpeechKind, Measure> = {
${entries}
};

/** Learnt by scripts/screening/speech.ts: which slots have rows, then two weights a byte, in base 64. */
export const packed =
  '${bytes.toString('base64')}';
`;
}

const printed = (measure: Measure | undefined): string =>
  `{ ${Object.entries(measure ?? {})
    .map(([name, value]) => `${name}: ${Number(value.toFixed(4))}`)
    .join(', ')} }`;
