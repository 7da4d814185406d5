import fc from 'fast-check';
import { expect, test } from 'vitest';

import { MOST_UNITS, PLACEHOLDER, fold } from './fold.ts';
import { spanOf } from './folded.ts';

test.each([
  ['Plain ASCII', 'plain ascii'],
  ['ｆｕｌｌ ｗｉｄｔｈ', 'full width'],
  ['𝐛𝐨𝐥𝐝 𝒔𝒄𝒓𝒊𝒑𝒕', 'bold script'],
  ['ⓒⓘⓡⓒⓛⓔ ⒜ 🅑 🄲 🇩', 'circle a b c d'],
  ['ñïçé na\u0308ive', 'nice naive'],
  ['ѕесrеt Неllо κοοк', 'secret hello kook'],
  ['s\u200Be\u00ADc\u2060r\uFE0Fet', 'secret'],
  ['٣٤ ५६ １２', '34 56 12'],
  ['Straße Łódź', 'strasse lodz'],
  ['한국', '한국'],
  ['😀x\uD800', `${PLACEHOLDER}x${PLACEHOLDER}`],
])('%s is read as %s', (given, text) => {
  expect(fold(given).text).toBe(text);
});

test('a span of the folded text stands where it stood', () => {
  const folded = fold('a ѕ\u200Bесrеt!');

  const at = folded.text.indexOf('secret');
  const { start, end } = spanOf(folded, at, at + 6);

  expect(folded.given.slice(start, end)).toBe('ѕ\u200Bесrеt');
});

test('every span slices what was given, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const folded = fold(given);
      let last = 0;
      for (let at = 0; at < folded.text.length; at += 1) {
        const { start, end } = spanOf(folded, at, at + 1);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(given.length);
        last = start;
      }
    }),
  );
});

test('no more than the first hundred thousand units are read', () => {
  expect(fold('é'.repeat(MOST_UNITS * 2)).text).toHaveLength(MOST_UNITS);
});
