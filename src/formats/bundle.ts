import { canonicalJson } from '#kernel/canonical-json';
import { sha256 } from '#kernel/hash';
import { type Disclosed, type VerifierKey, readDisclosure, verifierKeyText } from '#tlog';

import { manifestOf, manifestPath, manifestText } from './manifest.ts';
import { verifyLogScript } from './verify-log-script.ts';
import { verifyReadme } from './verify-readme.ts';
import { verifyScript } from './verify-script.ts';

/** The field of an entry that holds the SHA-256 (hex) of the raw record's WARC bytes. */
export const rawField = 'rawSha256';

/** A file as it was captured, and the entry's field that holds its SHA-256 in hex. */
type RawFile = { name: string; field: string; bytes: Uint8Array };

/** One record to hand out. */
export type BundleRecord = {
  /** Letters, digits, `-`, `_`, `.`; it names the files. */
  id: string;
  /** Where its entry stands in the log, and the entry's bytes. */
  index: number;
  entry: Uint8Array;
  /** Of the fields to be shown; a field without one is redacted. */
  disclosures: readonly string[];
  /** The text of its `.tlog-proof`, under the bundle's checkpoint. */
  proofFile: string;
  /**
   * The raw record as one or more WARC records; its SHA-256 is disclosed as `rawField`. It shows all that was captured:
   * where a field that stands in it is redacted, it has to be left out.
   */
  warc?: Uint8Array;
  /** Further files, such as pictures, each bound by a disclosed field. */
  files?: readonly RawFile[];
  /** Files that help to read or replay it, such as pictures; bound by nothing but the manifest. */
  further?: readonly { name: string; bytes: Uint8Array }[];
  /** What helps people read it, beside the disclosed fields; bound by nothing but the manifest. */
  about?: unknown;
};

export type Bundle = {
  /** What the bundle is, in one line for people: 'One post and all around it'. */
  title: string;
  origin: string;
  verifierKey: VerifierKey;
  /** The signed checkpoint under which every record is proven. */
  checkpoint: string;
  records: readonly BundleRecord[];
};

/**
 * The files of an export bundle by path: records, raw files, entries, disclosures, proofs, checkpoint, key, and what an
 * outsider needs to check them offline (`README-VERIFY.txt`, `verify.py`, `verify_log.py`, `manifest-sha256.txt`).
 *
 * The same bundle gives the same bytes. Nothing is checked against anything: `verifyBundle` does that. Throws a
 * `RangeError` when two records have one id, or an id or name can't be a file's.
 * @public
 */
export function bundleFiles({ records, ...bundle }: Bundle): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const put = (path: string, bytes: Uint8Array | string) => files.set(path, Buffer.from(bytes));
  const paths = records.map((record) => recordFiles(record, put));
  closingFiles(bundle, paths, put);
  put(manifestPath, manifestOf(files));
  return files;
}

/** One file of a bundle. */
export type BundleFile = { path: string; bytes: Uint8Array };

/**
 * The same files, one after the other, for a bundle that needn't fit into memory: of each record only its files are held,
 * and of all before only their hashes. The manifest comes last: a bundle without it isn't whole.
 */
export async function* bundleStream(
  bundle: Omit<Bundle, 'records'>,
  records: AsyncIterable<BundleRecord>,
): AsyncGenerator<BundleFile> {
  const hashes = new Map<string, string>();
  const paths: RecordPaths[] = [];
  let waiting: BundleFile[] = [];
  const put = (path: string, bytes: Uint8Array | string) => {
    waiting.push({ path, bytes: Buffer.from(bytes) });
    hashes.set(path, sha256(bytes));
  };
  for await (const record of records) {
    paths.push(recordFiles(record, put));
    yield* waiting;
    waiting = [];
  }
  closingFiles(bundle, paths, put);
  yield* waiting;
  yield { path: manifestPath, bytes: Buffer.from(manifestText(hashes)) };
}

type Put = (path: string, bytes: Uint8Array | string) => void;

/** What belongs to no single record. */
function closingFiles(
  { title, origin, verifierKey, checkpoint }: Omit<Bundle, 'records'>,
  records: RecordPaths[],
  put: Put,
) {
  if (new Set(records.map(({ id }) => id)).size < records.length)
    throw new RangeError('two records of a bundle have the same id');
  put('bundle.json', pretty({ format: bundleFormat, origin, records, title }));
  put('checkpoint', checkpoint);
  put('verifier-key.txt', `${verifierKeyText(verifierKey)}\n`);
  put('verify.py', verifyScript);
  put('verify_log.py', verifyLogScript);
  put(
    'README-VERIFY.txt',
    verifyReadme({ title, keyName: verifierKey.name, first: records.find(({ raw }) => raw.length > 0) ?? records[0] }),
  );
}

export const bundleFormat = 'rostrum-bundle@1';

/** Where the files of one record lie, as `bundle.json` says it. */
type RecordPaths = {
  id: string;
  index: number;
  entry: string;
  disclosures: string;
  proof: string;
  record: string;
  raw: { path: string; field: string }[];
};

function recordFiles(record: BundleRecord, put: Put): RecordPaths {
  const id = fileName(record.id);
  const raw: RawFile[] = [
    ...(record.warc ? [{ name: 'data.warc', field: rawField, bytes: record.warc }] : []),
    ...(record.files ?? []),
  ];
  const paths: RecordPaths = {
    id,
    index: record.index,
    entry: `entries/${id}.json`,
    disclosures: `disclosures/${id}.jsonl`,
    proof: `proofs/${id}.tlog-proof`,
    record: `records/${id}.json`,
    raw: raw.map(({ name, field }) => ({ path: `raw/${id}/${fileName(name)}`, field })),
  };
  put(paths.entry, record.entry);
  put(paths.disclosures, record.disclosures.map((line) => `${line}\n`).join(''));
  put(paths.proof, record.proofFile);
  put(paths.record, pretty({ about: record.about, fields: fieldsOf(record.disclosures, paths.disclosures), id }));
  raw.forEach(({ bytes }, at) => put(paths.raw[at]?.path ?? '', bytes));
  for (const { name, bytes } of record.further ?? []) put(`further/${id}/${fileName(name)}`, bytes);
  return paths;
}

/** The disclosed fields as one object, as `record.json` has it. */
function fieldsOf(disclosures: readonly string[], where: string): Record<string, unknown> {
  const shown: Disclosed[] = disclosures.map((line) => readDisclosure(line, where));
  return Object.fromEntries(shown.map(({ field, value }) => [field, value]));
}

/** Sorted, and indented for people. */
function pretty(value: unknown): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`;
}

function fileName(name: string): string {
  if (!/^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/.test(name))
    throw new RangeError(`${JSON.stringify(name)} can't be the name of a file: letters, digits, '-', '_' and '.' can`);
  return name;
}
