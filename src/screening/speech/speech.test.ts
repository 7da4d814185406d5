import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fold } from '#screening/fold/fold';

import { loadSpeech } from './load.ts';
import { speech } from './speech.ts';

const learnt = await loadSpeech();

const kindsOf = (text: string): string[] => speech(fold(text), learnt).map(({ kind }) => kind);

test.each([
  ['electioneering', 'Vote for Maria Lopez for sheriff this November!'],
  ['ballot_question', 'Vote yes on the school bond on Tuesday.'],
  ['incitement', 'Somebody should shoot that deputy in the parking lot.'],
  ['guilt', 'He did it and everybody knows it. Glad the killer is in a cell.'],
  ['pending_case', 'The prosecution has a weak case against him and the judge should throw it out.'],
  ['accusation', 'Your director takes kickbacks from the paving contractor.'],
  ['commercial', 'For sale: handmade candles, $15 each, message me to order.'],
  ['grievance', 'My supervisor denied my leave again and HR does nothing.'],
  ['confidential', 'The gate code is 4471 and shift change is at six.'],
  ['campaign_contribution', 'Chip in $25 to the campaign to keep our sheriff in office.'],
  ['endorsement', 'Our department recommends Apex Roofing, the best in the state.'],
])('a sentence of the kind %s is found', (kind, text) => {
  expect(kindsOf(text)).toContain(kind);
});

test.each([
  'Visiting hours are 9 to 3 on Saturday and Sunday. Bring a photo ID.',
  'Tag renewals are offline this morning. We expect to be back at noon.',
  'The polls are open from 7 to 7 on Tuesday.',
  'A man was arrested on suspicion of theft on Monday, police said.',
])('a plain notice is left alone: %s', (text) => {
  expect(kindsOf(text)).toEqual([]);
});

test('every finding slices the text as given, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(3), (noise, times) => {
      const given = `${noise} Vote for Dunn for sheriff! `.repeat(times);

      const spots = speech(fold(given), learnt);

      for (const { start, end, confidence } of spots) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(given.length);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('a sentence is found at the end of a long text, and its span is there', () => {
  const plain = 'The library opens at nine and the pool at ten on Monday. '.repeat(40);

  const spots = speech(fold(`${plain}Vote for Maria Lopez for sheriff this November!`), learnt);

  const one = spots.find(({ kind }) => kind === 'electioneering');
  expect(one?.end).toBeGreaterThan(plain.length);
});

test.each(['a', 'kill ', 'vote for him. ', '!', '\u0301', '\uD800', 'kill vote sale count '])(
  '100 kB of %j is answered in bounded time',
  (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));

    const begun = performance.now();
    speech(fold(text), learnt);

    expect(performance.now() - begun).toBeLessThan(3000);
  },
);
