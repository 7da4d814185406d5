import { ROWS } from '../../src/screening/heads/features.ts';
import { HEADS } from '../../src/screening/heads/head-names.ts';
import { randomOf, shuffled } from './random.ts';

/** A text as the learner sees it. */
export type Lesson = { rows: Int32Array; labels: Int8Array; isOwn: boolean };

/** How fast a head learns, and how strongly its weights are drawn to nothing. */
export type Pace = {
  rate: number;
  decay: number;
  /** What a sentence of our own weighs beside one that somebody wrote. */
  own: number;
};

/** What is learnt: a weight for each row and head, and the sums of squares that slow the steps. */
export type Learnt = { weights: Float32Array; squares: Float32Array; bias: Float32Array; biasSquares: Float32Array };

/** Nothing learnt yet. */
export function nothingLearnt(): Learnt {
  return {
    weights: new Float32Array(ROWS * HEADS),
    squares: new Float32Array(ROWS * HEADS).fill(1e-4),
    bias: new Float32Array(HEADS),
    biasSquares: new Float32Array(HEADS).fill(1),
  };
}

/** Logistic regression by steps that shrink where much was seen (AdaGrad), slower to the end. */
export function learn(
  lessons: readonly Lesson[],
  { seed, rounds, paces }: { seed: number; rounds: number; paces: readonly Pace[] },
): Learnt {
  const learnt = nothingLearnt();
  const random = randomOf(seed);
  const steps = rounds * lessons.length;
  let step = 0;
  for (let round = 0; round < rounds; round++)
    for (const at of shuffled(lessons.length, random)) {
      const left = 1 - step++ / steps;
      const lesson = lessons[at] as Lesson;
      if (lesson.rows.length === 0) continue;
      for (const [head, pace] of paces.entries())
        if ((lesson.labels[head] as number) >= 0) stepOf(learnt, lesson, head, { ...pace, rate: pace.rate * left });
    }
  return learnt;
}

function stepOf({ weights, squares, bias, biasSquares }: Learnt, lesson: Lesson, head: number, pace: Pace): void {
  const { rows, labels, isOwn } = lesson;
  const scale = 1 / Math.sqrt(rows.length);
  let sum = 0;
  for (let one = 0; one < rows.length; one++) sum += weights[(rows[one] as number) * HEADS + head] as number;
  const miss =
    (1 / (1 + Math.exp(-sum * scale - (bias[head] as number))) - (labels[head] as number)) * (isOwn ? pace.own : 1);
  biasSquares[head] = (biasSquares[head] as number) + miss * miss;
  bias[head] = (bias[head] as number) - (pace.rate * miss) / Math.sqrt(biasSquares[head]);
  if (Math.abs(miss) < 0.002) return;
  const slope = miss * scale;
  for (let one = 0; one < rows.length; one++) {
    const place = (rows[one] as number) * HEADS + head;
    const held = weights[place] as number;
    const change = slope + pace.decay * held;
    const square = (squares[place] as number) + change * change;
    squares[place] = square;
    weights[place] = held - (pace.rate * change) / Math.sqrt(square);
  }
}
