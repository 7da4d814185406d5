import { sql } from 'kysely';

import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';

type NewClock = { kind: string; subjectId: string; dueAt: Date; escalateTo: string };

/** From now on something is due for the subject. A second start of the same clock changes nothing. */
export async function startClock(tx: Tx, { kind, subjectId, dueAt, escalateTo }: NewClock): Promise<void> {
  await tx
    .insertInto('clocks')
    .values({ ...newRow(tx), kind, subject_id: subjectId, started_at: tx.now, due_at: dueAt, escalate_to: escalateTo })
    .onConflict((on) => on.columns(['agency_id', 'kind', 'subject_id']).doNothing())
    .execute();
}

/** What was due has been done. */
export async function meetClock(tx: Tx, kind: string, subjectId: string): Promise<void> {
  await running(tx, kind, subjectId).set({ met_at: tx.now }).execute();
}

/**
 * The clock stands still until it is resumed.
 *
 * @public
 */
export async function pauseClock(tx: Tx, kind: string, subjectId: string): Promise<void> {
  await running(tx, kind, subjectId).set({ paused_at: tx.now }).where('paused_at', 'is', null).execute();
}

/**
 * The clock goes on, and what is due is due that much later.
 *
 * @public
 */
export async function resumeClock(tx: Tx, kind: string, subjectId: string): Promise<void> {
  await running(tx, kind, subjectId)
    .set({ due_at: sql<Date>`due_at + (${tx.now}::timestamptz - paused_at)`, paused_at: null })
    .where('paused_at', 'is not', null)
    .execute();
}

const running = (tx: Tx, kind: string, subjectId: string) =>
  tx.updateTable('clocks').where('kind', '=', kind).where('subject_id', '=', subjectId).where('met_at', 'is', null);

export type DueClock = { id: string; kind: string; subjectId: string; dueAt: Date; escalateTo: string };

/** Clocks that have run out and that nobody was told of yet, the most overdue first. */
export async function dueClocks(view: View, limit = 100): Promise<DueClock[]> {
  const rows = await view
    .selectFrom('clocks')
    .select(['id', 'kind', 'subject_id', 'due_at', 'escalate_to'])
    .where('due_at', '<=', view.now)
    .where('met_at', 'is', null)
    .where('paused_at', 'is', null)
    .where('escalated_at', 'is', null)
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    dueAt: row.due_at,
    escalateTo: row.escalate_to,
  }));
}

/** Somebody was told that the clock has run out. Answers false when that had been done already. */
export async function escalateClock(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .updateTable('clocks')
    .set({ escalated_at: tx.now })
    .where('id', '=', id)
    .where('escalated_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
