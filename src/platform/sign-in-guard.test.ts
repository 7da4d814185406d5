import fc from 'fast-check';
import { expect, test } from 'vitest';

import { crossSite, formTokenOf, pathWithin, sameText } from './sign-in-guard.ts';

const ours = ['https://social.agency.example', 'http://localhost:8080'];

test.each([
  ['a form of ours', { origin: ours[0], 'sec-fetch-site': 'same-origin' }, false],
  ['a form of ours in a browser without Sec-Fetch', { origin: ours[1] }, false],
  ['the person sends a form again', { origin: ours[0], 'sec-fetch-site': 'none' }, false],
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, true],
  ['another site that names us as origin', { origin: ours[0], 'sec-fetch-site': 'cross-site' }, true],
  [
    'a neighbour below the same domain',
    { origin: 'https://other.agency.example', 'sec-fetch-site': 'same-site' },
    true,
  ],
  ['our host over plain http', { origin: 'http://social.agency.example' }, true],
  ['a page that hides its origin', { origin: 'null' }, true],
  ['nothing that says where from', {}, true],
])('%s: changing something', (_name, headers: Record<string, string | undefined>, refused) => {
  const sent = Object.entries(headers).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));

  expect(crossSite(new Request(`${ours[0]}/sign-in`, { method: 'POST', headers: sent }), ours)).toBe(refused);
  expect(crossSite(new Request(`${ours[0]}/sign-in`, { headers: sent }), ours)).toBe(false);
});

test('a form token is of one session and one secret', () => {
  const token = formTokenOf('secret', 'session');

  expect(token).toMatch(/^[\w-]{43}$/);
  expect(sameText(token, formTokenOf('secret', 'session'))).toBe(true);
  expect(sameText(token, formTokenOf('secret', 'another'))).toBe(false);
  expect(sameText(token, formTokenOf('another', 'session'))).toBe(false);
  expect(sameText(token, '')).toBe(false);
});

test('after signing in one comes to the page one wanted', () => {
  expect(pathWithin('/drafts/12?tab=review#notes', '/')).toBe('/drafts/12?tab=review#notes');
  expect(pathWithin(undefined, '/today')).toBe('/today');
});

test('and never to another site, however it is written', () => {
  const wanted = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc
      .array(
        fc.constantFrom('/', '\\', '\t', '\n', '.', '..', '@', ':', '%2f', '%5c', 'evil.example', 'https:', '?', '#'),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(wanted, (text) => {
      const path = pathWithin(text, '/');
      expect(new URL(path, 'https://social.agency.example').origin).toBe('https://social.agency.example');
      expect(path).toMatch(/^\/(?![/\\])/);
    }),
    { numRuns: 500 },
  );
});
