import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** A blob's name: SHA-256 of its bytes, 64 lower-case hex digits. */
export type BlobHash = string;

/** Bytes kept under their own hash, each in a file that is never changed. */
export type Blobs = {
  /** Keeps the bytes and says their hash; they are on the disk when it answers. Keeping the same bytes again mends a damaged blob and changes no whole one. */
  put: (bytes: Uint8Array | AsyncIterable<Uint8Array>) => Promise<BlobHash>;
  /** The bytes, which were hashed again. Throws BlobMissing or BlobDamaged. */
  get: (hash: BlobHash) => Promise<Buffer>;
  /** The same in pieces, hashed as they pass. Throws BlobMissing; BlobDamaged after the last piece, so that what was sent on counts only when it ends. */
  stream: (hash: BlobHash) => AsyncIterable<Uint8Array>;
  /** Whether a blob of that name is there; says nothing of its bytes. */
  has: (hash: BlobHash) => Promise<boolean>;
  /** Throws BlobMissing. */
  sizeBytes: (hash: BlobHash) => Promise<number>;
  /** The blob is gone from the directory, also after a power cut. One that isn't there is no error. The caller has asked whether it may go. */
  destroy: (hash: BlobHash) => Promise<void>;
  /** Every blob's name, in order. */
  all: () => AsyncIterable<BlobHash>;
};

/** The disk is full, away or closed to us: nothing was kept, and the same may be tried again when it is mended. */
export class DiskUnavailable extends Error {
  override name = 'DiskUnavailable';
}

/** What lies under a hash has another: the disk or a hand changed it. Restore it from a backup. */
export class BlobDamaged extends Error {
  override name = 'BlobDamaged';
}

/** Nothing is kept under this hash. */
export class BlobMissing extends Error {
  override name = 'BlobMissing';
}

/** What was to be kept is larger than the limit. */
export class BlobTooLarge extends Error {
  override name = 'BlobTooLarge';
}

const HASH = /^[0-9a-f]{64}$/;
const ASIDE = 'being-written';
const LEFTOVER_AFTER_HOURS = 24;
const HOUR = 3_600_000;
const DEFAULT_MOST_BYTES = 512 * 1024 * 1024;

/**
 * Opens a directory of blobs, and makes it when it isn't there. Several processes may share it.
 *
 * A blob is written aside, synced, made read-only (0440) and renamed into its place, then the directory is synced: a
 * kill or a power cut at any moment leaves it whole or not there. What a kill left aside is removed after a day.
 * `mostBytes` bounds one blob (512 MiB unless said otherwise).
 */
export async function openBlobs(dir: string, options: { mostBytes?: number; now?: () => Date } = {}): Promise<Blobs> {
  const { mostBytes = DEFAULT_MOST_BYTES, now = () => new Date() } = options;
  const place = (hash: BlobHash) => placeOf(dir, hash);
  await onDisk(dir, async () => {
    await mkdir(path.join(dir, ASIDE), { recursive: true, mode: 0o750 });
    await sweep(path.join(dir, ASIDE), now());
  });
  return {
    put: (bytes) => onDisk(dir, () => put(dir, bytes, mostBytes), 'Nothing was kept.'),
    get: (hash) => onDisk(dir, () => read(place(hash), hash)),
    stream: (hash) => stream(dir, hash),
    has: (hash) => onDisk(dir, async () => (await sizeOf(place(hash))) !== undefined),
    sizeBytes: (hash) =>
      onDisk(dir, async () => {
        const size = await sizeOf(place(hash));
        if (size === undefined) throw missing(hash);
        return size;
      }),
    destroy: (hash) =>
      onDisk(dir, async () => {
        await rm(place(hash), { force: true });
        await syncDirectory(path.dirname(place(hash)));
      }),
    all: () => all(dir),
  };
}

async function put(dir: string, bytes: Uint8Array | AsyncIterable<Uint8Array>, mostBytes: number): Promise<BlobHash> {
  const aside = path.join(dir, ASIDE, randomUUID());
  try {
    const hash = await writeAside(aside, bytes, mostBytes);
    const place = placeOf(dir, hash);
    if (await isWhole(place, hash)) return hash;
    await chmod(aside, 0o440);
    await makeDirectory(path.dirname(place));
    await rename(aside, place);
    await syncDirectory(path.dirname(place));
    return hash;
  } finally {
    await rm(aside, { force: true });
  }
}

