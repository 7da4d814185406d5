import fc from 'fast-check';
import { expect, test } from 'vitest';

import { hostile } from './example.tsx';
import { safeHref } from './href.tsx';
import { htmlOf } from './html-of.tsx';
import { Name, visibly, Words } from './words.tsx';

const turning = /[\u202A-\u202E\u2066-\u2069]/;

test('no character that turns the direction of a line reaches the page', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '\u202E', '\u2066', '\u2069', '\u202C', '\u200B', 'ש', '<') }),
      (text) => {
        expect(htmlOf(<Words text={text} />)).not.toMatch(turning);
        expect(htmlOf(<Name text={text} />)).not.toMatch(turning);
      },
    ),
  );
});

test('a turning character is shown by its code, not silently dropped', () => {
  const markup = htmlOf(<Words text={hostile.override} />);

  expect(markup).toContain('>U+202E</span>gnp.exe');
  expect(markup).toContain('title="right-to-left override"');
});

test('words from outside are isolated and take their own direction', () => {
  expect(htmlOf(<Words text="شكرا" lang="ar" />)).toBe('<bdi class="words" dir="auto" lang="ar">شكرا</bdi>');
  expect(htmlOf(<Name text="Bo" />)).toMatch(/^<bdi class="name" dir="auto">/);
});

test('markup in words from outside stays words', () => {
  const markup = htmlOf(<Words text={hostile.markup} />);

  expect(markup).not.toContain('<script');
  expect(markup).not.toContain('<img');
});

test('emoji made of several characters, line breaks and ordinary marks are left alone', () => {
  const plain = '👩‍👩‍👧 Ü é\nא\u200Fb\r\nc';

  expect(visibly(plain)).toEqual([plain]);
});

test.for([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,x',
  '//evil.example',
  '/\\evil.example',
  '',
])('an address that would run a script or lead elsewhere unseen is not an address: %s', (bad) => {
  expect(safeHref(bad)).toBeUndefined();
});

test('ordinary addresses stay', () => {
  expect(safeHref('/records/12?tab=raw')).toBe('/records/12?tab=raw');
  expect(safeHref('https://example.gov/a')).toBe('https://example.gov/a');
});
