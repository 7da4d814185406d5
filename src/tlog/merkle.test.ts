import fc from 'fast-check';
import { expect, test } from 'vitest';

import { checkConsistency, checkInclusion } from './check-proof.ts';
import { readEdge, rootOfEdge } from './edge.ts';
import { integrate } from './integrate.ts';
import { emptyRoot, leafHash, rootOf } from './merkle.ts';
import { proveConsistency, proveInclusion, rootAt } from './prove.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const textEntry = (at: number) => new TextEncoder().encode(`entry ${at}`);

/** A log in memory, grown to `size` in batches of these lengths, over and over. */
async function logOf(size: number, batches: readonly number[]) {
  const files = new Map<string, Uint8Array>();
  const reader = { read: (path: string) => Promise.resolve(files.get(path)) };
  let at = 0;
  for (let turn = 0; at < size; turn += 1) {
    const count = Math.min(size - at, batches[turn % batches.length] ?? 1);
    const grown = await integrate(
      reader,
      at,
      Array.from({ length: count }, (_none, next) => textEntry(at + next)),
    );
    for (const { path, bytes } of grown.files) files.set(path, bytes);
    at = grown.size;
  }
  return { reader, files };
}

const leaves = Array.from({ length: 700 }, (_none, at) => leafHash(textEntry(at)));
const headOf = (size: number) => ({ size, root: rootOf(leaves.slice(0, size)) });

test('leaves and roots are those of the certificate transparency project', () => {
  const entries = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ].map((text) => leafHash(Buffer.from(text, 'hex')));

  const roots = entries.map((_leaf, at) => hex(rootOf(entries.slice(0, at + 1))));

  expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(roots).toEqual([
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]);
});

test('however a log grew, its root is that over all its leaves', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 700 }),
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }),
      async (size, batches) => {
        const { reader } = await logOf(size, batches);
        expect(hex(rootOfEdge(await readEdge(reader, size)))).toBe(hex(headOf(size).root));
        expect(hex(await rootAt(reader, size))).toBe(hex(headOf(size).root));
      },
    ),
    { numRuns: 40 },
  );
});

/** All numbers below a small size; of a larger one its ends, its middle and what powers of two make of it. */
function picks(size: number): number[] {
  const all = Array.from({ length: size }, (_none, at) => at);
  const edges = new Set([0, 1, size >> 1, (size >> 1) + 1, size - 2, size - 1, 127, 128, 255, 256]);
  return size <= 20 ? all : all.filter((at) => edges.has(at));
}

test('entries of every size up to 300 are proven to be in it, and no others are', async () => {
  const { reader } = await logOf(300, [1]);
  let refused = 0;
  for (let size = 2; size <= 300; size += 1) {
    const head = headOf(size);
    for (const index of picks(size)) {
      const [leaf = emptyRoot, next = emptyRoot] = leaves.slice(index);
      const proof = await proveInclusion(reader, size, index);
      checkInclusion(head, { index, leaf, proof });
      for (const wrong of [
        { index, leaf: next, proof },
        { index: (index + 1) % (size + 1), leaf, proof },
        { index, leaf, proof: proof.slice(1) },
        { index, leaf, proof: [...proof, emptyRoot] },
        { index, leaf, proof: [emptyRoot.subarray(1), ...proof.slice(1)] },
      ]) {
        expect(trouble(() => checkInclusion(head, wrong))).not.toBe('');
        refused += 1;
      }
    }
  }
  expect(refused).toBeGreaterThan(5000);
});

test('every size is proven to continue every smaller one, and no other history is', async () => {
  const { reader } = await logOf(300, [1]);
  const forged = leafHash(textEntry(-1));
  let refused = 0;
  for (let size = 2; size <= 300; size += 1) {
    for (const older of picks(size).filter((one) => one > 0)) {
      const proof = await proveConsistency(reader, older, size);
      const [before, after] = [headOf(older), headOf(size)];
      checkConsistency(before, after, proof);
      for (const check of [
        () => checkConsistency({ ...before, root: forged }, after, proof),
        () => checkConsistency(before, { ...after, root: forged }, proof),
        () => checkConsistency(before, after, [...proof, forged]),
        () => checkConsistency(before, after, [forged, ...proof.slice(1)]),
        () => checkConsistency(before, after, proof.slice(1)),
        () => checkConsistency(after, before, proof),
      ]) {
        expect(trouble(check)).not.toBe('');
        refused += 1;
      }
    }
  }
  expect(refused).toBeGreaterThan(5000);
});

test('one size has one root, and any tree follows the empty one', () => {
  const head = headOf(5);

  checkConsistency(head, head, []);
  checkConsistency({ size: 0, root: emptyRoot }, head, []);

  expect(() => checkConsistency(head, { ...head, root: emptyRoot }, [])).toThrow('a fork');
  expect(() => checkConsistency({ size: 0, root: head.root }, head, [])).toThrow('a fork');
});

/** What the check says, '' where it is content. */
function trouble(act: () => void): string {
  try {
    act();
    return '';
  } catch (error) {
    return String(error);
  }
}

test('a partial tile that was removed is read from the full one', async () => {
  const { reader, files } = await logOf(300, [100]);
  for (const path of files.keys()) if (/\/000\.p\/(100|200)$/.test(path)) files.delete(path);

  expect(hex(await rootAt(reader, 200))).toBe(hex(headOf(200).root));
  await expect(proveInclusion(reader, 300, 300)).rejects.toThrow('no such entry');
  files.delete('tile/0/000');
  await expect(rootAt(reader, 200)).rejects.toThrow('missing');
});

test('an entry has at most 65,535 bytes', async () => {
  const reader = { read: () => Promise.resolve(undefined) };
  expect((await integrate(reader, 0, [new Uint8Array(65_535)])).files[0]?.bytes.length).toBe(65_537);
  await expect(integrate(reader, 0, [new Uint8Array(65_536)])).rejects.toThrow('at most 65535 bytes');
});
