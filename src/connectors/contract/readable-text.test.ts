import fc from 'fast-check';
import { expect, test } from 'vitest';

import { mostTextUnits, readableText } from './readable-text.ts';

test('what PostgreSQL cannot hold is replaced, everything else stays', () => {
  const zalgo = `a${'\u0301'.repeat(10_000)}`;
  expect(readableText('a\0b\uD800c')).toEqual({ text: 'a\uFFFDb\uFFFDc', leftOut: 0 });
  expect(readableText('\u202Eevil\u2069')).toEqual({ text: '\u202Eevil\u2069', leftOut: 0 });
  expect(readableText(zalgo)).toEqual({ text: zalgo, leftOut: 0 });
});

test('a text without end is cut, and says how much is missing', () => {
  expect(readableText('x'.repeat(mostTextUnits + 5))).toEqual({ text: 'x'.repeat(mostTextUnits), leftOut: 5 });
});

test('a cut never falls within a character, and kept and left out are all there was', { timeout: 600_000 }, () => {
  expect(readableText('ab\u{1F600}', 3)).toEqual({ text: 'ab', leftOut: 2 });
  expect(() =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 12 }), (text, most) => {
        const { text: kept, leftOut } = readableText(text, most);
        return kept.length <= most && kept.length + leftOut === text.length && kept.isWellFormed();
      }),
      { numRuns: Number(process.env['FUZZ'] ?? 1000) },
    ),
  ).not.toThrow();
});
