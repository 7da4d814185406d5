import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { bundleFiles } from '#formats/bundle';
import { sampleBundle, signer } from '#tests/records/tlog-sample';
import { signNote, signatureLine, signerOf, verifierKeyText } from '#tlog';

const golden = join(import.meta.dirname, 'tlog');
const id = '0190c2f0-0000-7000-8000-000000000137';

let [log, files]: [string, Map<string, Uint8Array>] = ['', new Map()];

beforeAll(async () => {
  log = await mkdtemp(join(tmpdir(), 'log-'));
  files = bundleFiles(await sampleBundle(log));
});
afterAll(() => rm(log, { recursive: true, force: true }));

const latin1 = (bytes: Uint8Array | string | undefined) => Buffer.from(bytes ?? '').toString('latin1');

/** Others read these bytes. A change on purpose: run with ROSTRUM_GOLDEN=write, and say in the changelog who is hit. */
async function pair(name: string, bytes: Uint8Array | string | undefined) {
  if (process.env['ROSTRUM_GOLDEN'] === 'write') await writeFile(join(golden, name), bytes ?? '');
  return { name, now: latin1(bytes), golden: latin1(await readFile(join(golden, name))) };
}

async function changed(made: Record<string, Uint8Array | string | undefined>) {
  const pairs = await Promise.all(Object.entries(made).map(([name, bytes]) => pair(name, bytes)));
  return pairs.filter((one) => one.now !== one.golden || one.now === '');
}

test('checkpoint, verifier key and proof file have the bytes that others read', async () => {
  expect(
    await changed({
      checkpoint: files.get('checkpoint'),
      'verifier-key.txt': `${verifierKeyText(signer.key)}\n`,
      '137.tlog-proof': files.get(`proofs/${id}.tlog-proof`),
    }),
  ).toEqual([]);
});

test('entry, disclosures and WARC record have the bytes that were committed to', async () => {
  expect(
    await changed({
      '137.entry': files.get(`entries/${id}.json`),
      '137.disclosures': files.get(`disclosures/${id}.jsonl`),
      '137.warc': files.get(`raw/${id}/data.warc`),
    }),
  ).toEqual([]);
});

test('tiles have the bytes that auditors fetch', async () => {
  expect(
    await changed({
      'tile-0-001.p-44.bin': await readFile(join(log, 'tile/0/001.p/44')),
      'tile-1-000.p-1.bin': await readFile(join(log, 'tile/1/000.p/1')),
    }),
  ).toEqual([]);
});

test('a witness signs as the standard says', async () => {
  const witness = signerOf('witness.example/w1', new Uint8Array(32).fill(2), 'cosignature');
  const text = 'city.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n';
  const at = new Date('2026-03-01T12:00:00Z');

  expect(await changed({ cosigned: signNote(text, [signer]) + signatureLine(text, witness, at) })).toEqual([]);
});

test('a whole bundle has the files and checksums of its manifest', async () => {
  expect(
    await changed({
      'manifest-sha256.txt': files.get('manifest-sha256.txt'),
      'README-VERIFY.txt': files.get('README-VERIFY.txt'),
    }),
  ).toEqual([]);
});
