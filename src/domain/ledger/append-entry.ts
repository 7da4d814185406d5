import { randomBytes } from 'node:crypto';

import type { Tx } from '#platform/db';
import { json, newRow } from '#platform/rows';

/** What became true, and by which decision (none for what a network made true). */
type Entry = { kind: string; subjectId: string; decisionId?: string | undefined; payload: Record<string, unknown> };

const SEED_BYTES = 32;

/**
 * Appends one entry to the agency's ledger, in the transaction that makes it true; answers its id.
 *
 * `payload` stays with us; the log gets salted commitments to its fields, and the seed of the salts lies beside it. The
 * sequencer numbers the entry later: until then `log_index` is null. Two calls append two entries.
 */
export async function appendEntry(tx: Tx, entry: Entry): Promise<string> {
  const row = newRow(tx);
  await tx
    .insertInto('ledger')
    .values({
      ...row,
      kind: entry.kind,
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
