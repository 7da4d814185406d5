import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { verifyLogScript } from '#formats/verify-log-script';
import {
  type Edge,
  type TileStore,
  append,
  bundleOf,
  entriesIn,
  openStore,
  proveConsistency,
  readVerifierKey,
  signCheckpoint,
  signNote,
  verifierKeyText,
  verifyLog,
} from '#tlog';

import { origin, run, signer } from './tlog-sample.ts';

const size = 100_000;
const older = 70_001;

let directory = '';
let store: TileStore;
let checkpoint = '';

/** What a city's log is made of: 600 bytes an entry, each another. */
const entryAt = (index: number) => Buffer.from(`{"number":${index},"filler":"${'x'.repeat(560)}"}`);

/** 100,000 entries in batches of 256, with a checkpoint that somebody kept on the way. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tlog-100k-'));
  await writeFile(join(directory, 'verify_log.py'), verifyLogScript);
  store = await openStore(join(directory, 'log'));
  let edge: Edge | undefined;
  let last;
  for (let at = 0; at < size;) {
    const end = Math.min(at < older ? older : size, at + 256);
    const entries = Array.from({ length: end - at }, (_none, next) => entryAt(at + next));
    const grown = await append({ store, size: at, entries, edge });
    [edge, at] = [grown.edge, end];
    if (at !== older && at !== size) continue;
    const head = { origin, size: at, root: grown.root };
    const proof = last ? await proveConsistency(store, last.size, at) : [];
    checkpoint = signCheckpoint({ head, last, proof, signer });
    await store.publish(checkpoint);
    if (at === older) await writeFile(join(directory, 'older'), checkpoint);
    last = head;
  }
}, 120_000);
afterAll(() => rm(directory, { recursive: true, force: true }));

const python = (...kept: string[]) =>
  run('python3', ['verify_log.py', 'log', verifierKeyText(signer.key), ...kept], directory);

/** Changes one file of the log, asks both verifiers, and puts it back. */
async function spoiled(path: string, change: (bytes: Buffer) => Buffer | string | undefined) {
  const file = join(directory, 'log', path);
  const whole = await readFile(file);
  const changed = change(Buffer.from(whole));
  await (changed === undefined ? rm(file) : writeFile(file, changed));
  const [script, troubles] = [await python('older'), await verifyLog(store, signer.key)];
  await writeFile(file, whole);
  return { code: script.code, says: script.says, troubles, where: troubles.map((one) => one.where) };
}

/** The bundle with its entries in another order or number. */
const rebundled = (act: (entries: Uint8Array[]) => Uint8Array[]) => (bytes: Buffer) =>
  Buffer.from(bundleOf(act(entriesIn(bytes, 256, 'bundle'))));

test('a log of 100,000 entries is accepted by Python and openssl, and continues the checkpoint that was kept', async () => {
  const { code, says } = await python('older');
  let seen = 0;

  expect(says).toBe(`VERIFIED: 100000 entries of ${origin}, and 1 older checkpoints\n`);
  expect(code).toBe(0);
  expect(
    await verifyLog(store, signer.key, {
      older: [await readFile(join(directory, 'older'), 'utf8')],
      onEntry: (index, entry) => {
        if (!entryAt(index).equals(entry)) throw new Error(`entry ${index} is another one`);
        seen += 1;
      },
    }),
  ).toEqual([]);
  expect(seen).toBe(size);
}, 60_000);

test('an altered, swapped or dropped entry is refused and named', async () => {
  const path = 'tile/entries/123';
  const altered = await spoiled(path, (bytes) => {
    bytes[1000] = 0;
    return bytes;
  });
  const swapped = await spoiled(
    path,
    rebundled(([first, second, ...rest]) => [second, first, ...rest].filter((one) => one !== undefined)),
  );
  const dropped = await spoiled(
    path,
    rebundled((all) => all.slice(1)),
  );

  const longer = await spoiled(path, (bytes) => Buffer.concat([bytes, Buffer.of(0, 0)]));

  expect(longer.troubles).toEqual([{ where: path, says: 'it has 2 bytes after its 256 entries' }]);
  expect(longer.says).toContain('bundle 123 of the entries goes on after its 256 entries');
  expect(altered.where).toEqual(['entry 31489']);
  expect(altered.says).toContain('NOT VERIFIED: entry 31489');
  expect(swapped.where).toEqual(['entry 31488', 'entry 31489']);
  expect(swapped.says).toContain('NOT VERIFIED: entry 31488');
  expect(dropped.troubles).toEqual([{ where: path, says: 'it ends after 255 of 256 entries' }]);
  expect(dropped.says).toContain('bundle 123 of the entries ends before its entry 255');
  for (const { code } of [altered, swapped, dropped, longer]) expect(code).toBe(1);
}, 60_000);

