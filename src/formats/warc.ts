import { WARCParser, WARCRecord, WARCSerializer } from 'warcio';

import { sha256 } from '#kernel/hash';
import { LogTrouble } from '#tlog';

/** `response` is what a server said over HTTP, `resource` bytes without HTTP, `metadata` what we note about others. */
type WarcKind = 'response' | 'resource' | 'metadata';

type Captured = {
  /** The record's UUID: the same parts and id give the same bytes. */
  id: string;
  /** Where it came from; kept as written. */
  uri: string;
  at: Date;
  kind: WarcKind;
  /** Of a response: its headers in their order. Of the others: only `content-type` has a place. */
  headers: readonly (readonly [name: string, value: string])[];
  /** Of a response; `HTTP/1.1 200 OK` if left out. */
  statusLine?: string;
  /** The bytes as they came: if the headers say `content-encoding`, still encoded. */
  body: Uint8Array;
};

/**
 * One WARC 1.1 record, not compressed; written one after the other they are a WARC file.
 *
 * With SHA-256 of block and payload in hex. Throws a `RangeError` when uri, status line or a header has a line end or
 * another character that would make it two. Source: WARC 1.1, 5 and 6.
 */
export async function warcRecord({ id, uri, at, kind, headers, statusLine, body }: Captured): Promise<Uint8Array> {
  const status = statusLine ?? 'HTTP/1.1 200 OK';
  for (const text of [uri, status, id, ...headers.flat()]) refuseLineEnds(text);
  for (const [name] of headers)
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) throw new RangeError(`${JSON.stringify(name)} is no header's name`);
  const contentType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const record = WARCRecord.create(
    {
      type: kind,
      date: at.toISOString(),
      warcVersion: 'WARC/1.1',
      // Given here and not as `url`, which would be rewritten.
      warcHeaders: [
        ['WARC-Record-ID', `<urn:uuid:${id}>`],
        ['WARC-Target-URI', uri],
        ...(kind !== 'response' && contentType ? [['Content-Type', contentType] satisfies [string, string]] : []),
      ],
      ...(kind === 'response'
        ? { statusline: status, httpHeaders: headers.map(([name, value]) => [name, value]) }
        : {}),
    },
    [body],
  );
  return WARCSerializer.serialize(record, { gzip: false, digest: { algo: 'sha-256', prefix: 'sha256:' } });
}

function refuseLineEnds(text: string): void {
  if (/\p{Cc}/u.test(text) || !text.isWellFormed())
    throw new RangeError(`${JSON.stringify(text.slice(0, 80))} has control characters: a WARC record can't hold it`);
}

/** A record whose digests were found right. `http` is status line and headers as they stand, '' where there are none. */
export type WarcRead = { id: string; uri: string; at: string; kind: string; http: string; body: Uint8Array };

/**
 * The records of a WARC file, plain or gzipped, in order; each is checked against its SHA-256 digests.
 *
 * Throws a `LogTrouble` that names the record when a digest is missing or wrong, the file is cut, or a record has more
 * than `mostBytes` (64 MB).
 * @public
 */
export async function* readWarc(file: Uint8Array, mostBytes = 64_000_000): AsyncGenerator<WarcRead> {
  let count = 0;
  const wrong = (says: string) => new LogTrouble(`WARC record ${count + 1}`, says);
  const parser = new WARCParser([file], { parseHttp: false, keepHeadersCase: true });
  for (let record = await next(parser, wrong); record; record = await next(parser, wrong)) {
    const length = record.warcContentLength;
    if (!Number.isSafeInteger(length) || length < 0 || length > mostBytes)
      throw wrong(`its length ${length} is not between 0 and ${mostBytes} bytes`);
    const block = await record.readFully();
    if (block.length !== length) throw wrong(`it is cut: ${block.length} of ${length} bytes are there`);
    yield checked(record, block, wrong);
    count += 1;
  }
  if (count === 0) throw new LogTrouble('WARC file', 'it has no record');
}

type Wrong = (says: string) => LogTrouble;

async function next(parser: WARCParser, wrong: Wrong): Promise<WARCRecord | null> {
  try {
    return await parser.parse();
  } catch (error) {
    throw wrong(`it can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checked(record: WARCRecord, block: Uint8Array, wrong: Wrong): WarcRead {
  const { http, body } = record.warcType === 'response' ? split(block, wrong) : { http: '', body: block };
  const { warcBlockDigest: ofBlock, warcPayloadDigest: ofBody } = record;
  if (!ofBlock || !ofBody) throw wrong('it has no digests: nobody can say whether its bytes were changed');
  if (ofBlock !== `sha256:${sha256(block)}`) throw wrong('its bytes differ from its WARC-Block-Digest');
  if (ofBody !== `sha256:${sha256(body)}`) throw wrong('its body differs from its WARC-Payload-Digest');
  return {
    id: (record.warcHeader('WARC-Record-ID') ?? '').replace(/^<urn:uuid:(.*)>$/, '$1'),
    uri: record.warcTargetURI ?? '',
    at: record.warcDate ?? '',
    kind: record.warcType,
    http,
    body,
  };
}

/** Status line and headers, and what comes after their empty line. */
function split(block: Uint8Array, wrong: Wrong): { http: string; body: Uint8Array } {
  const end = Buffer.from(block.buffer, block.byteOffset, block.length).indexOf('\r\n\r\n');
  if (end < 0) throw wrong('its HTTP headers have no end');
  return { http: Buffer.from(block.subarray(0, end + 2)).toString(), body: block.subarray(end + 4) };
}
