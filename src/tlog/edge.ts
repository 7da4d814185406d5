import { emptyRoot, nodeHash } from './merkle.ts';
import { fullWidth, hashesAt } from './tile-path.ts';
import { type TileReader, hashIn, hashLength, readEntries, readTile } from './tiles.ts';

/** A finished subtree of a tile: `weight` hashes of its level, a power of two, under one hash. */
type Peak = { weight: number; hash: Uint8Array };

/**
 * The unfinished tile of a level: its first `width` hashes, and the finished subtrees under which they stand, the
 * largest first. With the peaks a leaf costs two hashes, however the batches fall.
 */
export type EdgeTile = { hashes: Uint8Array; width: number; peaks: Peak[] };

/**
 * The right edge of a log: all that is needed to go on from `size` entries, so that the next can be integrated while the
 * files of the last are still being written. `entries` are those of the unfinished bundle, `tiles[l]` is level `l`'s.
 */
export type Edge = { size: number; entries: readonly Uint8Array[]; tiles: EdgeTile[] };

export const emptyEdgeTile = (): EdgeTile => ({ hashes: new Uint8Array(fullWidth * hashLength), width: 0, peaks: [] });

/** A copy that may be changed while the original stays. */
export function copyEdge({ size, entries, tiles }: Edge): Edge {
  return {
    size,
    entries,
    tiles: tiles.map(({ hashes, width, peaks }) => ({ hashes: hashes.slice(), width, peaks: [...peaks] })),
  };
}

/** Adds one hash to the tile. When it was the 256th the tile is full, and its one peak is its parent's next hash. */
export function pushHash(tile: EdgeTile, hash: Uint8Array): void {
  tile.hashes.set(hash, tile.width * hashLength);
  tile.width += 1;
  let peak: Peak = { weight: 1, hash };
  for (let left = tile.peaks.at(-1); left?.weight === peak.weight; left = tile.peaks.at(-1)) {
    tile.peaks.pop();
    peak = { weight: peak.weight * 2, hash: nodeHash(left.hash, peak.hash) };
  }
  tile.peaks.push(peak);
}

/** The edge of a log of `size` entries, from its partial bundle and its one partial tile per level. */
export async function readEdge(reader: TileReader, size: number): Promise<Edge> {
  const tiles: EdgeTile[] = [];
  for (let level = 0; hashesAt(level, size) > 0; level += 1) {
    const hashes = hashesAt(level, size);
    const width = hashes % fullWidth;
    const tile = emptyEdgeTile();
    if (width > 0) {
      const bytes = await readTile(reader, { level, n: Math.floor(hashes / fullWidth), width });
      for (let at = 0; at < width; at += 1) pushHash(tile, hashIn(bytes, at));
    }
    tiles.push(tile);
  }
  const width = size % fullWidth;
  const entries = width > 0 ? await readEntries(reader, Math.floor(size / fullWidth), width) : [];
  return { size, entries, tiles };
}

/** The root over all entries: the finished subtrees from right to left under one another. Source: RFC 6962, 2.1. */
export function rootOfEdge({ tiles }: Pick<Edge, 'tiles'>): Uint8Array {
  const peaks = tiles.flatMap(({ peaks: ofTile }) => ofTile.toReversed());
  const [last, ...others] = peaks.map(({ hash }) => hash);
  return last ? others.reduce((right, left) => nodeHash(left, right), last) : emptyRoot;
}
