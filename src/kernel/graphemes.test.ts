import fc from 'fast-check';
import { expect, test } from 'vitest';

import { charactersIn, usedOf } from './graphemes.ts';

test('characters are counted as people count them, in plain words as in any other', () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

  expect(charactersIn('a\nb')).toBe(3);
  expect(charactersIn('👨‍👩‍👧‍👦')).toBe(1);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
      expect(charactersIn(text)).toBe([...segmenter.segment(text)].length);
    }),
  );
});

test('what is used is said beside what may be, and how much is over it', () => {
  expect(usedOf(300, 300)).toEqual({ over: false, says: '300 of 300 characters' });
  expect(usedOf(20_003, 20_000)).toEqual({ over: true, says: '3 over 20,000' });
});
