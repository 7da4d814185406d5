import { emptyRoot, isCount, nodeHash, splitOf } from './merkle.ts';
import { fullWidth, widthOf } from './tile-path.ts';
import { type TileReader, hashIn, readTile } from './tiles.ts';
import { LogTrouble } from './trouble.ts';

/** The entries from `from` up to, not including, `to`: a subtree of the tree. */
type Span = { from: number; to: number };

/**
 * The hashes that lead from entry `index` to the root of the log's first `size` entries, the leaf's sibling first.
 *
 * Reads one tile per level. Throws a `LogTrouble` where a tile is missing or there is no such entry.
 * Source: RFC 6962, 2.1.1.
 */
export async function proveInclusion(reader: TileReader, size: number, index: number): Promise<Uint8Array[]> {
  if (!isCount(size) || !isCount(index) || index >= size)
    throw new LogTrouble(`entry ${index}`, `a log of ${size} entries has no such entry`);
  const siblings: Span[] = [];
  for (let span = { from: 0, to: size }; span.to - span.from > 1;) {
    const middle = span.from + splitOf(span.to - span.from);
    const [left, right] = [
      { from: span.from, to: middle },
      { from: middle, to: span.to },
    ];
    siblings.push(index < middle ? right : left);
    span = index < middle ? left : right;
  }
  return hashesOf(reader, size, siblings.toReversed());
}

/**
 * The hashes that show the tree of `older` entries to be the beginning of the tree of `size`.
 *
 * Empty where there is nothing to prove: the same size, or an older size of 0. Source: RFC 6962, 2.1.2.
 */
export async function proveConsistency(reader: TileReader, older: number, size: number): Promise<Uint8Array[]> {
  if (!isCount(older) || !isCount(size) || older > size)
    throw new LogTrouble(`size ${older}`, `a log of ${size} entries was never that large`);
  if (older === 0 || older === size) return [];
  const needed: Span[] = [];
  let span = { from: 0, to: size };
  while (span.to !== older) {
    const middle = span.from + splitOf(span.to - span.from);
    const [left, right] = [
      { from: span.from, to: middle },
      { from: middle, to: span.to },
    ];
    needed.push(older <= middle ? right : left);
    span = older <= middle ? left : right;
  }
  // The older tree itself is known to who checks, and left out.
  if (span.from !== 0) needed.push(span);
  return hashesOf(reader, size, needed.toReversed());
}

/**
 * The root over the log's first `size` entries, from the tiles of a log of `within` entries: those of `size` itself may
 * be gone, or never have been.
 */
export async function rootAt(reader: TileReader, size: number, within = size): Promise<Uint8Array> {
  if (size === 0) return emptyRoot;
  const [root] = await hashesOf(reader, within, [{ from: 0, to: size }]);
  if (!root) throw new LogTrouble(`size ${size}`, 'the log has no such root');
  return root;
}

/** The hash of each span, each tile read once. */
async function hashesOf(reader: TileReader, size: number, spans: readonly Span[]): Promise<Uint8Array[]> {
  const tiles = new Map<string, Promise<Uint8Array>>();
  const tileOf = (level: number, n: number) => {
    const known = tiles.get(`${level}/${n}`);
    const tile = known ?? readTile(reader, { level, n, width: widthOf(level, n, size) });
    if (!known) tiles.set(`${level}/${n}`, tile);
    return tile;
  };
  const hashes: Uint8Array[] = [];
  for (const span of spans) hashes.push(await hashOf(tileOf, span));
  return hashes;
}

/** A span's hash: of its whole subtrees, the largest first, the right ones under the left ones. */
async function hashOf(tileOf: (level: number, n: number) => Promise<Uint8Array>, span: Span): Promise<Uint8Array> {
  const size = span.to - span.from;
  const left = size === 1 ? 1 : splitOf(size);
  if (size === 1 || left * 2 === size) return wholeHash(tileOf, span.from, size);
  const [whole, rest] = [
    await wholeHash(tileOf, span.from, left),
    await hashOf(tileOf, { from: span.from + left, to: span.to }),
  ];
  return nodeHash(whole, rest);
}

/** The hash of a subtree of `size` entries, a power of two: of some hashes of one tile. */
async function wholeHash(
  tileOf: (level: number, n: number) => Promise<Uint8Array>,
  from: number,
  size: number,
): Promise<Uint8Array> {
  let [level, covered] = [0, 1];
  while (covered * fullWidth <= size) [level, covered] = [level + 1, covered * fullWidth];
  const first = from / covered;
  const tile = await tileOf(level, Math.floor(first / fullWidth));
  const start = first % fullWidth;
  return perfectRoot(Array.from({ length: size / covered }, (_none, at) => hashIn(tile, start + at)));
}

/** The root over a power of two of hashes. */
function perfectRoot(hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes;
  while (row.length > 1) {
    const above: Uint8Array[] = [];
    for (let at = 0; at + 1 < row.length; at += 2) {
      const [left, right] = [row[at], row[at + 1]];
      if (left && right) above.push(nodeHash(left, right));
    }
    row = above;
  }
  return row[0] ?? emptyRoot;
}
