import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { sha256 } from '#kernel/hash';
import { LogTrouble, type Trouble } from '#tlog';

/** The checksums of all other files, in the form of `sha256sum -c`. */
export const manifestPath = 'manifest-sha256.txt';

/** The text of a manifest over these files, in the order of their paths. */
export function manifestOf(files: ReadonlyMap<string, Uint8Array>): string {
  return manifestText(new Map(Array.from(files, ([path, bytes]) => [path, sha256(bytes)])));
}

/** The same, from the SHA-256 (hex) of each file by path. */
export function manifestText(hashes: ReadonlyMap<string, string>): string {
  const paths = Array.from(hashes.keys()).toSorted((a, b) => (a < b ? -1 : 1));
  return paths.map((path) => `${hashes.get(path)}  ${path}\n`).join('');
}

/**
 * Compares every file of the directory with its manifest; what is wrong, missing or added goes to `troubles`.
 *
 * Returns the SHA-256 of each file by path. Links aren't followed. Files of any size are streamed.
 */
export async function checkManifest(
  directory: string,
  troubles: Trouble[],
  onProgress?: (done: number, of: number) => void,
): Promise<Map<string, string>> {
  const hashes = await hashesIn(directory, troubles, onProgress);
  if (!hashes.has(manifestPath)) {
    troubles.push({ where: manifestPath, says: 'the file is missing' });
    return hashes;
  }
  const listed = linesOf(readBounded(directory, manifestPath).toString());
  for (const [path, hash] of hashes) {
    const said = listed.get(path);
    if (path === manifestPath) continue;
    if (!said) troubles.push({ where: path, says: `it is not in ${manifestPath}` });
    else if (said.start !== `${hash}  `)
      troubles.push({ where: path, says: `its SHA-256 is not that of line ${said.line} of ${manifestPath}` });
  }
  for (const [path, { line }] of listed)
    if (!hashes.has(path))
      troubles.push({ where: path, says: `it is in ${manifestPath}, line ${line}, but not in the bundle` });
  return hashes;
}

/** Of each line the path, and what stands before it: 64 characters of hex and two spaces. */
function linesOf(manifest: string): Map<string, { start: string; line: number }> {
  const lines = manifest.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line, at) => [line.slice(66), { start: line.slice(0, 66), line: at + 1 }]));
}

/** After so many files others have their turn. */
const breathe = 64;

async function hashesIn(
  directory: string,
  troubles: Trouble[],
  onProgress?: (done: number, of: number) => void,
): Promise<Map<string, string>> {
  const names = await readdir(directory, { recursive: true, withFileTypes: true });
  const hashes = new Map<string, string>();
  for (const name of names.filter((one) => !one.isDirectory())) {
    const path = relative(directory, join(name.parentPath, name.name)).split(sep).join('/');
    if (name.isFile()) hashes.set(path, await hashOf(join(directory, path)));
    else troubles.push({ where: path, says: 'it is a link or a device, not a file: it was not read' });
    onProgress?.(hashes.size, names.length);
    if (hashes.size % breathe === 0) await setImmediate();
  }
  return hashes;
}

/** Small files are read and hashed at once, which is many times faster than by promises and streams. */
const smallBytes = 1_000_000;

/** What is read whole; captured files are streamed and may be of any size. */
const mostBytes = 64_000_000;

async function hashOf(file: string): Promise<string> {
  if (statSync(file).size <= smallBytes) return sha256(readFileSync(file));
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(Buffer.from(chunk));
  return hash.digest('hex');
}

/** A file of the bundle as a whole; throws a `LogTrouble` that names it when it has more than 64 MB. */
export function readBounded(directory: string, path: string): Buffer {
  const file = join(directory, path);
  const { size } = statSync(file);
  if (size > mostBytes) throw new LogTrouble(path, `it has ${size} bytes, more than ${mostBytes}`);
  return readFileSync(file);
}
