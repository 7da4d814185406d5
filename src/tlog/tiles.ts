import { entriesIn } from './entry-bundle.ts';
import { type Tile, fullWidth, tilePath } from './tile-path.ts';
import { LogTrouble } from './trouble.ts';

/**
 * Where the files of a log are: a directory, a web server, a map. `undefined` = there is no such file.
 *
 * What it gives is hostile until a checkpoint's root is proven over it.
 */
export type TileReader = { read(path: string): Promise<Uint8Array | undefined> };

/** A hash is 32 bytes, one after the other in a tile. */
export const hashLength = 32;

/** The bytes of a tile or bundle, and of how many hashes or entries they are. */
type TileFile = { bytes: Uint8Array; width: number };

/** A tile's file: of this width, else the full one, which a log may keep in its place. */
async function readTileFile(reader: TileReader, tile: Tile): Promise<TileFile> {
  const bytes = await reader.read(tilePath(tile));
  if (bytes) return { bytes, width: tile.width };
  const full = tile.width < fullWidth ? await reader.read(tilePath({ ...tile, width: fullWidth })) : undefined;
  if (!full) throw new LogTrouble(tilePath(tile), 'the file is missing');
  return { bytes: full, width: fullWidth };
}

/**
 * The hashes of a tile, `width` of 32 bytes each, as one array.
 *
 * Throws a `LogTrouble` when the file is missing or of another length.
 */
export async function readTile(reader: TileReader, tile: Tile & { level: number }): Promise<Uint8Array> {
  const { bytes, width } = await readTileFile(reader, tile);
  if (bytes.length !== width * hashLength)
    throw new LogTrouble(tilePath({ ...tile, width }), `it has ${bytes.length} bytes instead of ${width * hashLength}`);
  return bytes.subarray(0, tile.width * hashLength);
}

/** The entries of tile `n`, `width` of them. Throws a `LogTrouble` when the bundle is missing or holds another number. */
export async function readEntries(reader: TileReader, n: number, width: number): Promise<Uint8Array[]> {
  const file = await readTileFile(reader, { level: 'entries', n, width });
  return entriesIn(file.bytes, file.width, tilePath({ level: 'entries', n, width: file.width })).slice(0, width);
}

/** Hash `at` of a tile's bytes, as a view. */
export function hashIn(tile: Uint8Array, at: number): Uint8Array {
  return tile.subarray(at * hashLength, (at + 1) * hashLength);
}
