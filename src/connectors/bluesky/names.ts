import { createHash } from 'node:crypto';

export const postCollection = 'app.bsky.feed.post';
export const gateCollection = 'app.bsky.feed.threadgate';

const digits = '234567abcdefghijklmnopqrstuvwxyz';
const uriPattern =
  /^at:\/\/(did:[a-z]{1,20}:[A-Za-z0-9._:%-]{1,200})\/([a-zA-Z][a-zA-Z0-9.-]{2,250})\/([A-Za-z0-9._:~-]{1,512})$/;

/** The parts of an at-uri that names its repository by DID. */
export type RecordUri = { did: string; collection: string; rkey: string };

/** Undefined for what is no such uri. Source: AT Protocol, AT URI scheme (restricted). */
export function parseUri(uri: string): RecordUri | undefined {
  const [, did, collection, rkey] = uriPattern.exec(uri) ?? [];
  return did !== undefined && collection !== undefined && rkey !== undefined ? { did, collection, rkey } : undefined;
}

export function postUri(did: string, rkey: string): string {
  return `at://${did}/${postCollection}/${rkey}`;
}

/** Where people see the post. */
export function postUrl({ did, rkey }: RecordUri): string {
  return `https://bsky.app/profile/${did}/post/${rkey}`;
}

/**
 * A TID of the given millisecond; the microseconds and the clock's id, 20 bits together, come from the key. Two keys of
 * one millisecond meet once in a million; then the second is refused, as something else lies there. Source: AT Protocol, TID.
 */
export function tidOf(key: string, at: Date): string {
  const hash = createHash('sha256').update(key).digest().readUInt32BE(0);
  return tid(BigInt(at.getTime()) * 1000n + BigInt(hash % 1000), (hash >>> 10) % 1024);
}

/** The least TID of an instant: every TID of that instant or later is no less. */
export function leastTid(at: Date): string {
  return tid(BigInt(at.getTime()) * 1000n, 0);
}

/** When a TID says it was made; undefined for a record key that is none. */
export function instantOfTid(rkey: string): Date | undefined {
  if (!/^[2-7a-j][2-7a-z]{12}$/.test(rkey)) return undefined;
  const micros = rkey
    .slice(0, 11)
    .split('')
    .reduce((sum, digit) => (sum << 5n) | BigInt(digits.indexOf(digit)), 0n);
  return new Date(Number(micros / 1000n));
}

function tid(micros: bigint, clock: number): string {
  let left = ((micros & ((1n << 53n) - 1n)) << 10n) | BigInt(clock);
  let text = '';
  for (let place = 0; place < 13; place += 1) {
    text = `${digits[Number(left & 31n)] ?? ''}${text}`;
    left >>= 5n;
  }
  return text;
}

/** The CID that a server gives to a blob: of its raw bytes, in base 32. Source: AT Protocol data model, blobs. */
export function blobCid(bytes: Uint8Array): string {
  const cid = Buffer.concat([Buffer.from([0x01, 0x55, 0x12, 0x20]), createHash('sha256').update(bytes).digest()]);
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  let [text, held, bits] = ['b', 0, 0];
  for (const byte of cid) {
    held = ((held & 0xff) << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += alphabet[(held >>> (bits - 5)) & 31] ?? '';
  }
  return bits > 0 ? text + (alphabet[(held << (5 - bits)) & 31] ?? '') : text;
}
