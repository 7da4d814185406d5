import { sql } from 'kysely';

import { quarantinedAmong } from '#domain/attachments';
import { type HeldRow, entryFields, rowsOf } from '#domain/log';
import type { BundleRecord } from '#formats/bundle';
import { warcRecord } from '#formats/warc';
import { BlobMissing } from '#platform/blobs';
import type { View } from '#platform/db';
import { LogTrouble, type VerifierKey, disclosureOf, proofFor, readEntries, type TileReader } from '#tlog';

import type { Ctx, World } from './world.ts';

const PAGE = 100;
const TILE = 256;

type Log = { reader: TileReader; key: VerifierKey; checkpoint: string; size: number };

/**
 * Each of these rows of the public log as a record to hand out: its entry as the log holds it, every field disclosed, the
 * proof, the raw bytes it names, and what helps to read it. Pages of 100; one record is held at a time.
 *
 * Bytes that were destroyed are named and left out. Throws a `LogTrouble` when the log doesn't reach a row, and
 * BlobDamaged when the disk changed what was captured.
 */
export async function* bundleRecords(ctx: Ctx, log: Log, ids: readonly string[]): AsyncGenerator<BundleRecord> {
  let tile: { n: number; entries: Uint8Array[] } | undefined;
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = await ctx.view((view) => pageOf(view, ids.slice(from, from + PAGE)));
    for (const row of page.rows) {
      const n = Math.floor(row.index / TILE);
      if (tile?.n !== n) tile = { n, entries: await readEntries(log.reader, n, Math.min(TILE, log.size - n * TILE)) };
      const entry = tile.entries[row.index % TILE];
      if (!entry) throw new LogTrouble(`entry ${row.index}`, 'the checkpoint does not cover it yet');
      const { reader, checkpoint, key } = log;
      yield {
        ...(await shownOf(ctx.world, page, row)),
        id: row.id,
        index: row.index,
        entry,
        proofFile: await proofFor({ reader, checkpoint, key, index: row.index }),
      };
    }
  }
}

type Page = {
  rows: HeldRow[];
  records: Map<string, RecordRow>;
  decisions: Map<string, unknown>;
  people: Map<string, string>;
  /** Files in quarantine, by SHA-256: their bytes are kept and not handed out. */
  withheld: ReadonlySet<string>;
};

async function pageOf(view: View, ids: readonly string[]): Promise<Page> {
  const rows = await rowsOf(view, 'public', ids);
  const recordIds = rows.flatMap(({ payload }) => [payload['recordId'], payload['evidenceId']]).filter(isText);
  const decisionIds = rows.flatMap(({ decisionId }) => decisionId ?? []);
  const personIds = rows.flatMap(({ personId }) => personId ?? []);
  const records = await recordsOf(view, recordIds);
  const decisions = await decisionsOf(view, decisionIds);
  const people = await namesOf(view, personIds);
  const pictures = [...records.values()].flatMap(({ body }) => picturesIn(body));
  const withheld = new Set(await quarantinedAmong(view, pictures));
  return { rows, records, decisions, people, withheld };
}

const isText = (value: unknown): value is string => typeof value === 'string';

type RecordRow = {
  id: string;
  kind: string;
  at: Date;
  remoteId: string;
  /** What it stands under, and what it answers. */
  rootRemoteId: string | null;
  parentRemoteId: string | null;
  version: string;
  author: unknown;
  text: string;
  certainty: string;
  how: string;
  body: Record<string, unknown>;
  rawId: string | null;
  sha256: string | null;
  mediaType: string | null;
  source: string | null;
};

async function recordsOf(view: View, ids: readonly string[]): Promise<Map<string, RecordRow>> {
  const { rows } = await sql<RecordRow>`
    select r.id, r.kind, r.at, r.remote_id as "remoteId", r.root_remote_id as "rootRemoteId",
           r.parent_remote_id as "parentRemoteId", r.version, r.author, r.text, r.certainty, r.how, r.body,
           w.id as "rawId", w.sha256, w.media_type as "mediaType", w.source
      from record_ids i
      join records r on r.agency_id = i.agency_id and r.at = i.at and r.id = i.id
      left join raw_captures w on w.agency_id = r.agency_id and w.id = r.raw_id
     where i.id = any(${ids}::uuid[])`.execute(view);
  return new Map(rows.map((row) => [row.id, row]));
}

async function decisionsOf(view: View, ids: readonly string[]): Promise<Map<string, unknown>> {
  const { rows } = await sql<{ id: string }>`
    select id, act, granted, controls, warnings, facts, pack_hash as "packHash", at, ordered_by as "orderedBy"
      from decisions where id = any(${ids}::uuid[])`.execute(view);
  return new Map(rows.map((row) => [row.id, row]));
}

