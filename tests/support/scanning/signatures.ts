import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const BLOCK = 512;

/** One signature: its name and the letters that it looks for, a byte each. */
export type Signature = { name: string; letters: string };

/** A database of own signatures as clamd reads it from a file that ends in `.ndb`. */
export const ndbOf = (signatures: readonly Signature[]) =>
  signatures.map(({ name, letters }) => `${name}:0:*:${Buffer.from(letters, 'latin1').toString('hex')}\n`).join('');

/**
 * The same as an unsigned container, `daily.cud`, so that clamd says of its signatures that they were made at `madeAt`.
 * `version` is their number.
 */
export function cudOf(
  signatures: readonly Signature[],
  { madeAt, version }: { madeAt: Date; version: number },
): Buffer {
  const ndb = Buffer.from(ndbOf(signatures));
  const head = (md5: string) =>
    `ClamAV-VDB:${madeAt.toUTCString().slice(5, 16)} 00-00 +0000:${version}:${signatures.length}:63:${md5}:X:test:${Math.floor(madeAt.getTime() / 1000)}`;
  const sha256 = createHash('sha256').update(ndb).digest('hex');
  const info = Buffer.from(`${head('X')}\ndaily.ndb:${ndb.length}:${sha256}\n`);
  const packed = gzipSync(Buffer.concat([inTar('daily.info', info), inTar('daily.ndb', ndb), Buffer.alloc(2 * BLOCK)]));
  const md5 = createHash('md5').update(packed).digest('hex');
  return Buffer.concat([Buffer.from(head(md5).padEnd(BLOCK)), packed]);
}

/** One file of an archive, with its head before it. Source: POSIX.1-1988, ustar. */
function inTar(name: string, bytes: Buffer): Buffer {
  const head = Buffer.alloc(BLOCK);
  const put = (at: number, text: string) => head.write(text, at, 'latin1');
  put(0, name);
  put(100, '0000644\0');
  put(108, '0000000\0');
  put(116, '0000000\0');
  put(124, `${bytes.length.toString(8).padStart(11, '0')}\0`);
  put(136, '00000000000\0');
  put(148, '        ');
  put(156, '0');
  put(257, 'ustar\x0000');
  const sum = head.reduce((total, byte) => total + byte, 0);
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return Buffer.concat([head, bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]);
}
