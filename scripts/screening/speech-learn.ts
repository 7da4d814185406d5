import { ROWS } from '../../src/screening/speech/model.ts';
import { randomOf, shuffled } from './random.ts';
import type { SpeechText } from './speech-texts.ts';

/** The weights of one kind, and what stands alone. */
export type Line = { weights: Float64Array; bias: number };
type Lesson = { rows: Int32Array; label: number; weight: number };

const ROUNDS = 20;
const RATE = 0.1;
const DECAY = 0.005;
const SEED = 7;
const SEEN_LEAST = 5;

/** Which rows are seen often enough to learn of them. */
export function oftenSeen(texts: readonly SpeechText[]): Uint8Array {
  const counts = new Uint32Array(ROWS);
  for (const { rows } of texts) for (const row of rows) counts[row] = (counts[row] ?? 0) + 1;
  return Uint8Array.from(counts, (count) => (count >= SEEN_LEAST ? 1 : 0));
}

/** The sum of a text by these weights. */
export function sumOf({ weights, bias }: Line, rows: Int32Array): number {
  let sum = 0;
  for (const row of rows) sum += weights[row] ?? 0;
  return sum / Math.sqrt(rows.length || 1) + bias;
}

/** Logistic regression with steps that shrink where much was seen (AdaGrad). */
function learnLine(lessons: readonly Lesson[], often: Uint8Array): Line {
  const line: Line = { weights: new Float64Array(ROWS), bias: 0 };
  const squares = new Float64Array(ROWS).fill(1e-4);
  let biasSquares = 1;
  const random = randomOf(SEED);
  const steps = ROUNDS * lessons.length;
  let step = 0;
  for (let round = 0; round < ROUNDS; round += 1)
    for (const at of shuffled(lessons.length, random)) {
      const lesson = lessons[at];
      const rate = RATE * (1 - step / steps);
      step += 1;
      if (!lesson) continue;
      const miss = (1 / (1 + Math.exp(-sumOf(line, lesson.rows))) - lesson.label) * lesson.weight;
      biasSquares += miss * miss;
      line.bias -= (rate * miss) / Math.sqrt(biasSquares);
      move({ line, squares, often }, lesson.rows, miss / Math.sqrt(lesson.rows.length || 1), rate);
    }
  return line;
}

type Learnt = { line: Line; squares: Float64Array; often: Uint8Array };

function move({ line: { weights }, squares, often }: Learnt, rows: Int32Array, miss: number, rate: number): void {
  for (const row of rows) {
    if (often[row] === 0) continue;
    const held = weights[row] ?? 0;
    const slope = miss + DECAY * held;
    const square = (squares[row] ?? 0) + slope * slope;
    squares[row] = square;
    weights[row] = held - (rate * slope) / Math.sqrt(square);
  }
}

/** How much the subject counts beside what is said of it. */
const SUBJECT = 0.2;
/** Sentences from frames are alike: each counts less. */
const FRAMED = 0.5;

/**
 * The weights of a kind: what parts its sentences from those that look like them, and with a smaller share what parts
 * them from all other texts.
 */
export function learnKind(kind: string, texts: readonly SpeechText[], often: Uint8Array): Line {
  const own = texts.filter((text) => text.kind === kind);
  const said = learnLine(
    own.map(({ rows, label, half }) => ({ rows, label, weight: half === 'c' ? FRAMED : 1 })),
    often,
  );
  const subject = learnLine(
    texts.flatMap(({ rows, label, kind: other }) => {
      if (other === kind) return label === 1 ? [{ rows, label, weight: 3 }] : [];
      return [{ rows, label: 0, weight: label === 1 ? 0.1 : 0.5 }];
    }),
    often,
  );
  return {
    weights: said.weights.map((weight, row) => weight + SUBJECT * (subject.weights[row] ?? 0)),
    bias: said.bias + SUBJECT * subject.bias,
  };
}
