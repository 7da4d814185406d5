import { z } from 'zod';

import { canonicalJson } from '#kernel/canonical-json';
import {
  type Head,
  LogTrouble,
  type Trouble,
  type VerifierKey,
  checkDisclosure,
  checkInclusion,
  leafHash,
  longestEntry,
  openCheckpoint,
  readEntry,
  readProofFile,
  readVerifierKey,
  troubleOf,
  verifierKeyText,
} from '#tlog';

import { bundleFormat } from './bundle.ts';
import { checkManifest, readBounded } from './manifest.ts';

const path = z.string().regex(/^(?!.*(^|\/)\.\.?(\/|$))[A-Za-z0-9._/-]{1,300}$/);
const index = z.object({
  format: z.literal(bundleFormat),
  records: z.array(
    z.object({
      id: z.string(),
      index: z.int().nonnegative(),
      entry: path,
      disclosures: path,
      proof: path,
      record: path,
      raw: z.array(z.object({ path, field: z.string() })),
    }),
  ),
});
const recordJson = z.object({ fields: z.record(z.string(), z.unknown()) });

type RecordFiles = z.infer<typeof index>['records'][number];

type Options = {
  /** The agency's published key; without it the bundle's own is taken, which proves less. */
  verifierKey?: VerifierKey;
  /** After each file and record; `of` grows when the records are known. */
  onProgress?: (done: number, of: number) => void;
};

/**
 * What is wrong with an export bundle in this directory, to the file, entry and field: empty when all of it holds.
 *
 * Offline. Every file against the manifest, the checkpoint's signature, each entry's proof, each shown field against its
 * entry, each captured file against its field. Goes on after a trouble. Throws only where the disk can't be read.
 */
export async function verifyBundle(directory: string, options: Options = {}): Promise<Trouble[]> {
  const troubles: Trouble[] = [];
  const tell = teller(troubles);
  const hashes =
    (await tell(() => checkManifest(directory, troubles, options.onProgress))) ?? new Map<string, string>();
  const bundle: Bundle = { directory, hashes, tell, key: undefined, checkpoint: '', head: undefined };
  bundle.key = await tell(() => keyOf(bundle, options.verifierKey));
  await tell(async () => {
    bundle.checkpoint = await textOf(bundle, 'checkpoint');
    if (bundle.key) bundle.head = openCheckpoint(bundle.checkpoint, [bundle.key], 'checkpoint');
  });
  const records =
    (await tell(async () => parsed(index, await textOf(bundle, 'bundle.json'), 'bundle.json').records)) ?? [];
  for (const [at, record] of records.entries()) {
    await checkRecord(bundle, record);
    options.onProgress?.(hashes.size + at + 1, hashes.size + records.length);
  }
  return troubles;
}

type Tell = <T>(act: () => Promise<T>) => Promise<T | undefined>;

type Bundle = {
  directory: string;
  /** SHA-256 of each file that is there, by path. */
  hashes: ReadonlyMap<string, string>;
  tell: Tell;
  key: VerifierKey | undefined;
  /** The text of the checkpoint, and what it says once its signature was found right. */
  checkpoint: string;
  head: Head | undefined;
};

function teller(troubles: Trouble[]): Tell {
  return async (act) => {
    try {
      return await act();
    } catch (error) {
      troubles.push(troubleOf(error));
      return undefined;
    }
  };
}

async function bytesOf({ directory, hashes }: Bundle, file: string): Promise<Buffer> {
  if (!hashes.has(file)) throw new LogTrouble(file, 'the file is missing');
  return readBounded(directory, file);
}

async function entryIn(bundle: Bundle, file: string): Promise<Buffer> {
  const entry = await bytesOf(bundle, file);
  if (entry.length > longestEntry)
    throw new LogTrouble(file, `it has ${entry.length} bytes, and an entry at most ${longestEntry}`);
  return entry;
}

async function textOf(bundle: Bundle, file: string): Promise<string> {
  return (await bytesOf(bundle, file)).toString();
}

function parsed<T extends z.ZodType>(shape: T, json: string, where: string): z.infer<T> {
  const result = shape.safeParse(jsonOf(json, where));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new LogTrouble(where, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'it has the wrong form'}`);
}

function jsonOf(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new LogTrouble(where, 'it is not JSON');
  }
}

async function keyOf(bundle: Bundle, given: VerifierKey | undefined): Promise<VerifierKey> {
  const text = (await textOf(bundle, 'verifier-key.txt')).trim();
  if (given && text !== verifierKeyText(given)) {
    await bundle.tell(async () => {
      throw new LogTrouble('verifier-key.txt', `it is not the key you gave, ${verifierKeyText(given)}`);
    });
    return given;
  }
  return given ?? readVerifierKey(text);
}

async function checkRecord(bundle: Bundle, files: RecordFiles): Promise<void> {
  const { tell } = bundle;
  const entry = await tell(() => entryIn(bundle, files.entry));
  if (!entry) return;
  await tell(() => checkProof(bundle, files, entry));
  const shown = (await tell(() => checkDisclosures(bundle, files, entry))) ?? {};
  await tell(async () => {
    const { fields } = parsed(recordJson, await textOf(bundle, files.record), files.record);
    if (textFor(fields, files.record) !== textFor(shown, files.disclosures))
      throw new LogTrouble(files.record, `its fields are not those that ${files.disclosures} shows`);
  });
  for (const { path: file, field } of files.raw)
    await tell(async () => {
      if (bundle.hashes.get(file) !== shown[field])
        throw new LogTrouble(file, `its SHA-256 is not the shown field ${JSON.stringify(field)} of record ${files.id}`);
    });
}

/** What JSON can read and canonical JSON can't write: half characters, 257 levels. */
function textFor(fields: Record<string, unknown>, where: string): string {
  try {
    return canonicalJson(fields);
  } catch (error) {
    throw error instanceof TypeError ? new LogTrouble(where, error.message) : error;
  }
}

async function checkProof(bundle: Bundle, files: RecordFiles, entry: Buffer): Promise<void> {
  const text = await textOf(bundle, files.proof);
  const { index: proven, proof, checkpoint } = readProofFile(text, files.proof);
  if (proven !== files.index) throw new LogTrouble(files.proof, `it proves entry ${proven}, not ${files.index}`);
  if (checkpoint !== bundle.checkpoint)
    throw new LogTrouble(files.proof, "the checkpoint in it is not the bundle's: one of the two was changed");
  if (!bundle.head) throw new LogTrouble(files.proof, 'it was not checked: the checkpoint in it does not hold');
  try {
    checkInclusion(bundle.head, { index: proven, leaf: leafHash(entry), proof });
  } catch (error) {
    const { where, says } = troubleOf(error);
    throw new LogTrouble(`${files.entry} or ${files.proof}`, `${where}: ${says}`);
  }
}

async function checkDisclosures(bundle: Bundle, files: RecordFiles, bytes: Buffer): Promise<Record<string, unknown>> {
  const entry = readEntry(bytes, files.entry);
  const shown = new Map<string, unknown>();
  const lines = (await textOf(bundle, files.disclosures)).split('\n');
  if (lines.pop() !== '') throw new LogTrouble(files.disclosures, 'it is cut: its last line has no end');
  for (const [at, line] of lines.entries())
    await bundle.tell(async () => {
      const where = `${files.disclosures} line ${at + 1}`;
      const { field, value } = checkDisclosure(entry, line, where);
      if (shown.has(field)) throw new LogTrouble(where, `the field ${JSON.stringify(field)} is shown twice`);
      shown.set(field, value);
    });
  return Object.fromEntries(shown);
}
