import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';

import { BlobDamaged, BlobMissing, BlobTooLarge, type Blobs, DiskUnavailable, openBlobs } from './blobs.ts';

const room = mkdtempSync(path.join(tmpdir(), 'blobs-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

let rooms = 0;
const freshDir = () => path.join(room, `${++rooms}`);
const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const asideIn = (dir: string) => readdirSync(path.join(dir, 'being-written'));
const fileOf = (dir: string, hash: string) => path.join(dir, hash.slice(0, 2), hash);

async function namesIn(blobs: Blobs): Promise<string[]> {
  const names: string[] = [];
  for await (const name of blobs.all()) names.push(name);
  return names;
}

async function* parts(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

test('whatever is kept comes back under its hash, whole or in parts', async () => {
  const dir = freshDir();
  const blobs = await openBlobs(dir);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), async (pieces) => {
      const bytes = Buffer.concat(pieces);
      const hash = await blobs.put(bytes);
      expect(hash).toBe(hashOf(bytes));
      expect(
        await blobs.put(
          (async function* () {
            yield* pieces;
          })(),
        ),
      ).toBe(hash);
      expect(await blobs.get(hash)).toEqual(bytes);
      expect([await blobs.has(hash), await blobs.sizeBytes(hash)]).toEqual([true, bytes.length]);
    }),
    { numRuns: 30 },
  );
  expect(asideIn(dir)).toEqual([]);
  const names = await namesIn(blobs);
  expect(names).toEqual(names.toSorted());
});

test('a blob is read-only, and keeping it again leaves its file alone', async () => {
  const dir = freshDir();
  const blobs = await openBlobs(dir);
  const hash = await blobs.put(Buffer.from('a picture'));
  const before = statSync(fileOf(dir, hash));

  await (await openBlobs(dir)).put(Buffer.from('a picture'));

  expect((before.mode & 0o777).toString(8)).toBe('440');
  expect(statSync(fileOf(dir, hash)).ino).toBe(before.ino);
});

test('a blob in pieces is the same bytes; a damaged one breaks off at its end, and one that is gone at once', async () => {
  const dir = freshDir();
  const blobs = await openBlobs(dir);
  const bytes = Buffer.alloc(200_000, 7);
  const hash = await blobs.put(bytes);
  const read = async (name: string) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of blobs.stream(name)) pieces.push(piece);
    return Buffer.concat(pieces);
  };

  expect(bytes.equals(await read(hash))).toBe(true);
  chmodSync(fileOf(dir, hash), 0o600);
  writeFileSync(fileOf(dir, hash), Buffer.alloc(200_000, 8));
  await expect(read(hash)).rejects.toThrow(BlobDamaged);
  await expect(read(hashOf('nothing'))).rejects.toThrow(BlobMissing);
});

test('a damaged blob is named instead of being handed out, and keeping its bytes again mends it', async () => {
  const dir = freshDir();
  const blobs = await openBlobs(dir);
  const hash = await blobs.put(Buffer.from('evidence'));
  chmodSync(fileOf(dir, hash), 0o600);
  writeFileSync(fileOf(dir, hash), 'evidenca');

  await expect(blobs.get(hash)).rejects.toThrow(BlobDamaged);
  await expect(blobs.get(hash)).rejects.toThrow(
    `The blob ${hash} is damaged: its 8 bytes hash to ${hashOf('evidenca')}`,
  );

  await blobs.put(Buffer.from('evidence'));
  expect((await blobs.get(hash)).toString()).toBe('evidence');
});

test('what was destroyed is gone, and what was never kept is said to be missing', async () => {
  const dir = freshDir();
  const blobs = await openBlobs(dir);
  const hash = await blobs.put(Buffer.from('to be disposed of'));

  await blobs.destroy(hash);
  await blobs.destroy(hash);
  await blobs.destroy(hashOf('never kept'));

  expect(existsSync(fileOf(dir, hash))).toBe(false);
  await expect(blobs.get(hash)).rejects.toThrow(BlobMissing);
  await expect(blobs.sizeBytes(hash)).rejects.toThrow(`There is no blob ${hash}`);
  expect(await blobs.has(hash)).toBe(false);
});

