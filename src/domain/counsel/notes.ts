import { sql } from 'kysely';

import { canonicalJson } from '#kernel/canonical-json';
import { sha256 } from '#kernel/hash';
import { type Result, ok, refuse } from '#kernel/result';
import type { Tx, View } from '#platform/db';
import { json, newRow } from '#platform/rows';
import type { Permit } from '#policy';

/** A note of counsel: `note` is written, `lint` and `consistency` are reports that were run on counsel's request. */
export type NewNote = {
  kind: 'note' | 'lint' | 'consistency';
  title: string;
  /** Of a note `{text}`; of a report what it found, as it was found. */
  body: Record<string, unknown>;
  clause: string | null;
};

/**
 * The note is kept from now on, for counsel alone; answers its id, and the SHA-256 of all that it says, which is all that
 * the ledger may have of it.
 */
export async function addNote(
  tx: Tx,
  permit: Permit<'write-counsel-note'>,
  note: NewNote,
): Promise<{ noteId: string; hash: string }> {
  const { kind, title, body, clause } = note;
  const row = { ...newRow(tx), kind, title, body: json(body), clause, readers: [] };
  await tx
    .insertInto('counsel_notes')
    .values({ ...row, person_id: permit.personId, by_decision: permit.decisionId, at: tx.now })
    .execute();
  return { noteId: row.id, hash: sha256(canonicalJson({ ...note, id: row.id })) };
}

/** Readers of one note; more of them is no confidence any more. */
const MOST_READERS = 50;

/**
 * The person may read the permit's note from now on, or no more. A second call changes nothing. Refuses by
 * `agency.no-crossing` where the note is gone or has fifty readers.
 */
export async function nameReader(
  tx: Tx,
  permit: Permit<'share-counsel-note'>,
  { personId, reads }: { personId: string; reads: boolean },
): Promise<Result<null>> {
  const { rows } = await sql`
    update counsel_notes
       set readers = array_remove(readers, ${personId}::uuid) || ${reads ? [personId] : []}::uuid[]
     where id = ${permit.subjectId}
       and (not ${reads}::boolean or cardinality(array_remove(readers, ${personId}::uuid)) < ${MOST_READERS})
     returning id`.execute(tx);
  return rows.length > 0 ? ok(null) : refuse('agency.no-crossing');
}

/** What `decide` has to know of a note of counsel: whose it is. Undefined when the agency has none under this id. */
export async function noteFacts(
  view: View,
  id: string,
): Promise<{ id: string; agencyId: string; holderId: string } | undefined> {
  const row = await view
    .selectFrom('counsel_notes')
    .select(['agency_id', 'person_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { id, agencyId: row.agency_id, holderId: row.person_id };
}
