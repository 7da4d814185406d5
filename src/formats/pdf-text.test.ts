import fc from 'fast-check';
import { expect, test } from 'vitest';

import { drawable, wrapped } from './pdf-text.ts';

/** A font of Latin letters and marks, every character six points wide and a mark none. */
const latin = (codePoint: number) => codePoint < 0x370;
const six = (text: string) => Array.from(text).filter((character) => !/\p{M}/u.test(character)).length * 6;

test('what can not be seen or drawn is written by its number, and nothing turns the line around', () => {
  expect(drawable('naïve — “ok”', (codePoint) => latin(codePoint) || codePoint > 0x2000)).toBe('naïve — “ok”');
  expect(drawable('a\u202Ecod.exe', latin)).toBe('a[U+202E]cod.exe');
  expect(drawable('\u0000\u0007\u200B\u{1F600}\uD800', latin)).toBe('[U+0000][U+0007][U+200B][U+1F600][U+FFFD]');
  expect(drawable('e\u0301', latin)).toBe('\u00e9');
  expect(drawable('x\u0301\u0302\u0303\u0304\u0305y', latin)).toBe('x\u0301\u0302\u0303[U+0304][U+0305]y');
  expect(drawable('\u2764\uFE0F', () => true)).toBe('\u2764');
  expect(drawable('a\r\nb\u2028c\td\u3000e', latin)).toBe('a\nb\nc    d e');
});

test('whatever the text, what is drawn is visible and of the font', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const character of drawable(text, latin).replaceAll('\n', '')) {
        expect(latin(character.codePointAt(0) ?? 0)).toBe(true);
        expect(character).not.toMatch(/\p{C}/u);
      }
    }),
  );
});

test('no line is wider than the paper, and read one after the other they are the text', () => {
  const words = fc.array(
    fc.oneof(fc.string({ unit: 'grapheme-ascii' }), fc.constantFrom(' ', '  ', '\n', 'w'.repeat(200))),
  );
  fc.assert(
    fc.property(
      words.map((parts) => parts.join(' ')),
      fc.integer({ min: 30, max: 400 }),
      (text, width) => {
        const lines = text.split('\n').map((paragraph) => wrapped(paragraph, width, six));
        for (const line of lines.flat()) expect(six(line.replace(/ $/, ''))).toBeLessThanOrEqual(width);
        expect(lines.map((paragraph) => paragraph.join('')).join('\n')).toBe(text);
      },
    ),
  );
});

test('a word without an end, of letters or of marks that take no room, is broken and not spun on', () => {
  expect(wrapped('y'.repeat(10_000), 468, six).length).toBe(Math.ceil(10_000 / 75));
  expect(wrapped(`a${'\u0301'.repeat(10_000)}`, 468, six).length).toBeLessThan(50);
  expect(wrapped(' '.repeat(10_000), 468, six).length).toBeLessThan(200);
  expect(wrapped('', 468, six)).toEqual(['']);
  expect(wrapped('WW', 1, six)).toEqual(['W', 'W']);
});
