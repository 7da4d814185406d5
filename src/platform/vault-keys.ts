import {
  type KeyObject,
  createHash,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  randomBytes,
} from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { WrongUse } from '#kernel/trouble';

/** One version of an agency's key. Only `vault.ts` wraps with it; it leaves the process in no other way. */
export type AgencyKey = { version: number; key: KeyObject };

/** The keys of an installation. Each is made when first asked for, lies on the disk before it is handed out, and stays the same from then on. */
export type Keys = {
  /** The agency's key that wraps others: the newest, or the version asked for. Throws KeyMissing for a version that was never made. */
  agencyKey: (agency: string, version?: number) => AgencyKey;
  /** Makes the next version of the agency's key; the older ones still open. */
  rotate: (agency: string) => AgencyKey;
  /** The Ed25519 pair that signs the log of this origin. Source: RFC 8032. */
  logKey: (origin: string) => { privateKey: KeyObject; publicKey: KeyObject };
  /** 32 bytes for one purpose, such as 'sessions'. A copy: the caller may overwrite it. */
  secretFor: (name: string) => Buffer;
};

/** The keys file lacks a key that something was sealed with: it is another file, or an older copy. */
export class KeyMissing extends Error {
  override name = 'KeyMissing';
}

const kinds = ['agency', 'log', 'secret'] as const;
const line = z.strictObject({
  kind: z.enum(kinds),
  name: z.string().min(1).max(300),
  version: z.int().min(1),
  key: z.base64().max(200),
  check: z.string(),
});
type Line = z.infer<typeof line>;

const MOST_BYTES = 16 * 1024 * 1024;
const TORN = '#torn';
const HEADER = `# The keys of Rostrum. Without them sealed passwords and records can't be opened, and the log can't be signed.
# Keep a copy apart from the data. Nothing in this file is ever changed: lines are added.
`;

/**
 * Opens the file of keys, and makes it (mode 0600, in a directory of mode 0700) when it isn't there.
 *
 * With `mayCreate: false` a missing file is refused: where there is data already, new keys would open none of it. Throws
 * WrongUse for a file that others can read, that can't be read, or that is damaged (with the number of the line).
 *
 * Several processes may share the file. A key is one line, appended in one write, and the first line of a kind, name and
 * version counts: so two that make the same key at once agree on one, and a kill at any moment leaves a whole file. This
 * needs a local disk; network file systems don't keep appends apart.
 */
export function openKeys(file: string, options: { mayCreate?: boolean } = {}): Keys {
  if (!existsSync(file)) {
    if (options.mayCreate === false)
      throw new WrongUse(
        `The keys file ${file} is missing, but there is data sealed with it. Put the copy of the keys there, or set ROSTRUM_KEYS to where it is.`,
      );
    createFile(file);
  }
  const current = currentLines(file);
  const find = (kind: Line['kind'], name: string, version: number) =>
    current().find((one) => one.kind === kind && one.name === name && one.version === version);
  const newest = (agency: string) =>
    current().reduce(
      (most, { kind, name, version }) => (kind === 'agency' && name === agency && version > most ? version : most),
      0,
    );
  const take = (kind: Line['kind'], name: string, version: number): Buffer => {
    if (!find(kind, name, version)) appendLine(file, { kind, name, version, key: makeKey[kind]().toString('base64') });
    const found = find(kind, name, version);
    if (!found)
      throw new WrongUse(
        `A key was written to ${file} and isn't in it. Is it on a network file system, or replaced while Rostrum runs?`,
      );
    return Buffer.from(found.key, 'base64');
  };
  const agencyKey = (agency: string, version: number) => ({
    version,
    key: createSecretKey(take('agency', agency, version)),
  });
  current();
  return {
    agencyKey: (agency, version) => {
      if (version !== undefined && !find('agency', agency, version))
        throw new KeyMissing(`The keys file ${file} has no key ${version} of agency ${agency}. Is it the newest copy?`);
      return agencyKey(agency, version ?? Math.max(1, newest(agency)));
    },
    rotate: (agency) => agencyKey(agency, newest(agency) + 1),
    logKey: (origin) => {
      const privateKey = createPrivateKey({ key: take('log', origin, 1), format: 'der', type: 'pkcs8' });
      return { privateKey, publicKey: createPublicKey(privateKey) };
    },
    secretFor: (name) => take('secret', name, 1),
  };
}

