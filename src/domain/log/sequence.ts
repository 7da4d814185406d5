import { sql } from 'kysely';
import { z } from 'zod';

import type { Tx, View } from '#platform/db';
import { emptyRoot } from '#tlog';

import type { LedgerRow } from './entry-fields.ts';

/** What the database says of a log: `size` and `root` (hex) are committed; `checkpoint` signs `signedSize` of them. */
export type Head = { size: number; root: string; checkpoint: string | null; signedSize: number };

/** Takes the sequencer's role and the log's lock until the transaction ends. False when another process has it now. */
export async function lockLog(tx: Tx, log: string): Promise<boolean> {
  await sql`set local role rostrum_sequencer`.execute(tx);
  const name = `log ${tx.agencyId} ${log}`;
  const { rows } = await sql<{
    locked: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as locked`.execute(tx);
  return rows[0]?.locked ?? false;
}

/** The head; the one of an empty log where there is none yet. */
export async function headOf(view: View, log: string): Promise<Head> {
  const row = await view.selectFrom('log_heads').selectAll().where('log', '=', log).executeTakeFirst();
  if (!row) return { size: 0, root: Buffer.from(emptyRoot).toString('hex'), checkpoint: null, signedSize: 0 };
  return { size: Number(row.size), root: row.root, checkpoint: row.checkpoint, signedSize: Number(row.signed_size) };
}

type Waiting = LedgerRow & { seed: Uint8Array };
const Payload = z.record(z.string(), z.unknown());

/** Rows of the ledger that have no number yet, oldest first. */
export async function waitingRows(view: View, log: string, most: number): Promise<Waiting[]> {
  const rows = await view
    .selectFrom('ledger')
    .innerJoin('ledger_seeds', (on) =>
      on.onRef('ledger_seeds.agency_id', '=', 'ledger.agency_id').onRef('ledger_seeds.ledger_id', '=', 'ledger.id'),
    )
    .select(['ledger.id', 'kind', 'subject_id', 'person_id', 'by_decision', 'at', 'payload', 'seed'])
    .where('log', '=', log)
    .where('log_index', 'is', null)
    .orderBy('ledger.id')
    .limit(most)
    .execute();
  return rows.map(({ subject_id: subjectId, person_id: personId, by_decision: decisionId, payload, ...row }) => ({
    ...row,
    subjectId,
    personId,
    decisionId,
    payload: Payload.parse(payload),
  }));
}

type Numbered = { log: string; from: Head; to: { size: number; root: string }; ids: string[]; batchAt: Date };

/**
 * The rows have the numbers from `from.size` on, and the head is `to`: both or neither.
 *
 * Answers false, and the transaction has to be undone, when the head isn't `from` any more: an advisory lock alone
 * doesn't fence a process that was held up.
 */
export async function numberRows(tx: Tx, { log, from, to, ids, batchAt }: Numbered): Promise<boolean> {
  const { agencyId } = tx;
  await sql`
    insert into log_heads (agency_id, log, size, root, at) values (${agencyId}, ${log}, 0, ${from.root}, ${tx.now})
    on conflict do nothing`.execute(tx);
  const moved = await sql`
    update log_heads set size = ${to.size}, root = ${to.root}, at = ${tx.now}
     where agency_id = ${agencyId} and log = ${log} and size = ${from.size} and root = ${from.root}`.execute(tx);
  if (moved.numAffectedRows !== 1n) return false;
  await sql`
    update ledger set log_index = numbers.log_index
      from (select id, ${from.size}::bigint + ordinality - 1 as log_index from unnest(${ids}::uuid[]) with ordinality as rows (id)) numbers
     where ledger.agency_id = ${agencyId} and ledger.id = numbers.id`.execute(tx);
  await sql`
    insert into log_batches (agency_id, log, first_index, size, batch_at)
    values (${agencyId}, ${log}, ${from.size}, ${to.size}, ${batchAt})`.execute(tx);
  return true;
}

/** The head that was signed last is kept here too, beside the published file. */
export async function signedHead(tx: Tx, log: string, checkpoint: string, size: number): Promise<void> {
  await sql`
    update log_heads set checkpoint = ${checkpoint}, signed_size = ${size}, at = ${tx.now}
     where agency_id = ${tx.agencyId} and log = ${log} and signed_size <= ${size}`.execute(tx);
}
