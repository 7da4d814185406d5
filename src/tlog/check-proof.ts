import { type Head, emptyRoot, isCount, nodeHash, sameHash } from './merkle.ts';
import { hashLength } from './tiles.ts';
import { LogTrouble } from './trouble.ts';

/**
 * On which side each hash of a proof stands, from the node `at` of its level up to the root; `last` is the level's last
 * node. The proof is as long as this list. Source: RFC 9162, 2.1.3.2.
 */
function sidesOf(at: number, last: number): ('left' | 'right')[] {
  const sides: ('left' | 'right')[] = [];
  let [node, edge] = [at, last];
  while (edge !== 0) {
    const odd = node % 2 === 1;
    sides.push(odd || node === edge ? 'left' : 'right');
    // At the right edge a node without a neighbour is passed up unchanged.
    if (node === edge) while (node % 2 === 0 && node !== 0) [node, edge] = [node / 2, Math.floor(edge / 2)];
    [node, edge] = [Math.floor(node / 2), Math.floor(edge / 2)];
  }
  return sides;
}

function measure(where: string, proof: readonly Uint8Array[], length: number): void {
  if (proof.length !== length) throw new LogTrouble(where, `its proof has ${proof.length} hashes instead of ${length}`);
  if (proof.some((hash) => hash.length !== hashLength))
    throw new LogTrouble(where, `a hash of its proof does not have ${hashLength} bytes`);
}

type Inclusion = { index: number; leaf: Uint8Array; proof: readonly Uint8Array[] };

/**
 * Returns when the leaf stands at `index` of the tree with this head.
 *
 * Throws a `LogTrouble` when the proof doesn't lead to the root. Source: RFC 9162, 2.1.3.2.
 */
export function checkInclusion({ size, root }: Head, { index, leaf, proof }: Inclusion): void {
  const where = `entry ${index}`;
  if (!isCount(index) || !isCount(size) || index >= size)
    throw new LogTrouble(where, `a log of ${size} entries has no such entry`);
  const sides = sidesOf(index, size - 1);
  measure(where, proof, sides.length);
  const reached = proof.reduce(
    (hash, sibling, at) => (sides[at] === 'left' ? nodeHash(sibling, hash) : nodeHash(hash, sibling)),
    leaf,
  );
  if (!sameHash(reached, root)) throw new LogTrouble(where, 'its inclusion proof leads to another root');
}

/**
 * Returns when the newer tree begins with the older one, entry for entry.
 *
 * Any tree follows the empty one. Throws a `LogTrouble` when the newer is smaller, or the proof doesn't lead to both
 * roots. Source: RFC 9162, 2.1.4.2.
 */
export function checkConsistency(older: Head, newer: Head, proof: readonly Uint8Array[]): void {
  const where = `sizes ${older.size} and ${newer.size}`;
  if (!isCount(older.size) || !isCount(newer.size) || newer.size < older.size)
    throw new LogTrouble(where, 'the newer log is the smaller one');
  if (older.size === 0 || older.size === newer.size) {
    measure(where, proof, 0);
    if (!sameHash(older.root, older.size === 0 ? emptyRoot : newer.root))
      throw new LogTrouble(where, 'the same size has two roots: one of them is a fork');
    return;
  }
  const roots = climb(older, newer, proof);
  if (!sameHash(roots.older, older.root))
    throw new LogTrouble(where, 'the consistency proof leads to another older root');
  if (!sameHash(roots.newer, newer.root))
    throw new LogTrouble(where, 'the consistency proof leads to another newer root');
}

/** The two roots to which a consistency proof leads. */
function climb(older: Head, newer: Head, proof: readonly Uint8Array[]) {
  let [at, last] = [older.size - 1, newer.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  const sides = sidesOf(at, last);
  // Where the older tree is a whole subtree of the newer one, its root is where the proof starts.
  const whole = at === 0;
  measure(`sizes ${older.size} and ${newer.size}`, proof, sides.length + (whole ? 0 : 1));
  const [start = older.root, ...siblings] = whole ? [older.root, ...proof] : proof;
  let [olderRoot, newerRoot] = [start, start];
  siblings.forEach((sibling, step) => {
    const left = sides[step] === 'left';
    newerRoot = left ? nodeHash(sibling, newerRoot) : nodeHash(newerRoot, sibling);
    if (left) olderRoot = nodeHash(sibling, olderRoot);
  });
  return { older: olderRoot, newer: newerRoot };
}
