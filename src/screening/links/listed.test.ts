import { expect, test } from 'vitest';

import { isListedLink } from './listed.ts';

test.each([
  ['https://go.example.org:8443/x', 'example.org', true],
  ['bit.ly/okhealth', 'bit.ly/okhealth', true],
  ['bit.ly/other', 'bit.ly/okhealth', false],
  ['https://example.org@evil.example', 'example.org', false],
  ['https://ехample.org', 'example.org', false],
  ['https://example.org.evil.example', 'example.org', false],
])('%s is let through by the entry %s: %s', (link, words, isLet) => {
  expect(isListedLink(link, words)).toBe(isLet);
});