async function writeAside(
  aside: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  mostBytes: number,
): Promise<BlobHash> {
  const sum = createHash('sha256');
  let size = 0;
  const file = await open(aside, 'wx', 0o600);
  try {
    for await (const part of bytes instanceof Uint8Array ? [bytes] : bytes) {
      size += part.length;
      if (size > mostBytes) throw new BlobTooLarge(`More than ${mostBytes} bytes came; nothing of it was kept`);
      sum.update(part);
      // `writeFile` on a handle goes on where the last ended, and until all of it is written.
      await file.writeFile(part);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return sum.digest('hex');
}

/** The directory of the first two digits, and its own entry, outlast a power cut. */
async function makeDirectory(directory: string): Promise<void> {
  const made = await mkdir(directory, { recursive: true, mode: 0o750 });
  if (made) await syncDirectory(path.dirname(directory));
}

async function read(place: string, hash: BlobHash): Promise<Buffer> {
  const bytes = await readFile(place).catch((error: unknown) => gone(error, hash));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== hash) throw damaged(place, { hash, found, size: bytes.length });
  return bytes;
}

async function* stream(dir: string, hash: BlobHash): AsyncGenerator<Uint8Array> {
  const place = placeOf(dir, hash);
  const sum = createHash('sha256');
  let size = 0;
  const file = await onDisk(dir, () => open(place, 'r').catch((error: unknown) => gone(error, hash)));
  try {
    for await (const part of file.createReadStream({ autoClose: false })) {
      const bytes: Uint8Array = part;
      size += bytes.length;
      sum.update(bytes);
      yield bytes;
    }
  } finally {
    await file.close();
  }
  const found = sum.digest('hex');
  if (found !== hash) throw damaged(place, { hash, found, size });
}

async function isWhole(place: string, hash: BlobHash): Promise<boolean> {
  try {
    await read(place, hash);
    return true;
  } catch (error) {
    if (error instanceof BlobMissing || error instanceof BlobDamaged) return false;
    throw error;
  }
}

async function sizeOf(place: string): Promise<number | undefined> {
  const about = await stat(place).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  return about?.size;
}

async function* all(dir: string): AsyncGenerator<BlobHash> {
  for (const first of (await readdir(dir)).toSorted()) {
    if (!/^[0-9a-f]{2}$/.test(first)) continue;
    const names = await readdir(path.join(dir, first));
    yield* names.toSorted().filter((name) => HASH.test(name) && name.startsWith(first));
  }
}

/** Another process may be writing there: only what nobody can still be writing goes. */
async function sweep(aside: string, now: Date): Promise<void> {
  for (const name of await readdir(aside)) {
    const file = path.join(aside, name);
    const about = await stat(file).catch(() => undefined);
    if (about && now.getTime() - about.mtimeMs > LEFTOVER_AFTER_HOURS * HOUR) await rm(file, { force: true });
  }
}

/** A name that is no hash could lead out of the directory. */
function placeOf(dir: string, hash: BlobHash): string {
  if (!HASH.test(hash))
    throw new BlobMissing(`'${hash.slice(0, 80)}' is not the name of a blob: that is 64 digits from 0 to f`);
  return path.join(dir, hash.slice(0, 2), hash);
}

function gone(error: unknown, hash: BlobHash): never {
  throw codeOf(error) === 'ENOENT' ? missing(hash) : error;
}

type Damage = { hash: BlobHash; found: string; size: number };

const damaged = (place: string, { hash, found, size }: Damage) =>
  new BlobDamaged(`The blob ${hash} is damaged: its ${size} bytes hash to ${found}. Restore ${place} from a backup.`);

function missing(hash: BlobHash): BlobMissing {
  return new BlobMissing(`There is no blob ${hash}`);
}

async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  await handle?.sync();
  await handle?.close();
}

const DISK_SAYS: Record<string, string> = {
  ENOSPC: 'is full. Make room, then try again',
  EDQUOT: 'has no room left for this account. Raise its quota or make room, then try again',
  EROFS: 'can only be read. Mount it for writing, then try again',
  EACCES: 'is closed to this account. Give it the directory, then try again',
  EPERM: 'is closed to this account. Give it the directory, then try again',
  ENOTDIR: 'is no directory. Name another',
  EIO: 'failed while it read or wrote. Look at its health before anything else',
  EFBIG: 'takes no file of this size. Raise the limit, then try again',
  EMFILE: 'has too many files open. Raise the limit of open files, then try again',
};

/** What the disk says, in words; what it doesn't say is passed on as it came. */
async function onDisk<T>(dir: string, work: () => Promise<T>, outcome = ''): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const says = DISK_SAYS[codeOf(error)];
    if (says === undefined) throw error;
    throw new DiskUnavailable(`The disk of ${dir} ${says}. ${outcome}`.trim(), { cause: error });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
