import { openCheckpoint, type OpenedCheckpoint } from './checkpoint.ts';
import { type Edge, type EdgeTile, emptyEdgeTile, pushHash, rootOfEdge } from './edge.ts';
import { leafHash, sameHash } from './merkle.ts';
import type { VerifierKey } from './note-key.ts';
import { rootAt } from './prove.ts';
import { checkpointPath } from './store.ts';
import { fullWidth, hashesAt, tilePath, widthOf } from './tile-path.ts';
import { type TileReader, hashIn, hashLength, readEntries, readTile } from './tiles.ts';
import { LogTrouble, type Trouble, troubleOf } from './trouble.ts';

/** With this many troubles a log is broken, and the rest of the list helps nobody. */
const mostTroubles = 100;

type Options = {
  /** Signed checkpoints that someone kept: the log has to continue each. */
  older?: readonly (Uint8Array | string)[];
  /** After each 256 entries and at the end. */
  onProgress?: (done: number, size: number) => void;
  /** Each entry whose bytes are right, in order: for who compares them with what they came from. */
  onEntry?: (index: number, entry: Uint8Array) => void;
};

/**
 * What is wrong with a log, to the entry: empty when all its entries, tiles and the kept checkpoints hold.
 *
 * Recomputes every hash from the entries and compares it with its tile, the root with the signed checkpoint. Reads each
 * file once. After 100 troubles it stops. What can't be read (not: is missing) throws.
 */
export async function verifyLog(reader: TileReader, key: VerifierKey, options: Options = {}): Promise<Trouble[]> {
  const troubles: Trouble[] = [];
  const checkpoint = await told(troubles, () => publishedCheckpoint(reader, key));
  if (!checkpoint) return troubles;
  const edge = { tiles: [] };
  const check: Check = { reader, size: checkpoint.size, edge, troubles, options };
  for (let n = 0; n * fullWidth < checkpoint.size && troubles.length < mostTroubles; n += 1) {
    await checkBundle(check, n);
    options.onProgress?.(Math.min(checkpoint.size, (n + 1) * fullWidth), checkpoint.size);
  }
  if (troubles.length >= mostTroubles)
    return [...troubles, { where: 'log', says: `more than ${mostTroubles} troubles: the rest was not looked at` }];
  await checkRightEdge(check);
  if (!sameHash(rootOfEdge(edge), checkpoint.root))
    troubles.push({
      where: checkpointPath,
      says: 'its root is not the root over the entries: one of them was replaced',
    });
  for (const [at, kept] of (options.older ?? []).entries())
    await told(troubles, () =>
      continues(reader, checkpoint, openCheckpoint(kept, [key], `older checkpoint ${at + 1}`)),
    );
  return troubles;
}

type Check = { reader: TileReader; size: number; edge: Pick<Edge, 'tiles'>; troubles: Trouble[]; options: Options };

async function told<T>(troubles: Trouble[], act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    troubles.push(troubleOf(error));
    return undefined;
  }
}

async function publishedCheckpoint(reader: TileReader, key: VerifierKey): Promise<OpenedCheckpoint> {
  const bytes = await reader.read(checkpointPath);
  if (!bytes) throw new LogTrouble(checkpointPath, 'the file is missing');
  return openCheckpoint(bytes, [key]);
}

async function continues(reader: TileReader, now: OpenedCheckpoint, then: OpenedCheckpoint): Promise<void> {
  const where = `checkpoint of ${then.size} entries`;
  if (then.origin !== now.origin) throw new LogTrouble(where, `it is of another log, ${then.origin}`);
  if (then.size > now.size) throw new LogTrouble(where, `the log has only ${now.size} entries: some were taken away`);
  if (!sameHash(await rootAt(reader, then.size, now.size), then.root))
    throw new LogTrouble(where, 'the log does not continue it: its history was rewritten');
}