async function namesOf(view: View, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await view.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type Shown = Pick<BundleRecord, 'disclosures' | 'files' | 'further' | 'about'>;

async function shownOf(world: World, page: Page, { seed, index: _index, ...row }: HeldRow): Promise<Shown> {
  const person = row.personId && page.people.get(row.personId);
  const decision = row.decisionId ? page.decisions.get(row.decisionId) : undefined;
  const about = { ...(person ? { person } : {}), ...(decision ? { decision } : {}) };
  if (!seed)
    return {
      disclosures: [],
      files: [],
      further: [],
      about: { ...about, says: 'The key to its fields was destroyed.' },
    };
  const disclosures = Object.entries(entryFields(row)).map(([field, value]) => disclosureOf(seed, field, value));
  const record = page.records.get(String(row.payload['recordId'] ?? row.payload['evidenceId']));
  const raw = await rawFiles(world, row.payload, record);
  const pictures = await picturesOf(world, record, page.withheld);
  const missing = [...raw.missing, ...pictures.missing];
  return {
    disclosures,
    files: raw.files,
    further: [...raw.further, ...pictures.further],
    about: {
      ...about,
      ...(record ? { record: readable(record) } : {}),
      ...(missing.length > 0 ? { missing } : {}),
      ...(pictures.withheld.length > 0 ? { withheld: pictures.withheld } : {}),
    },
  };
}

function readable({ rawId, sha256, mediaType, source, ...record }: RecordRow) {
  return rawId === null ? record : { ...record, raw: { id: rawId, sha256, mediaType, source } };
}

type Files = {
  files: { name: string; field: string; bytes: Uint8Array }[];
  further: { name: string; bytes: Uint8Array }[];
  missing: string[];
};

/** The bytes whose SHA-256 the entry is bound to, and the same as a WARC record. */
async function rawFiles(world: World, payload: Record<string, unknown>, record: RecordRow | undefined): Promise<Files> {
  const found: Files = { files: [], further: [], missing: [] };
  for (const [name, file] of [
    ['raw', 'raw'],
    ['evidence', 'evidence.json'],
  ] as const) {
    const sha256 = payload[name];
    if (typeof sha256 !== 'string') continue;
    const bytes = await bytesOf(world, sha256);
    if (!bytes) found.missing.push(sha256);
    else {
      found.files.push({ name: file, field: `payload.${name}`, bytes });
      if (record?.sha256 === sha256) found.further.push({ name: `${name}.warc`, bytes: await warcOf(record, bytes) });
    }
  }
  return found;
}

async function warcOf({ rawId, id, source, mediaType, at }: RecordRow, body: Uint8Array): Promise<Uint8Array> {
  const headers = [['Content-Type', inOneLine(mediaType ?? 'application/octet-stream')] as const];
  return warcRecord({
    id: rawId ?? id,
    uri: inOneLine(source ?? `urn:uuid:${id}`),
    at,
    kind: 'resource',
    headers,
    body,
  });
}

/** What a network named its bytes may hold line ends, which would make two headers of one. */
function inOneLine(text: string): string {
  return text.toWellFormed().replaceAll(/\p{Cc}/gu, (sign) => encodeURIComponent(sign));
}

async function picturesOf(world: World, record: RecordRow | undefined, quarantined: ReadonlySet<string>) {
  const named = record ? picturesIn(record.body) : [];
  const further: { name: string; bytes: Uint8Array }[] = [];
  const missing: string[] = [];
  for (const sha256 of named.filter((one) => !quarantined.has(one))) {
    const bytes = await bytesOf(world, sha256);
    if (bytes) further.push({ name: `picture-${sha256}`, bytes });
    else missing.push(sha256);
  }
  const says = 'Malware was found in it: its bytes are kept and not handed out.';
  const withheld = named.filter((one) => quarantined.has(one)).map((sha256) => ({ sha256, says }));
  return { further, missing, withheld };
}

function picturesIn({ pictures }: RecordRow['body']): string[] {
  const named: readonly unknown[] = Array.isArray(pictures) ? pictures : [];
  return named.map((picture) => String(Reflect.get(Object(picture), 'sha256')));
}

async function bytesOf({ blobs }: World, sha256: string): Promise<Uint8Array | undefined> {
  try {
    return await blobs.get(sha256);
  } catch (error) {
    if (error instanceof BlobMissing) return undefined;
    throw error;
  }
}
