import fc from 'fast-check';
import { expect, test } from 'vitest';

import { didYouMean, nearest } from './nearest.ts';

const words = ['hide.needs-ground', 'hide.needs-words', 'must', 'should', 'may'];

test('a slip of the hand finds the word that was meant', () => {
  expect(['hide.need-ground', 'hide.needs-wrods', 'msut', 'shoud', 'my'].map((slip) => nearest(slip, words))).toEqual(
    words,
  );
});

test('a word like none of them suggests nothing', () => {
  expect([didYouMean('zebra', words), didYouMean('x'.repeat(1000), words), didYouMean('', words)]).toEqual([
    '',
    '',
    '',
  ]);
});

test('one letter too many, too few or swapped is always found', () => {
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.nat(), fc.constantFrom('add', 'drop', 'swap'), (word, number, slip) => {
      const at = number % word.length;
      const rest = {
        add: `x${word.slice(at)}`,
        drop: word.slice(at + 1),
        swap: `${word[at + 1] ?? ''}${word[at]}${word.slice(at + 2)}`,
      };

      expect(nearest(word.slice(0, at) + rest[slip], words)).toBe(word);
    }),
  );
});
