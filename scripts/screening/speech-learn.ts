import { SLOTS } from '../../src/screening/speech/model.ts';
import { randomOf, shuffled } from './random.ts';
import type { SpeechText } from './speech-texts.ts';

/** The weights of one kind, one for each row, and what stands alone. */
export type Line = { weights: Float64Array; bias: number };
type Lesson = { rows: Int32Array; label: number; weight: number };

const RATE = 0.1;
const DECAY = 0.005;
const SEED = 7;

/** The sum of a text by these weights. */
export function sumOf({ weights, bias }: Line, rows: Int32Array): number {
  let sum = 0;
  for (const row of rows) sum += weights[row] ?? 0;
  return sum / Math.sqrt(rows.length || 1) + bias;
}

/** Which row each slot has, or -1. */
export type Rows = { ofSlot: Int32Array; count: number };

/** Rows for the slots of which this is so. */
export function rowsWhere(is: (slot: number) => boolean): Rows {
  const ofSlot = new Int32Array(SLOTS).fill(-1);
  let count = 0;
  for (let slot = 0; slot < SLOTS; slot += 1) {
    if (!is(slot)) continue;
    ofSlot[slot] = count;
    count += 1;
  }
  return { ofSlot, count };
}

/** The rows of a text. */
export const rowsOf = ({ slots }: SpeechText, { ofSlot }: Rows): Int32Array =>
  slots.map((slot) => ofSlot[slot] ?? -1).filter((row) => row >= 0);

type Pace = { rounds: number; count: number };

/** Logistic regression with steps that shrink where much was seen (AdaGrad). */
function learnLine(lessons: readonly Lesson[], { rounds, count }: Pace): Line {
  const line: Line = { weights: new Float64Array(count), bias: 0 };
  const squares = new Float64Array(count).fill(1e-4);
  let biasSquares = 1;
  const random = randomOf(SEED);
  const steps = rounds * lessons.length;
  let step = 0;
  for (let round = 0; round < rounds; round += 1)
    for (const at of shuffled(lessons.length, random)) {
      const lesson = lessons[at];
      const rate = RATE * (1 - step / steps);
      step += 1;
      if (!lesson) continue;
      const miss = (1 / (1 + Math.exp(-sumOf(line, lesson.rows))) - lesson.label) * lesson.weight;
      biasSquares += miss * miss;
      line.bias -= (rate * miss) / Math.sqrt(biasSquares);
      move({ line, squares }, lesson.rows, miss / Math.sqrt(lesson.rows.length || 1), rate);
    }
  return line;
}

type Learnt = { line: Line; squares: Float64Array };

function move({ line: { weights }, squares }: Learnt, rows: Int32Array, miss: number, rate: number): void {
  for (const row of rows) {
    const held = weights[row] ?? 0;
    const slope = miss + DECAY * held;
    const square = (squares[row] ?? 0) + slope * slope;
    squares[row] = square;
    weights[row] = held - (rate * slope) / Math.sqrt(square);
  }
}

/** How much the subject counts beside what is said of it. */
const SUBJECT = 0.2;
/** Sentences from frames are alike: each counts less. Everyday talk is easy to tell apart and counts least. */
const FRAMED = 0.5;
const EVERYDAY = 0.03;

function weightOfText({ half, kind }: SpeechText): number {
  if (kind === '') return EVERYDAY;
  return half === 'c' ? FRAMED : 1;
}

type Lettered = { text: SpeechText; rows: Int32Array };

/**
 * The weights of a kind: what parts its sentences from those that look like them and from everyday talk, and with a smaller share what parts
 * them from all other texts, those of other kinds too.
 */
function learnKind(kind: string, texts: readonly Lettered[], pace: Pace): Line {
  const own = texts.filter(({ text }) => text.kind === kind || text.kind === '');
  const said = learnLine(
    own.map(({ rows, text }) => ({ rows, label: text.label, weight: weightOfText(text) })),
    pace,
  );
  const subject = learnLine(
    texts.flatMap(({ rows, text: { label, kind: other, also } }) => {
      if (other === kind) return label === 1 ? [{ rows, label, weight: 3 }] : [];
      return also.includes(kind) ? [] : [{ rows, label: 0, weight: label === 1 ? 0.1 : 0.5 }];
    }),
    pace,
  );
  return {
    weights: said.weights.map((weight, row) => weight + SUBJECT * (subject.weights[row] ?? 0)),
    bias: said.bias + SUBJECT * subject.bias,
  };
}

/** So many rows are kept. */
const KEPT = 22_000;
const SEEN_LEAST = 2;
const FIRST_ROUNDS = 6;
const ROUNDS = 20;

/** What was learnt of all kinds: which slots have rows, and the weights of each kind. */
export type Lines = { rows: Rows; lines: readonly Line[] };

function learnWith(kinds: readonly string[], texts: readonly SpeechText[], rows: Rows, rounds: number): Lines {
  const lettered = texts.map((text) => ({ text, rows: rowsOf(text, rows) }));
  return { rows, lines: kinds.map((kind) => learnKind(kind, lettered, { rounds, count: rows.count })) };
}

/** Learns all kinds twice: of every feature that was seen more than once, and again of those that then weigh most. */
export function learnAll(kinds: readonly string[], texts: readonly SpeechText[]): Lines {
  const seen = new Uint32Array(SLOTS);
  for (const { slots } of texts) for (const slot of slots) seen[slot] = (seen[slot] ?? 0) + 1;
  const first = learnWith(
    kinds,
    texts,
    rowsWhere((slot) => (seen[slot] ?? 0) >= SEEN_LEAST),
    FIRST_ROUNDS,
  );
  const worth = worthOf(first, seen);
  const least = worth.toSorted().at(-KEPT) ?? 0;
  return learnWith(
    kinds,
    texts,
    rowsWhere((slot) => (worth[slot] ?? 0) > Math.max(0, least)),
    ROUNDS,
  );
}

/** How much a slot moves sums: how heavy it is and how often it is seen. */
function worthOf({ rows: { ofSlot }, lines }: Lines, seen: Uint32Array): Float64Array {
  return Float64Array.from(ofSlot, (row, slot) => {
    if (row < 0) return 0;
    let weight = 0;
    for (const { weights } of lines) weight += (weights[row] ?? 0) ** 2;
    return weight * Math.sqrt(seen[slot] ?? 0);
  });
}
