import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fold } from '#screening/fold/fold';

import { heads } from './heads.ts';
import { loadWeights } from './weights.ts';

const bytes = readFileSync(new URL('./heads.bin', import.meta.url));
const weights = loadWeights(bytes);
const judge = (text: string) => heads(fold(text), weights);

test('a spot slices the words that carry it out of the text as given', () => {
  const text = 'Thanks for the update. You are a pathetic worthless idiot 😀 and a liar.';

  const spot = judge(text).spots.find(({ kind }) => kind === 'harassment');

  expect(spot && text.slice(spot.start, spot.end)).toContain('idiot');
});

test('each spot lies inside the text, whatever the text', () => {
  const pieces = fc.constantFrom(
    'you ',
    'fucking ',
    'idiot',
    '\uD83D',
    '😀',
    'é',
    '\u0301',
    'kill ',
    '. ',
    '\n',
    'ＨＥ',
    ' 7',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  );

  fc.assert(
    fc.property(text, (given) => {
      const { scores, spots } = judge(given);

      for (const { start, end } of spots) expect(start >= 0 && start < end && end <= given.length).toBe(true);
      for (const score of Object.values(scores)) expect(score >= 0 && score <= 1).toBe(true);
    }),
  );
});

test('a text is judged the same whatever was judged before it', () => {
  const text = 'you will regret this, I know where you live';
  const first = judge(text);

  for (let at = 0; at < 20_000; at++) judge(`word${at} and another${at}`);

  expect(judge(text)).toEqual(first);
});

test('weights of another version or cut short are refused', () => {
  const other = Uint8Array.from(bytes);
  other[4] = 99;

  expect(() => loadWeights(other)).toThrow(RangeError);
  expect(() => loadWeights(bytes.subarray(0, 1000))).toThrow(RangeError);
});

describe('bounded', () => {
  test.each(['a', 'a ', '@', "'", 'kill you ', 'a.', 'é', '$*'])('100 kB of %j in less than a second', (piece) => {
    const from = performance.now();

    judge(piece.repeat(100_000 / piece.length));

    expect(performance.now() - from).toBeLessThan(1000);
  });
});
