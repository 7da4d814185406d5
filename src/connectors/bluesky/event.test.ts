import fc from 'fast-check';
import { expect, test } from 'vitest';

import { eventOf } from './event.ts';

const uri = { did: 'did:plc:abc234', collection: 'app.bsky.feed.post', rkey: '3jzfcijpj2z2a' };
const told = (value: unknown) => ({
  record: { uri: 'at://did:plc:abc234/app.bsky.feed.post/3jzfcijpj2z2a', cid: 'bafyreigntjr3gwg75', value },
  uri,
  who: { handle: 'a\0b', name: 'x'.repeat(1000) },
  mediumUrl: () => 'https://pds.example/blob',
  raw: new Uint8Array([1]),
  rawType: 'application/json',
});

test('a record that follows no rule is an event whose words are in its bytes', () => {
  for (const value of [null, 7, 'text', [], { text: 7, createdAt: {}, reply: 'x', embed: { images: 'y' } }])
    expect(eventOf(told(value))).toMatchObject({
      kind: 'post',
      text: '',
      at: undefined,
      media: [],
      version: 'bafyreigntjr3gwg75',
    });
});

test('any record makes an event that can be stored', () => {
  const values = fc.record(
    {
      text: fc.string({ unit: 'binary' }),
      createdAt: fc.oneof(fc.string(), fc.constant('+275760-09-13T00:00:00Z')),
      reply: fc.jsonValue(),
      embed: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  expect(() =>
    fc.assert(
      fc.property(values, (value) => {
        const { text, at, author } = eventOf(told(value));
        const strings = [text, author.handle ?? '', author.name ?? ''];
        return (
          strings.every((one) => one.isWellFormed() && !one.includes('\0')) &&
          (at === undefined || at.getUTCFullYear() <= 9999)
        );
      }),
    ),
  ).not.toThrow();
});

test('a reply says under what it stands; a place that is no record is left out', () => {
  const root = { uri: 'at://did:plc:us/app.bsky.feed.post/1', cid: 'x' };
  expect(eventOf(told({ text: 'a', reply: { root, parent: root } }))).toMatchObject({
    kind: 'reply',
    rootRemoteId: root.uri,
    parentRemoteId: root.uri,
  });
  const odd = eventOf(told({ text: 'a', reply: { root, parent: { uri: 'at://\0' } } }));
  expect(odd).toMatchObject({ kind: 'reply', rootRemoteId: root.uri });
  expect(odd).not.toHaveProperty('parentRemoteId');
});

test('pictures are kept with their descriptions, alone or beside a quote', () => {
  const images = [{ alt: 'A door', image: { ref: { $link: 'bafkreifzjut3te' }, mimeType: 'image/jpeg', size: 1 } }];
  const medium = { url: 'https://pds.example/blob', type: 'image/jpeg', alt: 'A door' };
  expect(eventOf(told({ text: '', embed: { images } })).media).toEqual([medium]);
  expect(eventOf(told({ text: '', embed: { media: { images } } })).media).toEqual([medium]);
});
