import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fold } from '#screening/fold/fold';
import { linksIn } from '#screening/links/scan';

import { sourceSpots } from './sourced.ts';

function quotes(text: string): string[] {
  const folded = fold(text);
  return sourceSpots(folded, linksIn(folded.text)).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['Studies show that a walk at noon clears the head.', 'Studies show'],
  ['Sleep more! Most experts agree that eight hours are right.', 'Most experts agree'],
  ['It is a proven fact that belts save lives.', 'It is a proven fact'],
  ['9 out of 10 Oklahomans live near a lake.', '9 out of 10 Oklahomans'],
  ['In town 62.5% of drivers forget to signal.', '62.5% of drivers'],
  ['As everybody knows, the line is shortest on Wednesday.', 'As everybody knows'],
  ['The creek rose four feet, reports say.', 'reports say'],
  ['Did you know that one in three adults snores?', 'one in three adults'],
  ['Studies show that belts work. Watch https://www.youtube.com/watch?v=abc123', 'Studies show'],
  ['Studies show that belts work: https://youtu.be/abc123', 'Studies show'],
  ['Studies show that belts work. More: bit.ly/belts', 'Studies show'],
  ['Studies show that belts work. More: https://203.0.113.7/belts', 'Studies show'],
  ['Studies show that belts work. More: https://nhtsa.gov-belts.com/study', 'Studies show'],
  ['Studies show that belts work. More: https://nhtsa.gov@evil.example/study', 'Studies show'],
  ['Studies show that belts work. Read [nhtsa.gov](https://evil.example/x)', 'Studies show'],
])('nobody could be asked about: %s', (text, quote) => {
  expect(quotes(text)).toEqual([quote]);
});

test.each([
  'According to the 2024 Census, 9 out of 10 households have a car.',
  'Studies show that belts work (NHTSA, 2023).',
  'Studies show that belts work. More: www.nhtsa.gov/belts',
  'Studies show that belts work. More: http://nhtsa.example.org/belts',
  'Studies show that belts work. More: bit.ly/belts and https://nhtsa.example.org/belts',
  'Experts from the Red Cross will teach first aid.',
  'One in three adults has prediabetes. Source: CDC.',
  'The Department of Health reports 212 cases of flu.',
  'We answered 3,212 calls, and 73% of our staff took the course.',
  'We surveyed 412 visitors. 8 in 10 parents would come back.',
  'If a caller says that experts recommend it, hang up.',
  'Don’t trust a post that says “studies show”.',
  'Do experts agree?',
  'There is no evidence of a leak.',
  'It was reported to us at nine.',
])('somebody could be asked, or nothing is claimed: %s', (text) => {
  expect(quotes(text)).toEqual([]);
});

/** The share of a half's findings that are right, and of its claims that are found, as F1. */
function f1Of(half: 'a' | 'b'): number {
  const rows = readFileSync(`tests/data/screening/${half}/misattributed_fact.jsonl`, 'utf8').trim().split('\n');
  const told = rows.map((row) => {
    const { text, label } = JSON.parse(row) as { text: string; label: 0 | 1 };
    return { found: quotes(text).length > 0, label };
  });
  const right = told.filter(({ found, label }) => found && label === 1).length;
  const [found, claims] = [told.filter((one) => one.found).length, told.filter(({ label }) => label === 1).length];
  return (2 * right) / (found + claims);
}

test('both halves of our own sentences are judged as the model card says', () => {
  expect(f1Of('a')).toBeGreaterThanOrEqual(0.98);
  expect(f1Of('b')).toBeGreaterThanOrEqual(0.95);
});

test('whatever the text, spots lie within it and in its order', () => {
  const pieces = fc.constantFrom(
    'studies ',
    'show ',
    'it is ',
    'proven ',
    '9 ',
    'out of ',
    '% of ',
    'drivers',
    '. ',
    '? ',
    'most ',
    'CDC ',
    '\u0301',
    '\uD800',
    'they say ',
    '“',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 9 })), { maxLength: 60 }), (parts) => {
      const given = `Studies show it. ${parts.join('')}`;
      const folded = fold(given);
      let before = 0;
      for (const { start, end } of sourceSpots(folded, linksIn(folded.text))) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(given.length);
        before = end;
      }
    }),
  );
});

test.each([
  'studies ',
  'it is well ',
  '9 in 10 ',
  'most ',
  'a study. ',
  'the ',
  'studies show. www.a.gov ',
  'CDC ',
  'Some say ',
  'widely ',
  'there is no ',
])('100 kB of %j are answered soon', (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length));

  const begun = performance.now();
  quotes(text);

  expect(performance.now() - begun).toBeLessThan(2000);
});