/** Bundle `n` against its tile, and the tile passed on: one fault is one trouble. */
async function checkBundle(check: Check, n: number): Promise<void> {
  const width = widthOf(0, n, check.size);
  const entries = (await told(check.troubles, () => readEntries(check.reader, n, width))) ?? [];
  const kept = await told(check.troubles, () => readTile(check.reader, { level: 0, n, width }));
  const hashes = entries.map(leafHash);
  const wrong = kept ? differing(hashes, kept) : [];
  const given = wrong.length > 0 ? edgeTileOf(hashes) : undefined;
  const tileIsWrong = given !== undefined && (await isParentOf(check, n, given));
  for (const at of wrong) check.troubles.push(wrongEntry({ n, at, width, tileIsWrong }));
  entries.forEach((entry, at) => wrong.includes(at) || check.options.onEntry?.(n * fullWidth + at, entry));
  // Where neither is there, zeros keep the place, and the level above says which hash it misses.
  const found = kept ?? (hashes.length > 0 ? hashes : new Uint8Array(width * hashLength));
  await addTile(check, tileIsWrong ? given : edgeTileOf(found), { level: 0, n });
}

function differing(hashes: readonly Uint8Array[], kept: Uint8Array): number[] {
  return hashes.flatMap((hash, at) => (sameHash(hash, hashIn(kept, at)) ? [] : [at]));
}

function edgeTileOf(hashes: readonly Uint8Array[] | Uint8Array): EdgeTile {
  const tile = emptyEdgeTile();
  const count = hashes instanceof Uint8Array ? hashes.length / hashLength : hashes.length;
  for (let at = 0; at < count; at += 1) {
    const hash = hashes instanceof Uint8Array ? hashIn(hashes, at) : hashes[at];
    if (hash) pushHash(tile, hash);
  }
  return tile;
}

/** Whether the level above has the root that the entries of tile `n` give: then it is their tile that was changed. */
async function isParentOf({ reader, size }: Check, n: number, given: EdgeTile): Promise<boolean> {
  const [root] = given.peaks;
  if (given.width !== fullWidth || !root) return false;
  const parent = Math.floor(n / fullWidth);
  const kept = await told([], () => readTile(reader, { level: 1, n: parent, width: widthOf(1, parent, size) }));
  return kept !== undefined && sameHash(hashIn(kept, n % fullWidth), root.hash);
}

type WrongEntry = { n: number; at: number; width: number; tileIsWrong: boolean };

function wrongEntry({ n, at, width, tileIsWrong }: WrongEntry): Trouble {
  const [bundle, tile] = [tilePath({ level: 'entries', n, width }), tilePath({ level: 0, n, width })];
  const entry = `entry ${n * fullWidth + at}`;
  return tileIsWrong
    ? { where: tile, says: `its hash ${at} is not that of ${entry}` }
    : { where: entry, says: `its bytes in ${bundle} differ from its hash in ${tile}` };
}

type At = { level: number; n: number };

/** Passes a full tile's root up to its parent, and so on where that one became full; a partial one is the edge. */
async function addTile(check: Check, tile: EdgeTile, { level, n }: At): Promise<void> {
  const { tiles } = check.edge;
  tiles[level] = tile;
  const [root] = tile.peaks;
  if (tile.width < fullWidth || !root) return;
  tiles[level] = emptyEdgeTile();
  const parent = (tiles[level + 1] ??= emptyEdgeTile());
  pushHash(parent, root.hash);
  const above = { level: level + 1, n: Math.floor(n / fullWidth) };
  if (parent.width === fullWidth) await addTile(check, await compared(check, parent, above), above);
}

/** The unfinished tiles above the entries, compared as the full ones were. */
async function checkRightEdge(check: Check): Promise<void> {
  for (const [level, tile] of check.edge.tiles.entries()) {
    const n = Math.floor(hashesAt(level, check.size) / fullWidth);
    if (level > 0 && tile.width > 0) check.edge.tiles[level] = await compared(check, tile, { level, n });
  }
}

/** The tile as it is kept, each hash that differs from the level below being a trouble. */
async function compared(check: Check, tile: EdgeTile, { level, n }: At): Promise<EdgeTile> {
  const at = { level, n, width: tile.width };
  const kept = await told(check.troubles, () => readTile(check.reader, at));
  if (!kept || sameHash(kept, tile.hashes.subarray(0, kept.length))) return tile;
  for (const child of differing(
    Array.from({ length: tile.width }, (_none, i) => hashIn(tile.hashes, i)),
    kept,
  )) {
    const below = tilePath({ level: level - 1, n: n * fullWidth + child, width: fullWidth });
    check.troubles.push({ where: tilePath(at), says: `its hash ${child} is not the one that ${below} gives` });
  }
  return edgeTileOf(kept);
}
