import { type Edge, copyEdge, emptyEdgeTile, pushHash, readEdge, rootOfEdge } from './edge.ts';
import { bundleOf, entriesIn } from './entry-bundle.ts';
import { isCount, leafHash } from './merkle.ts';
import { fullWidth, hashesAt, tilePath } from './tile-path.ts';
import { type TileReader, hashLength, readTileFile } from './tiles.ts';

/** A file of the log to be written: immutable, so writing it twice is harmless. */
export type LogFile = { path: string; bytes: Uint8Array };

/** The tree with the entries in it, and the files that say so: nothing is written yet. */
export type Integrated = { size: number; root: Uint8Array; files: LogFile[]; edge: Edge };

/**
 * Adds entries to a log of `size`: the new head, and the tiles and bundles that are new or wider.
 *
 * Reads only the partial bundle and one partial tile per level; with `edge` (of the call before) only the bundle. The
 * files come in the order in which they may be written; the old size stays provable all the time. No entries: same
 * head, no files. Throws a `LogTrouble` when a tile is missing, a `RangeError` for an entry over 65,535 bytes.
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
  const files = bundles(await firstBundle(reader, size), size, entries);
  const next = { size: size + entries.length, tiles: old.tiles };
  let hashes = entries.map(leafHash);
  for (let level = 0; hashes.length > 0; level += 1) hashes = climb(next, level, hashes, files);
  return { size: next.size, root: rootOfEdge(next), files, edge: next };
}

/** The entries of the partial bundle that the new ones are added to. */
async function firstBundle(reader: TileReader, size: number): Promise<Uint8Array[]> {
  const width = size % fullWidth;
  if (width === 0) return [];
  const tile = { level: 'entries', n: Math.floor(size / fullWidth), width } as const;
  return entriesIn(await readTileFile(reader, tile), width, tilePath(tile));
}

function bundles(first: readonly Uint8Array[], size: number, entries: readonly Uint8Array[]): LogFile[] {
  const all = [...first, ...entries];
  const start = Math.floor(size / fullWidth);
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
