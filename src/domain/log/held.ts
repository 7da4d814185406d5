import { z } from 'zod';

import type { View } from '#platform/db';

import type { LedgerRow } from './entry-fields.ts';

/** A row with its number; without its seed when that was destroyed. */
export type HeldRow = LedgerRow & { index: number; seed: Uint8Array | null };

const Payload = z.record(z.string(), z.unknown());

/** Rows of the ledger by their numbers from `first` on, at most `most` of them. */
export async function rowsFrom(
  view: View,
  log: string,
  { first, most }: { first: number; most: number },
): Promise<HeldRow[]> {
  const rows = await held(view)
    .where('log', '=', log)
    .where('log_index', '>=', String(first))
    .where('log_index', '<', String(first + most))
    .orderBy('log_index')
    .execute();
  return rows.flatMap(rowOf);
}

/** These rows of the ledger, those that have a number, in the order of their numbers. */
export async function rowsOf(view: View, log: string, ids: readonly string[]): Promise<HeldRow[]> {
  if (ids.length === 0) return [];
  const rows = await held(view).where('log', '=', log).where('ledger.id', 'in', ids).orderBy('log_index').execute();
  return rows.flatMap(rowOf);
}

const held = (view: View) =>
  view
    .selectFrom('ledger')
    .leftJoin('ledger_seeds', (on) =>
      on.onRef('ledger_seeds.agency_id', '=', 'ledger.agency_id').onRef('ledger_seeds.ledger_id', '=', 'ledger.id'),
    )
    .select(['ledger.id', 'log_index', 'kind', 'subject_id', 'person_id', 'by_decision', 'at', 'payload', 'seed']);

type Row = Awaited<ReturnType<ReturnType<typeof held>['execute']>>[number];

function rowOf(row: Row): HeldRow[] {
  if (row.log_index === null) return [];
  const { id, kind, at, seed } = row;
  return [
    {
      id,
      kind,
      at,
      seed,
      index: Number(row.log_index),
      subjectId: row.subject_id,
      personId: row.person_id,
      decisionId: row.by_decision,
      payload: Payload.parse(row.payload),
    },
  ];
}

/** The batches that hold these numbers: entries from `from` up to, not including, `size`. */
export async function batchesOf(
  view: View,
  log: string,
  { first, most }: { first: number; most: number },
): Promise<{ from: number; size: number; batchAt: Date }[]> {
  const rows = await view
    .selectFrom('log_batches')
    .select(['first_index', 'size', 'batch_at'])
    .where('log', '=', log)
    .where('first_index', '<', String(first + most))
    .where('size', '>', String(first))
    .orderBy('first_index')
    .execute();
  return rows.map((row) => ({ from: Number(row.first_index), size: Number(row.size), batchAt: row.batch_at }));
}

const MOST_NAMED = 20;

/** Rows made before `since` that still have no number; at most 20 of them. */
export async function oldWaiting(view: View, log: string, since: Date): Promise<string[]> {
  const rows = await view
    .selectFrom('ledger')
    .select('id')
    .where('log', '=', log)
    .where('log_index', 'is', null)
    .where('at', '<', since)
    .orderBy('id')
    .limit(MOST_NAMED)
    .execute();
  return rows.map(({ id }) => id);
}
