import fc from 'fast-check';
import { expect, test } from 'vitest';

import { findings } from './index.ts';

const kinds = (text: string) => findings(text).map(({ kind }) => kind);

test.each([
  ['My SSN is 123-45-6789, thanks', ['ssn']],
  ['social security 123456789', ['ssn']],
  ['١٢٣-٤٥-٦٧٨٩', ['ssn']],
  ['Card 4111 1111 1111 1111', ['card']],
  ['account number 00123456789', ['account']],
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

test('whatever the text, offsets slice the quote', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const { start, end, quote } of findings(`${text} ssn 123-45-6789 ${text}`))
        expect(`${text} ssn 123-45-6789 ${text}`.slice(start, end)).toBe(quote);
    }),
    { numRuns: Number(process.env['FUZZ'] ?? 500) },
  );
});