/** The lines of the file as it is now; read again only when another process, or we, made it longer. */
function currentLines(file: string): () => Line[] {
  let lines: Line[] = [];
  let seen: number | undefined;
  return () => {
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined || size !== seen) lines = readLines(file);
    seen = size;
    return lines;
  };
}

const makeKey: Record<Line['kind'], () => Buffer> = {
  agency: () => randomBytes(32),
  log: () => generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }),
  secret: () => randomBytes(32),
};

/** Shows a flipped character or a mixed-up line; a person who can write the file could mend it too. */
function checkOf({ kind, name, version, key }: Omit<Line, 'check'>): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, name, version, key]))
    .digest('hex')
    .slice(0, 16);
}

function createFile(file: string): void {
  const aside = `${file}.${process.pid}.${randomBytes(6).toString('hex')}.new`;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const handle = openSync(aside, 'wx', 0o600);
    writeAll(handle, HEADER);
    closeSync(handle);
    linkSync(aside, file);
    syncDirectory(path.dirname(file));
  } catch (error) {
    // Another process was faster: its file is as good.
    if (codeOf(error) !== 'EEXIST')
      throw new WrongUse(
        `The keys file ${file} can't be made (${codeOf(error)}). Set ROSTRUM_KEYS to a place that this account can write to.`,
        { cause: error },
      );
  } finally {
    if (existsSync(aside)) rmSync(aside);
  }
}

function appendLine(file: string, key: Omit<Line, 'check'>): void {
  line.parse({ ...key, check: '' });
  const torn = endsTorn(readText(file)) ? `${TORN}\n` : '';
  const handle = openSync(file, 'a');
  try {
    writeAll(handle, `${torn}${JSON.stringify({ ...key, check: checkOf(key) })}\n`);
  } finally {
    closeSync(handle);
  }
}

function readLines(file: string): Line[] {
  const text = readText(file);
  const whole = endsTorn(text) ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
  return whole.split('\n').flatMap((raw, index) => {
    if (raw === '' || raw.startsWith('#') || raw.endsWith(TORN)) return [];
    const read = readLine(raw);
    if (!read)
      throw new WrongUse(
        `Line ${index + 1} of the keys file ${file} is damaged. Put the copy of the keys in its place; a new key would not open what this one sealed.`,
      );
    return [read];
  });
}

function readLine(raw: string): Line | undefined {
  try {
    const read = line.parse(JSON.parse(raw));
    return read.check === checkOf(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** A machine that lost power while it wrote leaves half a line at the end. That key was handed to nobody. */
function endsTorn(text: string): boolean {
  return text !== '' && !text.endsWith('\n');
}

/** Looks at the mode of the file that is read, not of what the name led to before. */
function readText(file: string): string {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    throw new WrongUse(
      `The keys file ${file} can't be read (${codeOf(error)}). It must belong to the account that runs Rostrum.`,
      { cause: error },
    );
  }
  try {
    const about = fstatSync(handle);
    if (!about.isFile()) throw new WrongUse(`${file} is not a file. Set ROSTRUM_KEYS to the path of a file.`);
    if (about.size > MOST_BYTES)
      throw new WrongUse(
        `The keys file ${file} has ${about.size} bytes: that is no file of keys. Set ROSTRUM_KEYS to the right one.`,
      );
    const mode = (about.mode & 0o777).toString(8).padStart(4, '0');
    if (process.platform !== 'win32' && (about.mode & 0o077) !== 0)
      throw new WrongUse(
        `Others on this machine can read the keys file ${file} (mode ${mode}). Run: chmod 600 '${file}'`,
      );
    return readFileSync(handle, 'utf8');
  } finally {
    closeSync(handle);
  }
}

function writeAll(handle: number, text: string): void {
  const bytes = Buffer.from(text);
  if (writeSync(handle, bytes) !== bytes.length) throw new Error('The disk took only a part of a key');
  fsyncSync(handle);
}

function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(directory, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
