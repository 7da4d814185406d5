import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { loadSpeech, loadWeights, screenFor } from './index.ts';
import { screen, secretsIn } from './screen.ts';

const weights = loadWeights(readFileSync('src/screening/heads/heads.bin'));
const speech = await loadSpeech();

/** What is looked for, and what turns, hides, joins or breaks characters. */
const pieces = fc.constantFrom(
  'fuck ',
  'f.u.c.k ',
  '123-45-6789',
  '4111 1111 1111 1111',
  'password: Tr0ub4dor&3 ',
  'vote for Diaz for sheriff ',
  'kill them all ',
  'he did it ',
  '#roadworkahead ',
  'LOUD WORDS AND MORE OF THEM ',
  '💥💥💥💥💥 ',
  'ｆｕ',
  'а',
  '\u0301\u0301\u0301',
  '\u200b',
  '\u202e',
  '\ud800',
  '\udc00',
  '@',
  '0',
  '.',
  ' ',
  '\n',
  '\0',
);
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: pieces, maxLength: 40 }),
  fc.array(fc.string({ unit: pieces, maxLength: 9 })).map((parts) => parts.join('a\u0301'.repeat(40))),
);

test(
  'whatever the text, nothing throws, findings come in its order, and their offsets slice the quote',
  { timeout: 900_000 },
  () => {
    let found = 0;
    fc.assert(
      fc.property(hostile, (text) => {
        const { findings, scores } = screen(text, { weights, speech });
        found += findings.length;
        expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(findings.map(({ quote }) => quote));
        expect(findings.every(({ quote, explanation, instead }) => quote && explanation && instead)).toBe(true);
        expect(findings.map(({ start }) => start)).toEqual(
          findings.map(({ start }) => start).toSorted((a, b) => a - b),
        );
        expect(findings.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
        expect(Object.values(scores ?? {}).every((score) => score >= 0 && score <= 1)).toBe(true);
      }),
      { numRuns: Number(process.env['FUZZ'] ?? 10_000) / 5 },
    );
    expect(found).toBeGreaterThan(1000);
  },
);

test.each([
  ['one letter', 'a'],
  ['combining marks', 'e\u0301'],
  ['digits', '1234-'],
  ['half pairs', '\ud83d'],
  ['sentences', 'He killed them and you will vote for her. '],
  ['disguises', 'f.u.c.k s h i t b1tch '],
])('a hundred thousand signs of %s are answered in bounded time', (_what, piece) => {
  const text = piece.repeat(100_000 / piece.length);
  const started = performance.now();
  const { findings } = screen(text, { weights, speech });

  expect(findings.length).toBeLessThanOrEqual(200);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('only what the policy names for a use is told, by its clause; what stops needs to be as sure as the policy says', () => {
  const text = 'My SSN is 123-45-6789, you bastard';
  const rules = [
    { id: 'ssn', clause: 'EX-1/A', draft: 'block_absolutely', comment: 'suggest', ground: 'private' },
    { id: 'profanity', clause: 'EX-1/B', draft: 'block', from: 'high' },
  ] as const;
  const told = (use: 'draft' | 'comment' | 'self') =>
    screenFor(text, use, { rules, speech }).findings.map(({ kind, clause, action, ground }) => [
      kind,
      clause,
      action,
      ground,
    ]);

  expect(told('draft')[0]).toEqual(['ssn', 'EX-1/A', 'block_absolutely', undefined]);
  expect(told('draft')[1]?.slice(0, 2)).toEqual(['profanity', 'EX-1/B']);
  expect(told('comment')).toEqual([['ssn', 'EX-1/A', 'suggest', 'private']]);
  expect(told('self')).toEqual([]);
});

test('what was found is said in a whole sentence', () => {
  const { findings } = screen('You bastard, 123-45-6789! Vote for Maria Diaz for sheriff.', { weights, speech });

  expect(findings.length).toBeGreaterThan(2);
  for (const { explanation } of findings) expect(explanation).toMatch(/^[A-Z].*[.]$/);
});

test('what the agency allows is no finding, and which entry left it out is told', () => {
  const allowed = [
    { kinds: ['phone'] as const, words: '405-555-0123', id: 'front desk' },
    { kinds: ['email'] as const, words: '@doc.example.gov' },
    { kinds: ['address'] as const, words: '3400 N Martin Luther King Avenue' },
    { kinds: ['profanity', 'obscene'] as const, words: 'Dick Butkus Field' },
  ];
  const told = (text: string) => screen(text, { terms: { allowed } });
  const kinds = (text: string) => told(text).findings.map(({ kind }) => kind);

  expect(told('Call 405.555.0123.')).toMatchObject({
    findings: [],
    leftOut: [{ kind: 'phone', start: 5, end: 17, entry: 'front desk' }],
  });
  expect(kinds('Call 405-555-0199.')).toContain('phone');
  const reach = 'Write to info@doc.example.gov or come to 3400 N Martin Luther King Avenue, Oklahoma City.';
  expect(told(reach).leftOut.map(({ kind }) => kind)).toEqual(['email', 'address']);
  expect(kinds('The game is at Dick  Butkus field.')).toEqual([]);
  expect(kinds('What a dick.')).not.toEqual([]);
});

test('what nobody may send is found behind as much as a draft has room for', () => {
  const text = `${'👨‍👩‍👧‍👦'.repeat(20_000)} 123-45-6789`;

  expect(secretsIn(text).map(({ quote }) => quote)).toEqual(['123-45-6789']);
});

test('what nobody may send is found, whatever the list allows', () => {
  const allowed = [{ kinds: ['ssn', 'card'] as const, words: '123-45-6789' }];

  const { findings, leftOut } = screen('It is 123-45-6789.', { terms: { allowed } });

  expect(findings.map(({ kind }) => kind)).toEqual(['ssn']);
  expect(leftOut).toEqual([]);
});

test("the agency's own words are found as whole words, however they are written", () => {
  const terms = [
    { kind: 'confidential' as const, words: 'Operation Blue Sky', also: ['OBS-7'] },
    { kind: 'election_name' as const, words: 'Roe', says: 'Roe stands for election' },
  ];
  const quotes = (text: string) =>
    screen(text, { terms: { terms } }).findings.flatMap((one) => (one.detector === 'agency' ? [one.quote] : []));

  expect(quotes('operation  blue-sky begins')).toEqual(['operation  blue-sky']);
  expect(quotes('#OperationBlueSky and obs 7!')).toEqual(['OperationBlueSky', 'obs 7']);
  expect(quotes('Roe’s office. The roebuck')).toEqual(['Roe']);
  expect(quotes('operation blue.\n\nSky')).toEqual([]);
});

test.each(['roe ', 'operation blue ', 'a', 'dick ', '#'])(
  '100 kB of %j with a full list is answered in bounded time',
  (piece) => {
    const words = (at: number) => `operation blue blue blue ${at} roe`;
    const list = Array.from({ length: 1000 }, (_, at) => ({ kind: 'confidential' as const, words: words(at) }));
    const allowed = list.map((one) => ({ kinds: ['profanity', 'obscene'] as const, words: one.words }));
    const text = piece.repeat(Math.ceil(100_000 / piece.length));

    const begun = performance.now();
    screen(text, { terms: { terms: list, allowed } });

    expect(performance.now() - begun).toBeLessThan(5000);
  },
);
