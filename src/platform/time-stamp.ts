import { randomBytes } from 'node:crypto';

import { NetworkUnavailable } from '#kernel/trouble';

import type { Outgoing } from './outgoing.ts';

/** What an authority answered about a hash: its bytes, to be checked by `openssl ts -verify`, and where it is. */
export type TimeStamp = { reply: Buffer; authority: string };

export type TimeStamps = {
  /**
   * Asks the authority to stamp this SHA-256 (hex) with the time. Undefined where none is named. Throws NetworkUnavailable
   * where it is away, refuses, or answers about something else. The signature in the answer isn't checked here.
   */
  stamp: (sha256: string) => Promise<TimeStamp | undefined>;
};

const NONCE_BYTES = 8;
const SEQUENCE = 0x30;
const INTEGER = 0x02;
const SHA256 = Buffer.from('0609608648016503040201', 'hex');

/** Time stamps by the authority at this address, such as https://tsa.example.gov/; none where it is undefined. Source: RFC 3161. */
export function openTimeStamps(url: string | undefined, fetch: Outgoing): TimeStamps {
  return {
    async stamp(sha256) {
      if (url === undefined) return undefined;
      const [hash, nonce] = [Buffer.from(sha256, 'hex'), nonceOf(randomBytes(NONCE_BYTES))];
      const { host } = new URL(url);
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/timestamp-query', Accept: 'application/timestamp-reply' },
        body: new Uint8Array(timeStampRequest(hash, nonce)),
      });
      if (!answer.ok) throw new NetworkUnavailable(`The time stamp authority ${host} answered ${answer.status}.`);
      const reply = Buffer.from(await answer.arrayBuffer());
      if (!isGranted(reply) || !reply.includes(hash) || !reply.includes(nonce))
        throw new NetworkUnavailable(`The time stamp authority ${host} did not stamp what it was asked about.`);
      return { reply, authority: url };
    },
  };
}

/** The request in DER: version 1, SHA-256 of the bytes, the nonce, and that the certificate shall come along. */
function timeStampRequest(hash: Buffer, nonce: Buffer): Buffer {
  const algorithm = der(SEQUENCE, SHA256, Buffer.from('0500', 'hex'));
  const imprint = der(SEQUENCE, algorithm, der(0x04, hash));
  return der(SEQUENCE, der(INTEGER, Buffer.of(1)), imprint, der(INTEGER, nonce), Buffer.from('0101ff', 'hex'));
}

/** A positive integer in the fewest bytes, as DER has it. */
function nonceOf(random: Buffer): Buffer {
  const nonce = Buffer.from(random);
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x01;
  return nonce;
}

/** All parts here are shorter than 128 bytes, so that one byte says the length. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  if (content.length > 127) throw new RangeError('longer than this DER can be');
  return Buffer.concat([Buffer.of(tag, content.length), content]);
}

/** Whether the answer's status is 0 (granted) or 1 (granted with changes). Source: RFC 3161, 2.4.2. */
function isGranted(reply: Buffer): boolean {
  const inner = contentAt(reply, 0);
  const status = inner === undefined ? undefined : contentAt(reply, inner);
  if (status === undefined || reply[0] !== SEQUENCE || reply[status] !== INTEGER) return false;
  return reply[status + 1] === 1 && (reply[status + 2] ?? 2) <= 1;
}

/** Where the content of the element at `at` begins; undefined where there is none. */
function contentAt(bytes: Buffer, at: number): number | undefined {
  const length = bytes[at + 1];
  if (length === undefined) return undefined;
  return length < 0x80 ? at + 2 : at + 2 + (length & 0x7f);
}
