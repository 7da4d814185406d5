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

  const insults = judge(text).spots.filter(({ kind }) => kind === 'harassment');

  expect(insults.map(({ start, end }) => text.slice(start, end))).toContain('idiot');
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

const many = Array.from({ length: 3000 }, (_, at) => `${at.toString(36)}gate`);

test.each([
  ['short', 'you will regret this, I know where you live'],
  ['of many words, each said twice', [...many, ...many].join(' ')],
])('a text is judged the same whatever was judged before it: %s', (_what, text) => {
  const first = judge(text);

  for (let at = 0; at < 20_000; at++) judge(`word${at} and another${at}`);
  judge(many.slice(0, 2000).toReversed().join(' '));

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

describe('what is said counts, not of whom', () => {
  const found = (text: string): string[] => judge(text).spots.map(({ kind }) => kind);

  test.each([
    ['threat', 'somebody needs to shoot that governor'],
    ['threat', 'I will hurt you badly'],
    ['discrimination', 'we should get rid of all the immigrants, they are animals'],
    ['discrimination', "I really can't stand gay people"],
    ['discrimination', 'trans people are sick in the head'],
    ['harassment', 'What a stupid thing to say, you moron'],
  ])('%s: %s', (kind, text) => {
    expect(found(text)).toContain(kind);
  });

  test.each([
    ['discrimination', 'We love our gay neighbors'],
    ['discrimination', 'my wife is a muslim immigrant and a great cook'],
    ['discrimination', 'He got fired for writing that women are stupid'],
    ['discrimination', 'no jew deserves to be treated like that'],
    ['discrimination', 'Bankers are parasites'],
    ['threat', 'the deputies shot a video for the fair'],
    ['threat', 'this traffic is killing me'],
    ['harassment', 'This office lied to us and the fee is unfair'],
  ])('not %s: %s', (kind, text) => {
    expect(found(text)).not.toContain(kind);
  });

  test.each([
    ['Muslims are ruining this county.', 'Christians are ruining this county.'],
    ['Why are there so few women on the board?', 'Why are there so few men on the board?'],
    ['Democrats are idiots.', 'Republicans are idiots.'],
    ['He is a worthless liar.', 'She is a worthless liar.'],
  ])('%s is judged as %s', (one, other) => {
    expect(found(one)).toEqual(found(other));
  });
});
