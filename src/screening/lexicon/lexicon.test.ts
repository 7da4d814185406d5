import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fold } from '#screening/fold/fold';

import { lexiconSpots } from './lexicon.ts';

function quotes(text: string): string[] {
  return lexiconSpots(fold(text)).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['what a load of bullshit', 'bullshit'],
  ['FUCKING great', 'FUCKING'],
  ['unfuckingbelievable', 'unfuckingbelievable'],
  ['you absolute sh1th3ad.', 'sh1th3ad'],
  ['you @$$hole', '@$$hole'],
  ['a f*cking mess', 'f*cking'],
  ['these b##ches', 'b##ches'],
  ['biiiiitch please', 'biiiiitch'],
  ['go f u c k yourself', 'f u c k'],
  ['s.h.i.t', 's.h.i.t'],
  ['ｗａｎｋｅｒ', 'ｗａｎｋｅｒ'],
  ['ѕһіt', 'ѕһіt'],
  ['f\u200Bu\u200Bc\u200Bk', 'f\u200Bu\u200Bc\u200Bk'],
  ['a piece-of-shit car', 'piece-of-shit'],
])('%s: %s is found', (text, quote) => {
  expect(quotes(text)).toEqual([quote]);
});

test.each([
  'Scunthorpe United assess the cocktail analysis of a therapist in Cumberland',
  'Dickinson, Hitchcock and Matsushita ate shitake in Essex with Dick Durbin',
  'Homo sapiens, a blue tit, a pussy willow and a chink in the armor',
  'The A55 is closed; call 555-1234 or see P155.',
  'Breast and penis cancer screening, sex education and rape crisis: our clinic',
  'U.S.A. and S.S. Titanic; e-mail us, T-shirts, x-ray',
  'Moby Dick, raccoons, snigger, spicy food, cumin, title, class, grass',
])('%s: nothing is found', (text) => {
  expect(quotes(text)).toEqual([]);
});

test('what hides a word is said, and makes it less sure', () => {
  const [plain, hidden] = lexiconSpots(fold('shit sh1t'));

  expect(hidden?.explanation).toBe('a swear word, with digits or signs for letters');
  expect(hidden?.confidence).toBeLessThan(plain?.confidence ?? 0);
});

const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));
const awkward = fc.constantFrom(...Array.from('fuckshitas*#@$!|._- 1430vné\u200Bѕ😀'), '\uD800');

test('spots slice the given text, in order, none over another', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: anyUnit, maxLength: 60 }), fc.string({ unit: awkward, maxLength: 60 })),
      (text) => {
        const places = lexiconSpots(fold(text)).flatMap(({ start, end }) => [start, end]);

        expect(places).toEqual(places.toSorted((one, other) => one - other));
        expect(places.every((place) => place >= 0 && place <= text.length)).toBe(true);
        expect(quotes(text)).not.toContain('');
      },
    ),
  );
});

test.each([
  'a',
  'f*',
  's',
  '!|',
  '*',
  '#',
  'f u ',
  'a.',
  'as',
  'fu**',
  'a@',
  ' ass   ',
  'niggg',
  'v-',
  '\u0301',
  '😀',
  'ѕ',
  'd_',
  '@!',
  'f#####',
])('100 kB of %j is answered in bounded time', (unit) => {
  const text = unit.repeat(100_000 / unit.length);

  const begun = performance.now();
  lexiconSpots(fold(text));

  expect(performance.now() - begun).toBeLessThan(1500);
});
