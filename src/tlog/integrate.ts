import { type Edge, copyEdge, emptyEdgeTile, pushHash, readEdge, rootOfEdge } from './edge.ts';
import { bundleOf } from './entry-bundle.ts';
import { isCount, leafHash } from './merkle.ts';
import { fullWidth, hashesAt, tilePath } from './tile-path.ts';
import { type TileReader, hashLength } from './tiles.ts';

/** A file of the log to be written: immutable, so writing it twice is harmless. */
export type LogFile = { path: string; bytes: Uint8Array };

/** The tree with the entries in it, and the files that say so: nothing is written yet. */
export type Integrated = { size: number; root: Uint8Array; files: LogFile[]; edge: Edge };

/**
 * Adds entries to a log of `size`: the new head, and the tiles and bundles that are new or wider.
 *
 * Reads only the partial bundle and one partial tile per level; with `edge` (of the call before) nothing, so the
 * files of one call may still be on their way when the next is made. The old size stays provable all the time. No
 * entries: same head, no files. Throws a `LogTrouble` when a tile is missing, a `RangeError` for an entry over 65,535 bytes.
 * Source: C2SP tlog-tiles.
 */
export async function integrate(
  reader: TileReader,
  size: number,
  entries: readonly Uint8Array[],
  edge?: Edge,
): Promise<Integrated> {
  if (!isCount(size)) throw new RangeError(`a log has no ${size} entries`);
  const old = edge?.size === size ? copyEdge(edge) : await readEdge(reader, size);
  if (entries.length === 0) return { size, root: rootOfEdge(old), files: [], edge: old };
  const all = [...old.entries, ...entries];
  const files = bundles(all, Math.floor(size / fullWidth));
  const next = {
    size: size + entries.length,
    entries: all.slice(all.length - (all.length % fullWidth)),
    tiles: old.tiles,
  };
  let hashes = entries.map(leafHash);
  for (let level = 0; hashes.length > 0; level += 1) hashes = climb(next, level, hashes, files);
  return { size: next.size, root: rootOfEdge(next), files, edge: next };
}

function bundles(all: readonly Uint8Array[], start: number): LogFile[] {
  return Array.from({ length: Math.ceil(all.length / fullWidth) }, (_none, at) => {
    const inside = all.slice(at * fullWidth, (at + 1) * fullWidth);
    return { path: tilePath({ level: 'entries', n: start + at, width: inside.length }), bytes: bundleOf(inside) };
  });
}

/** Adds hashes to a level, and their tiles to `files`; returns the hashes of the tiles that became full. */
function climb(edge: Edge, level: number, hashes: readonly Uint8Array[], files: LogFile[]): Uint8Array[] {
  const full: Uint8Array[] = [];
  let tile = (edge.tiles[level] ??= emptyEdgeTile());
  let n = Math.floor((hashesAt(level, edge.size) - hashes.length) / fullWidth);
  for (const hash of hashes) {
    pushHash(tile, hash);
    if (tile.width < fullWidth) continue;
    files.push({ path: tilePath({ level, n, width: fullWidth }), bytes: tile.hashes });
    const [root] = tile.peaks;
    if (root) full.push(root.hash);
    tile = edge.tiles[level] = emptyEdgeTile();
    n += 1;
  }
  if (tile.width > 0)
    files.push({
      path: tilePath({ level, n, width: tile.width }),
      bytes: tile.hashes.slice(0, tile.width * hashLength),
    });
  return full;
}
