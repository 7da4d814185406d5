import { type Measure, type SpeechKind, speechKinds } from '../../src/screening/speech/kinds.ts';
import { KINDS, ROWS, STEPS, weightOf } from '../../src/screening/speech/model.ts';
import type { Line } from './speech-learn.ts';

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

/** The weights as they will be read. */
export function stored(line: Line): Line {
  const scale = scaleOf(line);
  return { bias: line.bias, weights: line.weights.map((weight) => weightOf(stepOf(weight, scale), scale)) };
}

/** The module with the weights, as text. */
export function moduleOf(lines: readonly Line[], measures: Record<string, Measure>): string {
  const bytes = new Uint8Array(Math.ceil((ROWS * KINDS) / 2));
  for (let at = 0; at < ROWS * KINDS; at += 1) {
    const kind: SpeechKind = speechKinds[at % KINDS] ?? 'accusation';
    const step = stepOf(lines[at % KINDS]?.weights[Math.floor(at / KINDS)] ?? 0, measures[kind]?.scale ?? 1) + 8;
    bytes[at >> 1] = (bytes[at >> 1] ?? 0) | ((at & 1) === 0 ? step : step << 4);
  }
  const entries = speechKinds.map((kind) => `  ${kind}: ${printed(measures[kind])},`).join('\n');
  return `import type { Measure, SpeechKind } from './kinds.ts';

/** Learnt by scripts/screening/speech.ts: how the sum of a kind is read. */
export const measures: Record<SpeechKind, Measure> = {
${entries}
};

/** Learnt by scripts/screening/speech.ts: two weights a byte, in base 64. */
export const packed =
  '${Buffer.from(bytes).toString('base64')}';
`;
}

const printed = (measure: Measure | undefined): string =>
  `{ ${Object.entries(measure ?? {})
    .map(([name, value]) => `${name}: ${Number(value.toFixed(4))}`)
    .join(', ')} }`;
