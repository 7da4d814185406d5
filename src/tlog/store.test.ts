import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { append } from './append.ts';
import { signCheckpoint } from './checkpoint.ts';
import { leafHash } from './merkle.ts';
import { signerOf } from './note-key.ts';
import { checkProofFile } from './proof-file.ts';
import { proofFor } from './proof-for.ts';
import { type TileStore, openStore } from './store.ts';
import { verifyLog } from './verify-log.ts';

const signer = signerOf('city.example/log', new Uint8Array(32).fill(1));
const entries = Array.from({ length: 1000 }, (_none, at) => new TextEncoder().encode(`entry ${at}`));
const origin = 'city.example/log';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tlog-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** A published log of `size` entries that grew in two steps. */
async function cityLog(size: number): Promise<TileStore> {
  const store = await openStore(directory);
  const first = await append({ store, size: 0, entries: entries.slice(0, 300) });
  const { root } = await append({ store, size: 300, entries: entries.slice(300, size), edge: first.edge });
  await store.publish(signCheckpoint({ head: { origin, size, root }, last: undefined, proof: [], signer }));
  return store;
}

async function change(path: string, act: (bytes: Buffer) => Buffer) {
  await writeFile(join(directory, path), act(await readFile(join(directory, path))));
}

const flipped = (bytes: Buffer, at: number) => {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
};

test('a log that grew in steps, with and without the edge in memory, verifies', async () => {
  const store = await cityLog(1000);
  const seen: number[] = [];
  const progress: number[] = [];

  const troubles = await verifyLog(store, signer.key, {
    onEntry: (index, entry) => expect(leafHash(entry)).toEqual(leafHash(entries[seen.push(index) - 1] ?? entry)),
    onProgress: (done) => progress.push(done),
  });

  expect(troubles).toEqual([]);
  expect(seen).toHaveLength(1000);
  expect(progress).toEqual([256, 512, 768, 1000]);
});

test('a file of a log is never changed, and writing the same again is harmless', async () => {
  const store = await cityLog(1000);

  await append({ store, size: 300, entries: entries.slice(300) });
  await expect(append({ store, size: 300, entries: entries.slice(301) })).rejects.toMatchObject({
    where: 'tile/entries/001',
    message: 'it exists with other bytes, and a log never changes: nothing was overwritten',
  });
  expect(await verifyLog(store, signer.key)).toEqual([]);
});

test('only paths of a log are read or written', async () => {
  const store = await openStore(directory);

  await expect(store.write([{ path: '../outside', bytes: new Uint8Array(1) }])).rejects.toThrow('no path of a log');
  await expect(store.read('tile/0/../../../etc/passwd')).rejects.toThrow('no path of a log');
  expect(await store.read('tile/0/000')).toBeUndefined();
});

test('what a crash left beyond the committed size is discarded, and the log goes on', async () => {
  const store = await openStore(directory);
  await append({ store, size: 0, entries: entries.slice(0, 300) });
  await append({ store, size: 300, entries: entries.slice(301, 900) });
  await writeFile(join(directory, 'tile/0/003.aside'), 'half');

  const discarded = await store.discardBeyond(300);
  const { root, size } = await append({ store, size: 300, entries: entries.slice(300) });

  expect(discarded).toContain('tile/entries/001');
  expect(discarded).toContain('tile/0/003.aside');
  await store.publish(signCheckpoint({ head: { origin, size, root }, last: undefined, proof: [], signer }));
  expect(await verifyLog(store, signer.key)).toEqual([]);
  await expect(store.discardBeyond(999)).rejects.toThrow('it signs 1000 entries, but only 999');
});

test('partial tiles go when the full one is there, and no file is left half-written', async () => {
  await cityLog(1000);
  const names = await readdir(directory, { recursive: true });

  expect(names.filter((name) => name.includes('.p/')).toSorted()).toEqual([
    'tile/0/003.p/232',
    'tile/1/000.p/1',
    'tile/1/000.p/3',
    'tile/entries/003.p/232',
  ]);
  expect(names.filter((name) => name.includes('aside'))).toEqual([]);
});

test('a proof file made from the store proves its entry and no other', async () => {
  const store = await cityLog(1000);
  const checkpoint = await readFile(join(directory, 'checkpoint'), 'utf8');

  const proof = await proofFor({ reader: store, checkpoint, key: signer.key, index: 777 });

  expect(checkProofFile(proof, Buffer.from('entry 777'), [signer.key], 'proof').index).toBe(777);
  expect(() => checkProofFile(proof, Buffer.from('entry 778'), [signer.key], 'proof')).toThrow('another root');
});

test('one changed byte is named by its entry, tile or checkpoint, and nothing else is blamed', async () => {
  const store = await cityLog(1000);
  const cases: [path: string, at: number, where: string][] = [
    ['tile/entries/001', 4, 'entry 256'],
    ['tile/0/002', 32 * 7 + 3, 'tile/0/002'],
    ['tile/1/000.p/3', 40, 'tile/1/000.p/3'],
    ['tile/entries/003.p/232', 3, 'entry 768'],
    ['checkpoint', 2, 'checkpoint'],
  ];
  for (const [path, at, where] of cases) {
    await change(path, (bytes) => flipped(bytes, at));
    const troubles = await verifyLog(store, signer.key);
    expect(troubles.map((one) => one.where)).toContain(where);
    expect(troubles.filter((one) => one.where !== where && one.where !== 'checkpoint')).toEqual([]);
    await change(path, (bytes) => flipped(bytes, at));
  }
  expect(await verifyLog(store, signer.key)).toEqual([]);
});

test('a rewritten history is seen against a checkpoint that somebody kept', async () => {
  const store = await cityLog(1000);
  const kept = signCheckpoint({
    head: { origin, size: 700, root: new Uint8Array(32) },
    last: undefined,
    proof: [],
    signer,
  });

  expect(await verifyLog(store, signer.key, { older: [kept] })).toEqual([
    { where: 'checkpoint of 700 entries', says: 'the log does not continue it: its history was rewritten' },
  ]);
});

test('a checkpoint is published only when it is that of the tiles here', async () => {
  const store = await cityLog(1000);
  const publish = (size: number, root: Uint8Array) =>
    store.publish(signCheckpoint({ head: { origin, size, root }, last: undefined, proof: [], signer }));

  await expect(publish(1000, new Uint8Array(32))).rejects.toThrow('it was not published');
  await expect(publish(1001, new Uint8Array(32))).rejects.toThrow('the file is missing');
  await expect(publish(999, new Uint8Array(32))).rejects.toThrow('it signs 1000 entries');
  expect(await verifyLog(store, signer.key)).toEqual([]);
});

test('a missing file is named', async () => {
  const store = await cityLog(1000);
  await rm(join(directory, 'tile/0/001'));
  await rm(join(directory, 'tile/entries/002'));

  expect(await verifyLog(store, signer.key)).toMatchObject([
    { where: 'tile/0/001', says: 'the file is missing' },
    { where: 'tile/entries/002', says: 'the file is missing' },
  ]);
});
