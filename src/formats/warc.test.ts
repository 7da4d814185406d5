import { gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type WarcRead, readWarc, warcRecord } from './warc.ts';

const id = '0190c2f0-0000-7000-8000-000000000001';
const at = new Date('2026-03-01T12:00:00.123Z');
const uri = 'https://social.example/xrpc/post?uri=at://did:plc:abc/x';
const headers = [
  ['Content-Type', 'application/json'],
  ['X-Twice', '1'],
  ['X-Twice', '2'],
] as const;

async function all(bytes: Uint8Array) {
  const records: WarcRead[] = [];
  for await (const record of readWarc(bytes)) records.push(record);
  return records;
}

test('any bytes come out as they went in, also those that look like headers or WARC', async () => {
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 5000 }),
    fc.constantFrom('', '\r\n\r\n', 'WARC/1.1\r\nContent-Length: 3\r\n\r\nabc').map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 4 }), fc.boolean(), async (bodies, gzip) => {
      const records = await Promise.all(
        bodies.map((one, n) => warcRecord({ id, uri, at, kind: n % 2 ? 'resource' : 'response', headers, body: one })),
      );
      const read = await all(gzip ? Buffer.concat(records.map((one) => gzipSync(one))) : Buffer.concat(records));
      expect(read.map((one) => Buffer.from(one.body).toString('hex'))).toEqual(
        bodies.map((one) => Buffer.from(one).toString('hex')),
      );
    }),
    { numRuns: 60 },
  );
});

test('a record says where and when, with its headers in order, and is the same each time', async () => {
  const made = { id, uri, at, kind: 'response', headers, body: Buffer.from('{}') } as const;
  const bytes = await warcRecord(made);

  expect(Buffer.from(await warcRecord(made)).equals(bytes)).toBe(true);
  expect(Buffer.from(bytes).toString()).toBe(
    [
      'WARC/1.1',
      `WARC-Record-ID: <urn:uuid:${id}>`,
      `WARC-Target-URI: ${uri}`,
      'WARC-Date: 2026-03-01T12:00:00.123Z',
      'WARC-Type: response',
      'Content-Type: application/http; msgtype=response',
      'WARC-Payload-Digest: sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
      'WARC-Block-Digest: sha256:41bf15da55093b5104f7d6d17f4357fbe1e4feb06d31a4209fb57f22b1e6651c',
      'Content-Length: 77',
      '',
      'HTTP/1.1 200 OK',
      'Content-Type: application/json',
      'X-Twice: 1',
      'X-Twice: 2',
      '',
      '{}\r\n\r\n',
    ].join('\r\n'),
  );
});

test('a changed body, a cut file and a missing digest are named', async () => {
  const one = await warcRecord({ id, uri, at, kind: 'resource', headers, body: Buffer.from('hello there') });
  const two = Buffer.concat([one, one]);
  const text = Buffer.from(one).toString();

  two[two.lastIndexOf('hello')] = 0;
  await expect(all(two)).rejects.toMatchObject({ where: 'WARC record 2', message: /WARC-Block-Digest/ });
  await expect(all(one.subarray(0, -10))).rejects.toThrow('it is cut');
  await expect(all(Buffer.from(text.replace('WARC-Block-Digest', 'X-Block-Digest')))).rejects.toThrow('no digests');
  await expect(all(Buffer.from(text.replace('Content-Length: 11', 'Content-Length: 9e9')))).rejects.toThrow('length');
  await expect(all(new Uint8Array())).rejects.toThrow('no record');
});

test('what would make a header two lines is refused', async () => {
  const made = { id, uri, at, kind: 'response', headers, body: new Uint8Array() } as const;

  await expect(warcRecord({ ...made, uri: `${uri}\r\nX: 1` })).rejects.toThrow('control characters');
  await expect(warcRecord({ ...made, headers: [['a', '1\n2']] })).rejects.toThrow('control characters');
  await expect(warcRecord({ ...made, headers: [['a b', '1']] })).rejects.toThrow("no header's name");
});
