import { z } from 'zod';

import type { LedgerRow } from '#domain/log';
import type { View } from '#platform/db';
import {
  LogTrouble,
  type TileReader,
  type Trouble,
  type VerifierKey,
  checkDisclosure,
  checkInclusion,
  checkpointPath,
  disclosureOf,
  leafHash,
  openCheckpoint,
  proofFileText,
  proveInclusion,
  readEntries,
  readEntry,
  troubleOf,
} from '#tlog';

/** What shows one ledger row to somebody who doesn't trust the agency. */
export type Proof = {
  index: number;
  size: number;
  checkpoint: string;
  proofFile: string;
  entry: Uint8Array;
  /** One line a field: its salt, name and value; none where the row's seed was destroyed. */
  disclosures: { field: string; value: unknown; line: string }[];
};

/** Which fields an entry of the log is bound to; the house tells it. */
export type FieldsOf = (row: LedgerRow) => Record<string, unknown>;

type Log = { reader: TileReader; key: VerifierKey; fieldsOf: FieldsOf };

/**
 * The proof of a ledger row under the newest published checkpoint, checked anew; `waiting` while none covers it, and a
 * trouble where what is stored is not what the log shows. Two statements.
 */
export async function readProof(view: View, log: Log, ledgerId: string): Promise<Proof | 'waiting' | Trouble> {
  const row = await rowOf(view, ledgerId);
  const published = await log.reader.read(checkpointPath);
  if (!row || row.index === undefined || !published) return 'waiting';
  try {
    const { size, root } = openCheckpoint(published, [log.key]);
    if (row.index >= size) return 'waiting';
    return await proofOf(log, row.index, { row, checkpoint: Buffer.from(published).toString('utf8'), size, root });
  } catch (error) {
    return troubleOf(error);
  }
}

type Held = { row: Row; checkpoint: string; size: number; root: Uint8Array };

async function proofOf(
  { reader, fieldsOf }: Log,
  index: number,
  { row, checkpoint, size, root }: Held,
): Promise<Proof> {
  const n = Math.floor(index / WIDTH);
  const entries = await readEntries(reader, n, Math.min(WIDTH, size - n * WIDTH));
  const entry = entries[index % WIDTH];
  if (!entry) throw new LogTrouble(`entry ${index}`, 'the log has no such entry');
  const proof = await proveInclusion(reader, size, index);
  checkInclusion({ size, root }, { index, leaf: leafHash(entry), proof });
  const read = readEntry(entry, `entry ${index}`);
  const shown = row.seed ? Object.entries(fieldsOf(row.facts)).filter(([, value]) => value !== undefined) : [];
  const disclosures = shown.map(([field, value]) => ({
    field,
    value,
    line: disclosureOf(row.seed ?? new Uint8Array(), field, value),
  }));
  for (const { line } of disclosures) checkDisclosure(read, line, `ledger row ${row.facts.id}`);
  return { index, size, checkpoint, entry, disclosures, proofFile: proofFileText({ index, proof, checkpoint }) };
}

const WIDTH = 256;
const Payload = z.record(z.string(), z.unknown());

type Row = { facts: LedgerRow; seed: Uint8Array | null; index: number | undefined };

async function rowOf(view: View, ledgerId: string): Promise<Row | undefined> {
  const row = await view
    .selectFrom('ledger')
    .leftJoin('ledger_seeds', (on) =>
      on.onRef('ledger_seeds.agency_id', '=', 'ledger.agency_id').onRef('ledger_seeds.ledger_id', '=', 'ledger.id'),
    )
    .select(['ledger.id', 'log_index', 'kind', 'subject_id', 'person_id', 'by_decision', 'at', 'payload', 'seed'])
    .where('ledger.id', '=', ledgerId)
    .where('log', '=', 'public')
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, kind, at, seed } = row;
  const named = { subjectId: row.subject_id, personId: row.person_id, decisionId: row.by_decision };
  const facts = { id, kind, at, ...named, payload: Payload.parse(row.payload) };
  return { facts, seed, index: row.log_index === null ? undefined : Number(row.log_index) };
}
