import { spawnSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type Block, type PdfDocument, makePdf } from './pdf.ts';

const letter: PdfDocument = {
  title: 'Request 17 & its <answer>',
  author: 'Office of Examples',
  createdAt: new Date('2026-03-04T20:05:00Z'),
  footer: 'Request 17',
  blocks: [
    { heading: 'What was asked' },
    { paragraph: 'All posts of March 2026 — “with comments”.' },
    { heading: 'Details', level: 4 },
    { pairs: [['Asked by', 'Ada Lovelace']] },
    { list: ['One bag', 'One key'] },
    { table: { head: ['When', 'What'], rows: [['March 1', 'A post'], ['March 2']] } },
  ],
};
const withBlocks = (...blocks: Block[]) => makePdf({ ...letter, blocks });

/** The file with its streams unpacked, as text. */
function unpacked(pdf: Buffer): string {
  let text = '';
  for (let at = 0, next = 0; (next = pdf.indexOf('stream\n', at)) !== -1;) {
    const end = pdf.indexOf('\nendstream', next);
    const head = pdf.toString('latin1', pdf.lastIndexOf('obj', next), next);
    const body = pdf.subarray(next + 7, end);
    text +=
      pdf.toString('latin1', at, next) +
      (head.includes('/FlateDecode') && !head.includes('/Length1')
        ? inflateSync(body).toString('latin1')
        : body.toString('utf8'));
    at = end + 10;
  }
  return text + pdf.toString('latin1', pdf.lastIndexOf('endstream'));
}

const count = (text: string, look: RegExp) => text.match(look)?.length ?? 0;

test('it says its language and title, is tagged, and holds its fonts', async () => {
  const text = unpacked(await makePdf(letter));

  expect(text).toMatch(/^%PDF-1\.7/);
  expect(text).toContain('/Lang (en-US)');
  expect(text).toContain('/Marked true');
  expect(text).toContain('/DisplayDocTitle true');
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(text).toContain('<rdf:li xml:lang="x-default">Request 17 &amp; its &lt;answer&gt;</rdf:li>');
  expect(count(text, /\/FontFile2/g)).toBe(2);
  expect(text).not.toContain('/Helvetica');
});

test('headings, lists, tables and their heads are told apart, and no level of heading is left out', async () => {
  const text = unpacked(await makePdf(letter));
  const tags = Object.fromEntries(
    ['Document', 'H1', 'H2', 'H3', 'H4', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD'].map((tag) => [
      tag,
      count(text, new RegExp(`/S /${tag}\\b`, 'g')),
    ]),
  );

  expect(tags).toEqual({
    Document: 1,
    H1: 1,
    H2: 1,
    H3: 1,
    H4: 0,
    P: 1,
    L: 1,
    LI: 2,
    Lbl: 2,
    LBody: 2,
    Table: 2,
    TR: 4,
    TH: 3,
    TD: 5,
  });
  expect([count(text, /\/Scope \/Row/g), count(text, /\/Scope \/Column/g)]).toEqual([1, 2]);
});

test('the same document gives the same bytes, at any time and in any zone', async () => {
  const first = await makePdf(letter);

  expect((await makePdf(letter)).equals(first)).toBe(true);
  expect((await makePdf({ ...letter, createdAt: new Date('2026-03-04T20:05:01Z') })).equals(first)).toBe(false);
  expect(unpacked(first)).toContain('D:20260304200500Z');
});

test('every mark that is opened on a page is closed on it, over many pages', async () => {
  const rows = Array.from({ length: 150 }, (_, index) => [`March ${index}`, 'Words and words. '.repeat(index % 40)]);
  const text = unpacked(
    await withBlocks(
      { table: { head: ['When', 'What'], rows } },
      { paragraph: 'Long. '.repeat(3000) },
      { pairs: [['All', 'of it. '.repeat(3000)]] },
    ),
  );

  expect(count(text, /\/Type \/Page\b/g)).toBeGreaterThan(15);
  expect(count(text, /\bB(DC|MC)\n/g)).toBe(count(text, /\bEMC\n/g));
  expect(count(text, /\/Artifact <<[^>]*Pagination/g)).toBeGreaterThan(count(text, /\/Type \/Page\b/g));
});

test('whatever people wrote, it becomes a document with balanced marks', { timeout: 60_000 }, async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.constantFrom(
      '\u202Eevil\u2066',
      `a${'\u0301'.repeat(500)}`,
      'y'.repeat(10_000),
      '\n'.repeat(100),
      ' '.repeat(500),
      '\u{1F468}\u200D\u{1F469}',
      ') Tj ET (',
      '\\',
      '\0',
    ),
  );
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ heading: text, level: fc.constantFrom(2, 3, 4) }),
    fc.record({ paragraph: text }),
    fc.record({ list: fc.array(text, { maxLength: 3 }) }),
    fc.record({ pairs: fc.array(fc.tuple(text, text), { maxLength: 3 }) }),
    fc.record({
      table: fc.record({
        head: fc.array(text, { maxLength: 5 }),
        rows: fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 4 }),
      }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(text, fc.array(block, { maxLength: 5 }), async (title, blocks) => {
      const made = unpacked(await makePdf({ ...letter, title, author: title, footer: title, blocks }));
      expect(count(made, /\bB(DC|MC)\n/g)).toBe(count(made, /\bEMC\n/g));
      expect(made).toMatch(/%%EOF\s*$/);
    }),
    { numRuns: 40 },
  );
});

test('a table that paper can not hold is refused', async () => {
  await expect(withBlocks({ table: { head: Array.from({ length: 21 }, String), rows: [] } })).rejects.toThrow(
    'at most 20 columns, not 21',
  );
});

test('another program reads the words in their order, and the page numbers', async ({ skip }) => {
  skip(spawnSync('pdftotext', ['-v']).error !== undefined, 'pdftotext (poppler-utils) is not installed here');
  const pdf = await makePdf({
    ...letter,
    blocks: [
      ...letter.blocks,
      { table: { head: ['One'], rows: [['first', 'beyond the head']] } },
      { paragraph: 'a\u202Eb \u{1F600}' },
      { paragraph: 'The end. '.repeat(800) },
    ],
  });

  const { stdout, stderr } = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });

  expect(stderr).toBe('');
  const words = stdout.replace(/\s+/g, ' ');
  const expected = [
    'Request 17 & its <answer>',
    'What was asked',
    'All posts of March 2026 — “with comments”.',
    'Asked by',
    'Ada Lovelace',
    'One bag',
    'One key',
    'March 1',
    'A post',
    'beyond the head',
    'a[U+202E]b [U+1F600]',
    'Page 1 of 3',
    'Page 3 of 3',
  ];
  const places = expected.map((text) => words.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
