import fc from 'fast-check';
import { expect, test } from 'vitest';

import { secretsIn as findings } from './index.ts';

const kinds = (text: string) => findings(text).map(({ kind }) => kind);

test.each([
  ['My SSN is 123-45-6789, thanks', ['ssn']],
  ['social security 123456789', ['ssn']],
  ['Call us about 123-45-6789.', ['ssn']],
  ['١٢٣-٤٥-٦٧٨٩', ['ssn']],
  ['Card 4111 1111 1111 1111', ['card']],
  ['account number 00123456789', ['account']],
  ['routing number 125047553', ['routing']],
  ['IBAN DE89 3704 0044 0532 0130 00', ['iban']],
  ['The password is hunter2!', ['password']],
  ['password: Tr0ub4dor&3', ['password']],
])('%s is found', (text, found) => {
  expect(kinds(text)).toEqual(found);
});

test.each([
  'The office opens at 8:00 on 2026-11-23.',
  'Call 405-555-0123 for help.',
  'A password is required to sign in.',
  'Case 666-12-3456 and lot 900-11-2222',
  'Reset your password: visit the help desk',
  '4111 1111 1111 1112',
])('%s is no finding', (text) => {
  expect(kinds(text)).toEqual([]);
});

/** Pieces of what is looked for, of other scripts' digits, and of what turns, joins, hides or breaks characters. */
const pieces = fc.constantFrom(
  '123-45-6789',
  '4111 1111 1111 1111',
  '00123456789',
  'ssn ',
  'account number ',
  'password is ',
  'password: ',

  '٣',
  '３',
  '7',
  '-',
  '.',
  ' ',
  '\n',
  '\0',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2066',
  '\u0301',
  '\ud800',
  '\udc00',
  '💥',
);
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: pieces, maxLength: 60 }),
  fc.array(fc.string({ unit: pieces, maxLength: 9 })).map((parts) => parts.join('a\u0301'.repeat(40))),
);

test('whatever the text, findings come in its order, and their offsets slice the quote', { timeout: 600_000 }, () => {
  let found = 0;
  fc.assert(
    fc.property(hostile, (around) => {
      const text = `${around} ssn 123-45-6789 ${around}`;
      const all = findings(text);
      found += all.length;
      expect(all.map(({ start, end }) => text.slice(start, end))).toEqual(all.map(({ quote }) => quote));
      expect(all.map(({ start }) => start)).toEqual(all.map(({ start }) => start).toSorted((a, b) => a - b));
      expect(all.every(({ quote, explanation }) => quote !== '' && explanation !== '')).toBe(true);
    }),
    { numRuns: Number(process.env['FUZZ'] ?? 10_000) },
  );
  expect(found).toBeGreaterThan(100);
});
