import { hash } from 'node:crypto';

import { canonicalJson } from '#kernel/canonical-json';
import { sha256 } from '#kernel/hash';

import { longestEntry } from './merkle.ts';
import { LogTrouble } from './trouble.ts';

type EntryParts = {
  /** Of the entry's form. */
  version: number;
  /** Of the batch, not of the fact: with the version the only thing that stands in clear. */
  batchAt: Date;
  /** 32 secret bytes, one seed a record. */
  seed: Uint8Array;
  /** JSON values by field. What doesn't hold in an entry (65,535 bytes, about 900 fields) is a `RangeError`. */
  fields: Readonly<Record<string, unknown>>;
};

/**
 * The bytes of a log entry that binds every field and shows none: one salted commitment a field, in the order of the
 * commitments, so that neither names nor values nor their order show. How many fields there are does show.
 *
 * The same parts give the same bytes. A field left out of `fields` (or `undefined`) can never be disclosed later.
 * Source: RFC 9901, 4.2 (the idea); RFC 8785 (the form).
 */
export function entryOf({ version, batchAt, seed, fields }: EntryParts): Uint8Array {
  const commitments = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => sha256(disclosureOf(seed, field, value)))
    .toSorted();
  const entry = Buffer.from(canonicalJson({ batchAt, commitments, version }));
  if (entry.length > longestEntry)
    throw new RangeError(`an entry has at most ${longestEntry} bytes, ${commitments.length} fields are too many`);
  return entry;
}

/**
 * What is handed out to show one field: the canonical JSON of `[salt, field, value]`, whose SHA-256 is in the entry.
 *
 * To redact a field is not to hand this out; without the seed its value can't be guessed. Throws a `RangeError` when
 * the seed hasn't 32 bytes, a `TypeError` for a value that isn't JSON.
 */
export function disclosureOf(seed: Uint8Array, field: string, value: unknown): string {
  if (seed.length !== 32) throw new RangeError(`a record's seed has 32 bytes, not ${seed.length}`);
  return canonicalJson([saltOf(seed, field), field, value]);
}

/**
 * The first half of HMAC-SHA256 of the field's name under the seed, in hex. Written out, since an entry has a dozen of
 * them and Node's HMAC object costs ten times its two hashes. Source: RFC 2104, 2 (a block of SHA-256 has 64 bytes).
 */
function saltOf(seed: Uint8Array, field: string): string {
  const padded = (pad: number, message: Uint8Array) => {
    const block = Buffer.alloc(64 + message.length, pad);
    for (let at = 0; at < seed.length; at += 1) block[at] = (seed[at] ?? 0) ^ pad;
    block.set(message, 64);
    return block;
  };
  const inner = hash('sha256', padded(0x36, Buffer.from(`salt:${field}`)), 'buffer');
  return sha256(padded(0x5c, inner)).slice(0, 32);
}

/** A field as it was when the entry was made. */
export type Disclosed = { field: string; value: unknown };

/** The entry in clear: how many fields it binds and when its batch was. */
export type EntryRead = { version: number; batchAt: string; commitments: string[] };

/** Reads an entry's bytes; throws a `LogTrouble` at `where` when they aren't the canonical form of one. */
export function readEntry(bytes: Uint8Array, where: string): EntryRead {
  const { batchAt, commitments, version } = { ...objectIn(Buffer.from(bytes).toString(), where) };
  const hashes = Array.isArray(commitments) ? commitments.filter(isHash) : [];
  if (typeof batchAt !== 'string' || typeof version !== 'number' || !Array.isArray(commitments))
    throw new LogTrouble(where, 'it is no entry: version, batchAt and commitments are needed');
  if (!isCanonical({ batchAt, commitments: hashes, version }, bytes))
    throw new LogTrouble(where, 'it is not the canonical JSON of an entry');
  return { version, batchAt, commitments: hashes };
}

/** What JSON can read and canonical JSON can't write (half characters) is a wrong entry too. */
function isCanonical(value: EntryRead, bytes: Uint8Array): boolean {
  return value.batchAt.isWellFormed() && Buffer.from(canonicalJson(value)).equals(bytes);
}

const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

function objectIn(json: string, where: string): { batchAt?: unknown; commitments?: unknown; version?: unknown } {
  const value = parsed(json, where);
  if (typeof value !== 'object' || value === null) throw new LogTrouble(where, 'it is no JSON object');
  return value;
}

function parsed(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new LogTrouble(where, 'it is not JSON');
  }
}

/** Reads a disclosure without believing it; throws a `LogTrouble` at `where` when it isn't `[salt, field, value]`. */
export function readDisclosure(disclosure: string, where: string): Disclosed {
  const value = parsed(disclosure, where);
  const [salt, field] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (!Array.isArray(value) || value.length !== 3 || typeof salt !== 'string' || typeof field !== 'string')
    throw new LogTrouble(where, 'it is no disclosure: [salt, field, value] is needed');
  return { field, value: value[2] };
}

/**
 * The field that a disclosure shows, once the entry is found to be bound to it.
 *
 * Throws a `LogTrouble` at `where` when it is no disclosure, or the entry has no such commitment.
 */
export function checkDisclosure(entry: EntryRead, disclosure: string, where: string): Disclosed {
  const disclosed = readDisclosure(disclosure, where);
  if (!entry.commitments.includes(sha256(disclosure)))
    throw new LogTrouble(where, `the entry is not bound to this value of ${JSON.stringify(disclosed.field)}`);
  return disclosed;
}
