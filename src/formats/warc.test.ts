import { gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { LogTrouble } from '#tlog';

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

/** Records, cut and changed where nobody expects it, plain and gzipped; and bytes that are none. */
async function hostileFiles() {
  const kinds = ['response', 'resource', 'metadata'] as const;
  const records = await Promise.all(
    kinds.map((kind) => warcRecord({ id, uri, at, kind, headers, body: Buffer.from('hello there') })),
  );
  const splices = ['\r\n', '\r\n\r\n', 'WARC/1.1', 'Content-Length: 99999999999', 'Content-Length: -1', ': ', '\0'];
  const changes = fc.array(
    fc.record({
      at: fc.nat(3000),
      cut: fc.nat(80),
      put: fc.oneof(
        fc.constantFrom(...splices).map((text) => Buffer.from(text)),
        fc.uint8Array({ maxLength: 9 }).map((bytes) => Buffer.from(bytes)),
      ),
    }),
    { minLength: 1, maxLength: 3 },
  );
  const whole = [Buffer.concat(records), Buffer.concat(records.map((one) => gzipSync(one)))];
  const changed = fc.tuple(fc.constantFrom(...whole), changes).map(([file, edits]) =>
    edits.reduce((bytes, { at: from, cut, put }) => {
      const where = from % (bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, where), put, bytes.subarray(where + cut)]);
    }, file),
  );
  return fc.oneof({ arbitrary: changed, weight: 4 }, { arbitrary: fc.uint8Array({ maxLength: 300 }), weight: 1 });
}

test('whatever the bytes, they are records or it is said what is wrong and where', { timeout: 600_000 }, async () => {
  let wrong = 0;
  await fc.assert(
    fc.asyncProperty(await hostileFiles(), async (bytes) => {
      const trouble: unknown = await all(bytes).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (trouble === undefined) return;
      wrong += 1;
      expect(trouble).toBeInstanceOf(LogTrouble);
      expect(trouble).toMatchObject({ where: expect.stringContaining('WARC'), message: expect.stringMatching(/../) });
    }),
    { numRuns: Number(process.env['FUZZ'] ?? 1000) },
  );
  expect(wrong).toBeGreaterThan(100);
});
