import fc from 'fast-check';
import { expect, test } from 'vitest';

import { blobCid, parseUri, postUri, tidOf } from './names.ts';

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

test('a TID counts the microseconds of its time', () => {
  const time = tidOf('any key', new Date('2024-01-01T00:00:00Z')).slice(0, 11);
  const micros = time
    .split('')
    .reduce((sum, digit) => sum * 32n + BigInt('234567abcdefghijklmnopqrstuvwxyz'.indexOf(digit)), 0n);
  expect(micros / 1000n).toBe(BigInt(Date.parse('2024-01-01T00:00:00Z')));
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
