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

const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

test('every span slices what was given, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyUnit, maxLength: 60 }), (given) => {
      const folded = fold(given);
      const places = Array.from({ length: folded.text.length }, (_, at) => spanOf(folded, at, at + 1)).flatMap(
        ({ start, end }) => [start, end],
      );

      expect(places.every((place) => place >= 0 && place <= given.length)).toBe(true);
      expect(places.every((place, at) => at % 2 === 1 || place >= (places[at - 2] ?? 0))).toBe(true);
    }),
  );
});

test('no more than the first hundred thousand units are read', () => {
  expect(fold('é'.repeat(MOST_UNITS * 2)).text).toHaveLength(MOST_UNITS);
});
