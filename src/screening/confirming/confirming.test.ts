import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fold } from '#screening/fold/fold';

import { confirmingSpots } from './confirming.ts';

const quotes = (text: string) => confirmingSpots(fold(text)).map(({ start, end }) => text.slice(start, end));

test.each([
  'Yes, your son is housed at the Red Fork facility.',
  'She was seen in our clinic last week.',
  'He’s still on Unit 3.',
  'Your case file shows two missed appointments.',
  'We can confirm Mr. Doe is a patient.',
  'She is no longer in our custody.',
  'Your payment plan for your back taxes was cancelled.',
  'We arrested your roommate last night.',
  'The victim in that case is Ms. Harmon.',
  'Our records show that you owe for 2023.',
])('it confirms whose case it is: %s', (text) => {
  expect(quotes(text)).not.toEqual([]);
});

test.each([
  'We can’t confirm whether anybody is in our custody.',
  'Patients are seen from 8 to 5.',
  'To find out whether somebody is in custody use the locator.',
  'Our office is open.',
  'Inmates are housed by custody level.',
  'We confirm that the office is closed.',
  'Is your son in our custody? Use the locator.',
  'If your claim was denied, you can appeal.',
  'She joined our board in March.',
  'You owe it to yourself to get a flu shot.',
])('it confirms nobody: %s', (text) => {
  expect(quotes(text)).toEqual([]);
});

test('whatever the text, spots lie within it and in its order', () => {
  const pieces = fc.constantFrom(
    'your son ',
    'is in our custody',
    '. ',
    '? ',
    'Mr. Doe',
    '\u0301',
    '\uD800',
    'he',
    '$5 ',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 40 }),
      (parts) => {
        const given = `Your son is in our custody. ${parts.join('')}`;
        let before = 0;
        for (const { start, end } of confirmingSpots(fold(given))) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(given.length);
          before = end;
        }
      },
    ),
  );
});

test.each(['your ', 'he ', 'Mr. ', 'your son ', 'We ', 'Ann ', 'records show ', 'a', '.', 'the girl you '])(
  '100 kB of %j are answered soon',
  (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));

    const begun = performance.now();
    confirmingSpots(fold(text));

    expect(performance.now() - begun).toBeLessThan(2000);
  },
);