test('a name that is no hash leads nowhere', async () => {
  const blobs = await openBlobs(freshDir());

  for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(64)}/..`]) {
    await expect(blobs.get(name)).rejects.toThrow(BlobMissing);
    await expect(blobs.destroy(name)).rejects.toThrow(BlobMissing);
  }
});

async function* breaksOff() {
  yield Buffer.from('half');
  throw new Error('the network went away');
}

test('more than the limit is not kept, and nothing stays of what breaks off', async () => {
  const dir = freshDir();
  const blobs = await openBlobs(dir, { mostBytes: 10 });

  await expect(blobs.put(parts('123456', '78901'))).rejects.toThrow(BlobTooLarge);
  await expect(blobs.put(breaksOff())).rejects.toThrow('the network went away');

  expect([asideIn(dir), await namesIn(blobs)]).toEqual([[], []]);
});

test('what a kill left aside goes after a day, what another process writes now stays', async () => {
  const dir = freshDir();
  await openBlobs(dir);
  const [old, young] = ['old', 'young'].map((name) => path.join(dir, 'being-written', name));
  for (const file of [old, young]) writeFileSync(file ?? '', 'half');
  utimesSync(old ?? '', new Date('2026-03-01T00:00:00Z'), new Date('2026-03-01T00:00:00Z'));
  utimesSync(young ?? '', new Date('2026-03-03T11:00:00Z'), new Date('2026-03-03T11:00:00Z'));

  await openBlobs(dir, { now: () => new Date('2026-03-03T12:00:00Z') });

  expect(asideIn(dir)).toEqual(['young']);
});

/** Keeps blobs of many parts for ever, with a dot on stdout for each part and the hash of each that is kept. */
const writer = (dir: string, seed: number) => `
  import { createHash } from 'node:crypto';
  import { writeSync } from 'node:fs';
  import { openBlobs } from ${JSON.stringify(new URL('blobs.ts', import.meta.url).href)};
  const blobs = await openBlobs(${JSON.stringify(dir)});
  async function* parts(round) {
    for (let part = 0; part < 12; part++) {
      writeSync(1, '.');
      yield createHash('shake256', { outputLength: 65536 }).update([${seed}, round, part].join()).digest();
    }
  }
  for (let round = 0; ; round++) writeSync(1, '\\n' + (await blobs.put(parts(round))) + '\\n');
`;

test(
  'kill -9 at any moment leaves no half blob, and loses none that was said to be kept',
  { timeout: 60_000 },
  async () => {
    const dir = freshDir();
    const said: string[] = [];
    for (let round = 0; round < 10; round++) {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', writer(dir, round)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const killAfterDots = 1 + Math.floor(Math.random() * 60);
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.split('.').length > killAfterDots) child.kill('SIGKILL');
      });
      await once(child, 'close');
      said.push(...(output.match(/^[0-9a-f]{64}$/gm) ?? []));
    }

    const blobs = await openBlobs(dir);
    const kept = await namesIn(blobs);
    for (const hash of kept) expect((await blobs.get(hash)).length).toBe(12 * 65_536);
    expect(said.filter((hash) => !kept.includes(hash))).toEqual([]);
    // Shows that the kills fell into the writing: else the test would prove nothing.
    expect(asideIn(dir).length).toBeGreaterThan(0);
  },
);

test('a full disk is said in words and leaves nothing behind; with room again it goes on', async ({ skip }) => {
  const dir = freshDir();
  await openBlobs(dir);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', dir]).status === 0;
  skip(!mounted, 'no small disk can be mounted here: that takes root');
  try {
    const blobs = await openBlobs(dir);
    const small = await blobs.put(Buffer.alloc(500_000, 'a'));

    await expect(blobs.put(Buffer.alloc(900_000, 'b'))).rejects.toThrow(DiskUnavailable);
    await expect(blobs.put(Buffer.alloc(900_000, 'b'))).rejects.toThrow(
      `The disk of ${dir} is full. Make room, then try again. Nothing was kept.`,
    );

    expect([asideIn(dir), await namesIn(blobs)]).toEqual([[], [small]]);
    await blobs.destroy(small);
    expect(await blobs.has(await blobs.put(Buffer.alloc(900_000, 'b')))).toBe(true);
  } finally {
    spawnSync('umount', [dir]);
  }
});

test('a directory that is a file is said in words', async () => {
  const dir = freshDir();
  writeFileSync(dir, '');

  await expect(openBlobs(dir)).rejects.toThrow(`The disk of ${dir} is no directory. Name another.`);
});