test('a changed tile of each level is refused and named', async () => {
  for (const path of ['tile/0/200', 'tile/1/000', 'tile/1/001.p/134', 'tile/2/000.p/1', 'tile/0/390.p/160']) {
    const { where, code } = await spoiled(path, (bytes) => {
      bytes[5] = (bytes[5] ?? 0) ^ 1;
      return bytes;
    });
    // A partial tile of entries has no hash above it that could say which of the two was changed.
    expect(where[0]).toBe(path === 'tile/0/390.p/160' ? 'entry 99840' : path);
    expect(code).toBe(1);
  }
}, 60_000);

test('a fork of the same size, signed by the same key, is refused', async () => {
  const root = Buffer.alloc(32, 7).toString('base64');
  const fork = signNote(`${origin}\n${size}\n${root}\n`, [signer]);

  const { where, says, code } = await spoiled('checkpoint', () => fork);

  expect(where).toEqual(['checkpoint']);
  expect(says).toContain('the root over the 100000 entries is not the one the checkpoint signs');
  expect(code).toBe(1);
}, 60_000);

test('a whole forged log that is right in itself does not continue the checkpoint that was kept', async () => {
  const forged = join(directory, 'forged');
  const other = await openStore(forged);
  const { root } = await append({
    store: other,
    size: 0,
    entries: Array.from({ length: older + 1 }, (_none, at) => entryAt(at + 1)),
  });
  await other.publish(signCheckpoint({ head: { origin, size: older + 1, root }, last: undefined, proof: [], signer }));

  const key = verifierKeyText(signer.key);
  const alone = await run('python3', ['verify_log.py', 'forged', key], directory);
  const beside = await run('python3', ['verify_log.py', 'forged', key, 'older'], directory);

  expect(alone.code).toBe(0);
  expect(beside.says).toContain('NOT VERIFIED: the log does not continue older');
  expect(await verifyLog(other, signer.key, { older: [await readFile(join(directory, 'older'))] })).toMatchObject([
    { where: 'checkpoint of 70001 entries' },
  ]);
}, 60_000);

test('a truncated checkpoint, and a truncated log, are refused', async () => {
  const cut = await spoiled('checkpoint', (bytes) => bytes.subarray(0, -20));
  const unsigned = await spoiled('checkpoint', (bytes) => bytes.toString().split('\n\n')[0] ?? '');
  const missing = await spoiled('tile/entries/390.p/160', () => undefined);
  // An older log with its own, valid checkpoint: only who kept the newer one sees it.
  const rolledBack = join(directory, 'rolled-back');
  await mkdir(dirname(rolledBack), { recursive: true });
  await cp(join(directory, 'log'), rolledBack, { recursive: true });
  await cp(join(directory, 'older'), join(rolledBack, 'checkpoint'));
  await writeFile(join(directory, 'newer'), checkpoint);
  const key = verifierKeyText(readVerifierKey(verifierKeyText(signer.key)));
  const back = await run('python3', ['verify_log.py', 'rolled-back', key, 'newer'], directory);

  expect(cut.troubles).toMatchObject([{ where: 'checkpoint', says: /it is cut/ }]);
  expect(cut.says).toContain('is cut');
  expect(unsigned.where).toEqual(['checkpoint']);
  expect(missing.where).toEqual(['tile/entries/390.p/160']);
  expect(missing.says).toContain("can't be read");
  expect(back.says).toContain('NOT VERIFIED: the log does not continue newer');
  for (const { code } of [cut, unsigned, missing, back]) expect(code).toBe(1);
}, 60_000);
