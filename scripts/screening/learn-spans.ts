import { rowOfPair, rowsOfWord } from '../../src/screening/heads/features.ts';
import { HEADS, headNames } from '../../src/screening/heads/head-names.ts';
import { readWords, roomForWords } from '../../src/screening/heads/tokens.ts';
import type { Learnt } from './learn.ts';
import { randomOf, shuffled } from './random.ts';
import type { SpanText } from './span-texts.ts';

const SPAN = headNames.indexOf('span');
const words = roomForWords();
const some = new Int32Array(256);

type Word = { rows: Int32Array; pairs: number[]; label: number };

/** Learns for each word whether it is of a toxic run: by its letters, and by its pairs with the words on both sides. */
export function learnSpans(
  learnt: Learnt,
  texts: readonly SpanText[],
  pace: { seed: number; rounds: number; rate: number; decay: number },
): void {
  const lessons = texts.flatMap((text) => wordsOf(text));
  const random = randomOf(pace.seed);
  let step = 0;
  for (let round = 0; round < pace.rounds; round++)
    for (const at of shuffled(lessons.length, random)) {
      const left = 1 - step++ / (pace.rounds * lessons.length);
      stepOf(learnt, lessons[at] as Word, pace.rate * left, pace.decay);
    }
}

function wordsOf({ text, toxic }: SpanText): Word[] {
  const all: Word[] = [];
  readWords(text, words, (at) => {
    const pairs: number[] = [];
    if (at > 0) {
      pairs.push(rowOfPair(words, at));
      (all[at - 1] as Word).pairs.push(rowOfPair(words, at));
    }
    const from = words.from[at] as number;
    const to = words.to[at] as number;
    let inside = 0;
    for (let place = from; place < to; place++) if (toxic[place] === 1) inside++;
    const rows = some.slice(0, rowsOfWord(words, at, some));
    all.push({ rows, pairs, label: inside * 2 > to - from ? 1 : 0 });
  });
  return all;
}

function stepOf(
  { weights, squares, bias, biasSquares }: Learnt,
  { rows, pairs, label }: Word,
  rate: number,
  decay: number,
): void {
  const scale = 1 / Math.sqrt(rows.length);
  let sum = bias[SPAN] as number;
  for (const row of rows) sum += (weights[row * HEADS + SPAN] as number) * scale;
  for (const row of pairs) sum += weights[row * HEADS + SPAN] as number;
  const miss = 1 / (1 + Math.exp(-sum)) - label;
  biasSquares[SPAN] = (biasSquares[SPAN] as number) + miss * miss;
  bias[SPAN] = (bias[SPAN] as number) - (rate * miss) / Math.sqrt(biasSquares[SPAN]);
  if (Math.abs(miss) < 0.003) return;
  const move = (row: number, slope: number): void => {
    const place = row * HEADS + SPAN;
    const change = slope + decay * (weights[place] as number);
    squares[place] = (squares[place] as number) + change * change;
    weights[place] = (weights[place] as number) - (rate * change) / Math.sqrt(squares[place]);
  };
  for (const row of rows) move(row, miss * scale);
  for (const row of pairs) move(row, miss);
}
