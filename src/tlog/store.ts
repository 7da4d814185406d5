import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

import { peekCheckpoint } from './checkpoint.ts';
import { readEdge, rootOfEdge } from './edge.ts';
import type { LogFile } from './integrate.ts';
import { sameHash } from './merkle.ts';
import { fullWidth, hashesAt, tileAt, tilePath } from './tile-path.ts';
import type { TileReader } from './tiles.ts';
import { LogTrouble } from './trouble.ts';

/** A log in a directory, as any web server may serve it. One process writes, any number read. */
export type TileStore = TileReader & {
  readonly directory: string;
  /**
   * Returns when all files are durable: written aside, synced, named, their directories synced.
   *
   * A file is never changed: writing the same bytes again is fine, other bytes throw a `LogTrouble` that names it.
   * Only a log's own paths are taken.
   */
  write(files: readonly LogFile[]): Promise<void>;
  /**
   * Replaces the checkpoint at once and durably: a reader sees the old or the new one.
   *
   * Then removes the partial tiles in whose place full ones came since the checkpoint before. Throws a `LogTrouble`
   * and publishes nothing when the new one is the smaller, or its tiles aren't here or lead to another root.
   */
  publish(checkpoint: string): Promise<void>;
  /**
   * Removes what a crash left beyond the committed `size`, and half-written files; returns their paths.
   *
   * To be called before a log is written on: what lies there was never signed. Throws a `LogTrouble` and removes
   * nothing when the published checkpoint is larger, for then it is the size that is wrong. Reads all names.
   */
  discardBeyond(size: number): Promise<string[]>;
};

/** The path of the signed checkpoint. Source: C2SP tlog-tiles. */
export const checkpointPath = 'checkpoint';

/** Opens the log in this directory, which is made where there is none. */
export async function openStore(directory: string): Promise<TileStore> {
  await mkdir(directory, { recursive: true });
  await syncDirectory(directory);
  // Directories whose own name is durable, so that each is made and synced once.
  const durable = new Set([directory]);
  const read = (path: string) => readIn(directory, path);
  return {
    directory,
    read,
    async write(files) {
      const parents = new Set(files.map(({ path }) => dirname(fileOf(directory, path))));
      for (const parent of parents) await makeDirectory(parent, durable);
      // All are waited for, so that no write goes on behind an error.
      const done = await Promise.allSettled(files.map(({ path, bytes }) => writeOnce(directory, path, bytes)));
      for (const one of done) if (one.status === 'rejected') throw one.reason;
      await Promise.all(Array.from(parents, syncDirectory));
    },
    async publish(checkpoint) {
      const { size, root } = peekCheckpoint(checkpoint);
      const before = await publishedSize(read, size);
      if (!sameHash(rootOfEdge(await readEdge({ read }, size)), root))
        throw new LogTrouble(checkpointPath, `its root is not that of the ${size} entries here: it was not published`);
      const aside = await writeAside(join(directory, checkpointPath), Buffer.from(checkpoint));
      await rename(aside, join(directory, checkpointPath));
      await syncDirectory(directory);
      await removeReplaced(directory, filledBetween(before, size));
    },
    async discardBeyond(size) {
      await publishedSize(read, size);
      const names = await readdir(directory, { recursive: true, withFileTypes: true });
      const paths = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
      const beyond = paths.filter((path) => isBeyond(relative(directory, path).split(sep).join('/'), size));
      await Promise.all(beyond.map((path) => rm(path)));
      await Promise.all(Array.from(new Set(beyond.map((path) => dirname(path))), syncDirectory));
      return beyond.map((path) => relative(directory, path)).toSorted();
    },
  };
}

function isBeyond(path: string, size: number): boolean {
  if (path.endsWith(asideSuffix)) return true;
  const tile = tileAt(path);
  return (
    tile !== undefined && tile.n * fullWidth + tile.width > hashesAt(tile.level === 'entries' ? 0 : tile.level, size)
  );
}

/** The full tiles of a log of `size` that one of `before` entries lacked. */
function* filledBetween(before: number, size: number): Generator<string> {
  for (let level = 0; hashesAt(level, size) >= fullWidth; level += 1) {
    const full = Math.floor(hashesAt(level, size) / fullWidth);
    for (let n = Math.floor(hashesAt(level, before) / fullWidth); n < full; n += 1) {
      yield tilePath({ level, n, width: fullWidth });
      if (level === 0) yield tilePath({ level: 'entries', n, width: fullWidth });
    }
  }
}

/** Removes the partial tiles of these full ones; one look into each directory, since few of many have any. */
async function removeReplaced(directory: string, full: Iterable<string>): Promise<void> {
  const partial = new Set(Array.from(full, (path) => `${join(directory, path)}.p`));
  for (const parent of new Set(Array.from(partial, (path) => dirname(path)))) {
    const names = (await readdir(parent)).map((name) => join(parent, name)).filter((path) => partial.has(path));
    await Promise.all(names.map((path) => rm(path, { recursive: true, force: true })));
  }
}

async function publishedSize(read: TileReader['read'], size: number): Promise<number> {
  const published = await read(checkpointPath);
  const signed = published ? peekCheckpoint(published).size : 0;
  if (signed > size)
    throw new LogTrouble(checkpointPath, `it signs ${signed} entries, but only ${size} are said to be committed`);
  return signed;
}

/** The file of a log's path; any other path is refused, so that none leads out of the directory. */
function fileOf(directory: string, path: string): string {
  if (path !== checkpointPath && !tileAt(path)) throw new LogTrouble(path, 'it is no path of a log');
  return join(directory, path);
}

async function readIn(directory: string, path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(fileOf(directory, path));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

const isCode = (error: unknown, ...codes: string[]) =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

async function writeOnce(directory: string, path: string, bytes: Uint8Array): Promise<void> {
  const file = fileOf(directory, path);
  const aside = await writeAside(file, bytes);
  try {
    // Unlike rename, link never replaces: a writer that was overtaken can't change what the other one signed.
    await link(aside, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    if (Buffer.compare(await readFile(file), bytes) !== 0)
      throw new LogTrouble(path, 'it exists with other bytes, and a log never changes: nothing was overwritten');
  } finally {
    await rm(aside);
  }
}

const asideSuffix = '.aside';

/** Writes and syncs the bytes beside the file; returns the name they have until they are named rightly. */
async function writeAside(file: string, bytes: Uint8Array): Promise<string> {
  const aside = `${file}.${randomUUID()}${asideSuffix}`;
  const handle = await open(aside, 'wx', 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return aside;
}

async function makeDirectory(path: string, durable: Set<string>): Promise<void> {
  if (durable.has(path)) return;
  await makeDirectory(dirname(path), durable);
  await mkdir(path, { recursive: true });
  await syncDirectory(dirname(path));
  durable.add(path);
}

async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
