import { randomBytes } from 'node:crypto';

import type { Tx } from '#platform/db';
import { json, newRow } from '#platform/rows';

/**
 * What became true, and by which decision (none for what a network made true). `id` only where a paper that the entry
 * commits to has to name the entry: made by `newId` just before.
 */
type Entry = {
  id?: string | undefined;
  kind: string;
  subjectId: string;
  decisionId?: string | undefined;
  payload: Record<string, unknown>;
  /** `restricted` for what nobody else may even count, such as counsel's notes; `public` unless said. */
  log?: 'public' | 'restricted' | undefined;
};

const SEED_BYTES = 32;

/**
 * Appends one entry to the agency's ledger, in the transaction that makes it true; answers its id.
 *
 * `payload` stays with us; the log gets salted commitments to its fields, and the seed of the salts lies beside it. The
 * sequencer numbers the entry later: until then `log_index` is null. Two calls append two entries.
 */
export async function appendEntry(tx: Tx, entry: Entry): Promise<string> {
  const made = newRow(tx);
  const row = { ...made, id: entry.id ?? made.id };
  await tx
    .insertInto('ledger')
    .values({
      ...row,
      kind: entry.kind,
      log: entry.log ?? 'public',
      subject_id: entry.subjectId,
      person_id: tx.personId,
      by_decision: entry.decisionId ?? null,
      at: tx.now,
      payload: json(entry.payload),
    })
    .execute();
  await tx
    .insertInto('ledger_seeds')
    .values({ agency_id: tx.agencyId, ledger_id: row.id, seed: randomBytes(SEED_BYTES) })
    .execute();
  return row.id;
}
