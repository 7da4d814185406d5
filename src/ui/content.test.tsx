import fc from 'fast-check';
import { expect, test } from 'vitest';

import { markedSpans } from '#kernel/marked-spans';

import { diffWords } from './diff-words.ts';
import { Diff } from './diff.tsx';
import { hostile } from './example.tsx';
import { Findings } from './findings.tsx';
import { htmlOf } from './html-of.tsx';
import { readingOrder } from './reading-order.ts';
import { Thread } from './thread.tsx';

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '\n') });

test('what stayed and went is the old text, what stayed and came is the new one', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = diffWords(before, after);
      const without = (kind: string) => changes.filter((change) => change.kind !== kind).map((change) => change.text);
      expect(without('new').join('')).toBe(before);
      expect(without('gone').join('')).toBe(after);
    }),
  );
});

test('a difference names only the words that changed', () => {
  expect(diffWords('closed until Friday noon', 'closed until Sunday noon')).toEqual([
    { kind: 'same', text: 'closed until ' },
    { kind: 'gone', text: 'Friday' },
    { kind: 'new', text: 'Sunday' },
    { kind: 'same', text: ' noon' },
  ]);
});

test('two long texts with nothing in common are told apart without comparing every pair of words', () => {
  const before = 'a '.repeat(50_000);
  const after = 'b '.repeat(50_000);

  expect(diffWords(before, after).map((change) => change.kind)).toEqual(['gone', 'new', 'same']);
});

test('a difference is said to who hears it, and unchanged words say so', () => {
  expect(htmlOf(<Diff before="a" after="b" />)).toContain('[taken out: ');
  expect(htmlOf(<Diff before="a" after="a" />)).toContain('Nothing changed');
});

test('the pieces of a marked text are the text, whatever the spans claim', () => {
  const anywhere = fc.record({ from: fc.integer({ min: -9, max: 40 }), to: fc.integer({ min: -9, max: 40 }) });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(anywhere), (text, spans) => {
      const pieces = markedSpans(text, spans);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const piece of pieces) expect(piece.text.isWellFormed()).toBe(true);
    }),
  );
});

test('a span marks exactly its words', () => {
  const pieces = markedSpans('Call 555 now', [{ from: 5, to: 8 }]);

  expect(pieces.filter((piece) => piece.spans.includes(0)).map((piece) => piece.text)).toEqual(['555']);
});

test('a finding is underlined once, numbered where its words end, and explained with its clause', () => {
  const markup = htmlOf(
    <Findings
      text="Call 555 now"
      findings={[{ from: 5, to: 8, kind: 'Number', force: 'stops', says: 'Private.', clause: 'EX-1/A.1' }]}
    />,
  );

  expect(markup).toContain(
    '<mark class="findings__mark findings__mark--stops">555<sup class="findings__number">1</sup></mark>',
  );
  expect(markup).toContain('href="/policy/EX-1/A.1"');
  expect(markup).toContain('Stops');
});

test('a text with no findings says that there are none', () => {
  expect(htmlOf(<Findings text="Fine." findings={[]} />)).toContain('Nothing found in this text.');
});

test('every post of a thread comes once, each answer after what it answers, even where a network sends a ring', () => {
  const post = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    answers: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(post), (posts) => {
      const placed = readingOrder(posts);
      expect(placed).toHaveLength(posts.length);
      expect(new Set(placed.map((one) => one.post)).size).toBe(posts.length);
      const early = placed.filter(
        (one, place) => one.parent && placed.findIndex((other) => other.post === one.parent) >= place,
      );
      expect(early).toEqual([]);
    }),
  );
});

test('a thread of ten thousand answers to answers is read without running out of stack', () => {
  const posts = Array.from({ length: 10_000 }, (_, place) => ({
    id: String(place),
    answers: place === 0 ? undefined : String(place - 1),
  }));

  expect(readingOrder(posts).at(-1)?.depth).toBe(9999);
});

test('a name that turns the line stays inside its own post', () => {
  const markup = htmlOf(
    <Thread
      label="Thread"
      posts={[{ id: '1', author: hostile.override, handle: '@x', at: 'noon', text: hostile.markup }]}
    />,
  );

  expect(markup).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  expect(markup).not.toContain('<script');
  expect(markup).toContain('dir="auto"');
});

test('a thread without posts says so', () => {
  expect(htmlOf(<Thread label="Thread" posts={[]} />)).toContain('No post of this thread is kept here.');
});
