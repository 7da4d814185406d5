import { sql } from 'kysely';

import type { Tx } from '#platform/db';
import { json } from '#platform/rows';
import type { Permit } from '#policy';

import type { Entry } from './change.ts';
import { addPostings, leave } from './postings.ts';

/** What one file does: each person once. `since` is the first day of who is added, `from` where it isn't today. */
export type Import = {
  added: readonly (Entry & { id: string; from: Date })[];
  changed: readonly (Entry & { id: string })[];
  /** Have left, and work here again with what `changed` says of them. */
  returned: readonly string[];
  left: readonly string[];
};

/**
 * All of a file is true from this second on, in a few statements however long it is. Answers the sign-ins of who has left,
 * whose sessions are to be ended.
 *
 * Addresses and numbers may change hands within the file. Who returns gets back no role and no permission.
 */
export async function applyImport(
  tx: Tx,
  { decisionId }: Permit<'import-directory'>,
  { importId, ...file }: Import & { importId: string },
): Promise<string[]> {
  await free(tx, file.changed);
  await insert(tx, file.added);
  await change(tx, file.changed);
  await returnTo(tx, file.returned, decisionId);
  await addPostings(
    tx,
    [...file.added, ...file.changed].map(({ id }) => id),
    decisionId,
  );
  const left = await leave(tx, file.left, decisionId);
  await tx
    .updateTable('directory_imports')
    .set({ done_at: tx.now, by_decision: decisionId })
    .where('id', '=', importId)
    .execute();
  return left.flatMap(({ signInId }) => signInId ?? []);
}

/** Nobody holds an address or a number that goes to somebody else in the same file. */
async function free(tx: Tx, changed: Import['changed']): Promise<void> {
  if (changed.length === 0) return;
  await sql`
    update people p set email = 'moving:' || p.id, number = null
      from jsonb_to_recordset(${json(changed)}::jsonb) w (id uuid, email text, number text)
     where p.id = w.id and (p.email <> w.email or p.number is distinct from w.number)`.execute(tx);
}

async function insert(tx: Tx, added: Import['added']): Promise<void> {
  if (added.length === 0) return;
  await sql`
    insert into people (agency_id, id, name, email, title, kind, number, division_id, supervisor_id, from_at)
    select ${tx.agencyId}, w.id, w.name, w.email, w.title, w.kind, w.number, w."divisionId", w."supervisorId", w."from"
      from jsonb_to_recordset(${json(added)}::jsonb) w (
             id uuid, name text, email text, title text, kind text, number text, "divisionId" uuid, "supervisorId" uuid,
             "from" timestamptz)`.execute(tx);
}

async function change(tx: Tx, changed: Import['changed']): Promise<void> {
  if (changed.length === 0) return;
  await sql`
    update people p set name = w.name, email = w.email, title = w.title, kind = w.kind, number = w.number,
           division_id = w."divisionId", supervisor_id = w."supervisorId"
      from jsonb_to_recordset(${json(changed)}::jsonb) w (
             id uuid, name text, email text, title text, kind text, number text, "divisionId" uuid, "supervisorId" uuid)
     where p.id = w.id`.execute(tx);
}

/** What they held ends where they left, so that it doesn't come back with them. */
async function returnTo(tx: Tx, people: readonly string[], decisionId: string): Promise<void> {
  if (people.length === 0) return;
  await sql`
    update roles r set until_at = greatest(p.until_at, r.from_at) from people p
     where p.agency_id = r.agency_id and p.id = r.person_id and p.id = any(${people}::uuid[])
       and (r.until_at is null or r.until_at > p.until_at)`.execute(tx);
  await sql`
    update grants g set until_at = greatest(p.until_at, g.from_at), ended_by = ${decisionId} from people p
     where p.agency_id = g.agency_id and p.id = g.person_id and p.id = any(${people}::uuid[])
       and (g.until_at is null or g.until_at > p.until_at)`.execute(tx);
  await sql`update people set until_at = null where id = any(${people}::uuid[])`.execute(tx);
}
