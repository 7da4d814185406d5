import { sql } from 'kysely';

import type { Tx, View } from '#platform/db';

import { appendEntry } from './append-entry.ts';

const DONE = 'day.done';

/** What was done already of the day's work on that day of the agency's calendar, YYYY-MM-DD, by its names. */
export async function doneOn(view: View, day: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct jsonb_array_elements_text(l.payload->'done') as name
      from (select payload from ledger where kind = ${DONE} order by id desc limit 50) l
     where l.payload->>'day' = ${day}`.execute(view);
  return rows.map(({ name }) => name);
}

/** These parts of the day's work are done on that day, and need not be done again on it. */
export async function noteDone(tx: Tx, day: string, done: readonly string[]): Promise<void> {
  await appendEntry(tx, { kind: DONE, subjectId: tx.agencyId, payload: { day, done: [...done] } });
}
