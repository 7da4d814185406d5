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

/** The bytes of a tile or bundle: those of this width, else the full one's, which a log may keep in their place. */
export async function readTileFile(reader: TileReader, tile: Tile): Promise<Uint8Array> {
  const path = tilePath(tile);
  const bytes =
    (await reader.read(path)) ??
    (tile.width < fullWidth ? await reader.read(tilePath({ ...tile, width: fullWidth })) : undefined);
  if (!bytes) throw new LogTrouble(path, 'the file is missing');
  return bytes;
}

/**
 * The hashes of a tile, `width` of 32 bytes each, as one array.
 *
 * Throws a `LogTrouble` when the file is missing or of another length.
 */
export async function readTile(reader: TileReader, tile: Tile & { level: number }): Promise<Uint8Array> {
  const bytes = await readTileFile(reader, tile);
  const whole = bytes.length === fullWidth * hashLength || bytes.length === tile.width * hashLength;
  if (!whole)
    throw new LogTrouble(tilePath(tile), `it has ${bytes.length} bytes instead of ${tile.width * hashLength}`);
  return bytes.subarray(0, tile.width * hashLength);
}

/** The entries of tile `n`, `width` of them. Throws a `LogTrouble` when the bundle is missing or too short. */
export async function readEntries(reader: TileReader, n: number, width: number): Promise<Uint8Array[]> {
  const tile: Tile = { level: 'entries', n, width };
  return entriesIn(await readTileFile(reader, tile), width, tilePath(tile));
}

/** Hash `at` of a tile's bytes, as a view. */
export function hashIn(tile: Uint8Array, at: number): Uint8Array {
  return tile.subarray(at * hashLength, (at + 1) * hashLength);
}
