import fc from 'fast-check';
import { expect, test } from 'vitest';

import { blobCid, instantOfTid, leastTid, parseUri, postUri, tidOf } from './names.ts';

const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });

test('a name is a TID, the same for the same key, and a later post has a later name', () => {
  expect(() =>
    fc.assert(
      fc.property(fc.string(), fc.string(), instants, fc.integer({ min: 1, max: 1e9 }), (key, other, at, laterMs) => {
        const first = tidOf(key, at);
        const later = tidOf(other, new Date(at.getTime() + laterMs));
        return /^[234567abcdefghij][234567a-z]{12}$/.test(first) && first === tidOf(key, at) && first < later;
      }),
    ),
  ).not.toThrow();
});

test('a TID tells its time, and no TID of that time or later is less than the least', () => {
  expect(() =>
    fc.assert(
      fc.property(fc.string(), instants, (key, at) => {
        const name = tidOf(key, at);
        return instantOfTid(name)?.getTime() === at.getTime() && leastTid(at) <= name;
      }),
    ),
  ).not.toThrow();
  expect(instantOfTid('3jzfcijpj2z2a')?.toISOString()).toMatch(/^2023-/);
  expect(['self', '', 'zzzzzzzzzzzzz', '3jzfcijpj2z2'].map(instantOfTid)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a blob has the CID of its bytes', () => {
  expect(blobCid(new TextEncoder().encode('hello world'))).toBe(
    'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e',
  );
});

test('only uris of records are uris, and they lose nothing', () => {
  const uri = postUri('did:plc:abc234', '3jzfcijpj2z2a');
  expect(parseUri(uri)).toEqual({ did: 'did:plc:abc234', collection: 'app.bsky.feed.post', rkey: '3jzfcijpj2z2a' });
  const none = [
    '',
    'https://x/y/z',
    'at://handle.example/app.bsky.feed.post/a',
    `${uri}/more`,
    `${uri}\0`,
    `${uri}\n`,
    'at://did:plc:a/b/',
  ];
  expect(none.filter((text) => parseUri(text) !== undefined)).toEqual([]);
});
