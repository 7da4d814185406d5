import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { type Bundle, bundleFiles, rawField } from '#formats/bundle';
import { warcRecord } from '#formats/warc';
import { sha256 } from '#kernel/hash';
import { append, disclosureOf, entryOf, openStore, proofFor, signCheckpoint, signerOf } from '#tlog';

export const origin = 'city.example/log';
export const signer = signerOf(origin, new Uint8Array(32).fill(1));

const batchAt = new Date('2026-03-01T12:00:00Z');
const at = new Date('2026-03-01T11:59:00Z');
const seedOf = (index: number) => new Uint8Array(32).fill(index % 251);
const idOf = (index: number) => `0190c2f0-0000-7000-8000-${String(index).padStart(12, '0')}`;
const picture = Buffer.from('89504e470d0a1a0a', 'hex');

/** The record that stands at `index`: a comment, its raw answer from the network, a picture. */
async function commentAt(index: number) {
  const body = Buffer.from(JSON.stringify({ text: `Comment ${index}: “¿cuándo?” 🙂`, by: 'did:plc:abc' }));
  const headers = [['Content-Type', 'application/json']] as const;
  const uri = `https://social.example/post/${index}`;
  const warc = await warcRecord({ id: idOf(index), uri, at, kind: 'response', headers, body });
  const fields = {
    kind: 'comment.captured',
    offender: 123_456,
    words: `Comment ${index}: “¿cuándo?” 🙂`,
    nested: { count: index, ratio: 0.1, list: [null, true] },
    [rawField]: sha256(warc),
    pictureSha256: sha256(picture),
  };
  return { warc, fields };
}

/** A published log of 300 comments, and the bundle of three of them; of one the person's number is redacted. */
export async function sampleBundle(directory: string): Promise<Bundle> {
  const comments = await Promise.all(Array.from({ length: 300 }, (_none, index) => commentAt(index)));
  const entries = comments.map(({ fields }, index) => entryOf({ version: 1, batchAt, seed: seedOf(index), fields }));
  const store = await openStore(directory);
  const { size, root } = await append({ store, size: 0, entries });
  const checkpoint = signCheckpoint({ head: { origin, size, root }, last: undefined, proof: [], signer });
  await store.publish(checkpoint);
  const records = [0, 137, 299].map(async (index) => {
    const { warc, fields } = comments[index] ?? (await commentAt(index));
    const shown = Object.entries(fields).filter(([field]) => index !== 137 || field !== 'offender');
    return {
      id: idOf(index),
      index,
      entry: entries[index] ?? new Uint8Array(),
      disclosures: shown.map(([field, value]) => disclosureOf(seedOf(index), field, value)),
      proofFile: await proofFor({ reader: store, checkpoint, key: signer.key, index }),
      warc,
      files: [{ name: 'picture.png', field: 'pictureSha256', bytes: picture }],
      about: { note: 'for people' },
    };
  });
  return {
    title: 'One post and all around it',
    origin,
    verifierKey: signer.key,
    checkpoint,
    records: await Promise.all(records),
  };
}

/** Lays the bundle's files out in a directory. */
export async function writeBundle(bundle: Bundle, directory: string): Promise<string[]> {
  const files = bundleFiles(bundle);
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), bytes);
  }
  return Array.from(files.keys());
}

/** What a program says, and its exit code; it is ended after a minute. */
export function run(program: string, given: readonly string[], cwd: string): Promise<{ code: number; says: string }> {
  return new Promise((resolve) => {
    execFile(program, given, { cwd, timeout: 60_000 }, (error, out, trouble) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, says: `${out}${trouble}` });
    });
  });
}
