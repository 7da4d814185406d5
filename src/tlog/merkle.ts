import { hash } from 'node:crypto';

/** An entry's length is written in 16 bits. Source: C2SP tlog-tiles. */
export const longestEntry = 65_535;

// The scratch buffers save an allocation per hash: `hash` is synchronous and keeps nothing.
const leaf = new Uint8Array(1 + longestEntry);
const node = new Uint8Array(65);
node[0] = 1;

/** What stands for the entry in the tree: SHA-256 of a zero byte and the entry. 32 bytes. Source: RFC 6962, 2.1. */
export function leafHash(entry: Uint8Array): Uint8Array {
  if (entry.length > longestEntry)
    throw new RangeError(`an entry has at most ${longestEntry} bytes, this one has ${entry.length}`);
  leaf.set(entry, 1);
  return hash('sha256', leaf.subarray(0, entry.length + 1), 'buffer');
}

/** What stands for two neighbouring subtrees: SHA-256 of a one byte and both hashes. Source: RFC 6962, 2.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  node.set(left, 1);
  node.set(right, 33);
  return hash('sha256', node, 'buffer');
}

/** The root of a tree without entries: SHA-256 of nothing. Source: RFC 6962, 2.1. */
export const emptyRoot: Uint8Array = hash('sha256', '', 'buffer');

/** The root over these leaf hashes, computed from all of them. Source: RFC 6962, 2.1. */
export function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (!only) return emptyRoot;
  if (leaves.length === 1) return only;
  const split = splitOf(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

/** The largest power of two smaller than `size`, which is at least 2. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** A size or an index as far as numbers count exactly. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** A tree: how many entries, and the root over them. */
export type Head = { size: number; root: Uint8Array };
