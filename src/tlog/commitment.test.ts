import fc from 'fast-check';
import { expect, test } from 'vitest';

import { checkDisclosure, disclosureOf, entryOf, readEntry } from './commitment.ts';

const seed = new Uint8Array(32).fill(7);
const batchAt = new Date('2026-03-01T12:00:00Z');
const fields = { kind: 'comment.hidden', offender: 123_456, words: 'go away', edited: undefined };
const entry = entryOf({ version: 1, batchAt, seed, fields });

test('an entry shows version, batch time and how many fields there are, nothing else', () => {
  const text = Buffer.from(entry).toString();

  expect(readEntry(entry, 'e')).toMatchObject({ version: 1, batchAt: '2026-03-01T12:00:00.000Z' });
  expect(readEntry(entry, 'e').commitments).toHaveLength(3);
  for (const secret of ['hidden', 'offender', '123456', 'words', 'kind']) expect(text).not.toContain(secret);
});

test('the order in which fields were written does not show', () => {
  const backwards = Object.fromEntries(Object.entries(fields).toReversed());
  expect(Buffer.from(entryOf({ version: 1, batchAt, seed, fields: backwards }))).toEqual(Buffer.from(entry));
});

test('each field can be shown alone, and with no other value', () => {
  const value = fc.jsonValue({ stringUnit: 'grapheme' });
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), value, { minKeys: 1 }),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      (all, key) => {
        const read = readEntry(entryOf({ version: 1, batchAt, seed: key, fields: all }), 'e');
        for (const [field, kept] of Object.entries(all)) {
          expect(checkDisclosure(read, disclosureOf(key, field, kept), 'd').field).toBe(field);
          expect(() => checkDisclosure(read, disclosureOf(key, field, [kept]), 'd')).toThrow('not bound');
        }
      },
    ),
  );
});

test('without the seed a short value cannot be guessed: the same value has another commitment in each record', () => {
  const other = entryOf({ version: 1, batchAt, seed: new Uint8Array(32).fill(8), fields });
  const [mine, theirs] = [readEntry(entry, 'e').commitments, readEntry(other, 'e').commitments];

  expect(mine.filter((one) => theirs.includes(one))).toEqual([]);
  expect(() => disclosureOf(new Uint8Array(16), 'a', 1)).toThrow('32 bytes');
});

test('only the canonical bytes are an entry or a disclosure', () => {
  const disclosure = disclosureOf(seed, 'words', 'go away');

  expect(checkDisclosure(readEntry(entry, 'e'), disclosure, 'd').value).toBe('go away');
  expect(() => checkDisclosure(readEntry(entry, 'e'), disclosure.replace(',', ', '), 'd')).toThrow('not bound');
  expect(() => checkDisclosure(readEntry(entry, 'e'), '{}', 'd')).toThrow('no disclosure');
  expect(() => readEntry(Buffer.from(` ${Buffer.from(entry).toString()}`), 'e')).toThrow('not the canonical JSON');
  expect(() => readEntry(Buffer.from('[]'), 'e')).toThrow('no entry');
  expect(() => readEntry(Buffer.from('{'), 'e')).toThrow('not JSON');
});

test('what does not fit in an entry is refused', () => {
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_none, at) => [`f${at}`, at]));
  expect(() => entryOf({ version: 1, batchAt, seed, fields: many })).toThrow('1000 fields are too many');
});
