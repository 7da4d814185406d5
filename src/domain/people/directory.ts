import { sql } from 'kysely';

import type { Tx, View } from '#platform/db';
import { json, newRow } from '#platform/rows';

/** Somebody of the directory, at work or not. */
type Member = {
  id: string;
  number: string | null;
  name: string;
  email: string;
  title: string;
  kind: string;
  divisionId: string | null;
  supervisorId: string | null;
  left: boolean;
};

/** The directory as it stands: everybody, the divisions, who holds a permission on an account, which divisions may use it. */
export type DirectoryNow = {
  people: Member[];
  divisions: { id: string; name: string }[];
  writers: { personId: string; accountId: string; account: string }[];
  authorized: { accountId: string; divisionId: string }[];
};

/** Reads all of it, in four statements however many they are; people by their ids. */
export async function directoryNow(view: View): Promise<DirectoryNow> {
  const people = await sql<Member>`
    select id, number, name, email, title, kind, division_id as "divisionId", supervisor_id as "supervisorId",
           (until_at is not null and until_at <= ${view.now}) as left
      from people order by id`.execute(view);
  const divisions = await view.selectFrom('divisions').select(['id', 'name']).orderBy('name').execute();
  const writers = await sql<DirectoryNow['writers'][number]>`
    select distinct g.person_id as "personId", a.id as "accountId", a.name as account
      from grants g join accounts a on a.agency_id = g.agency_id and a.id = g.account_id
     where g.kind in ('designation', 'director-approval', 'written-authorization')
       and g.from_at <= ${view.now} and (g.until_at is null or g.until_at > ${view.now})
       and (a.until_at is null or a.until_at > ${view.now})
     order by 1, 3, 2`.execute(view);
  const authorized = await sql<DirectoryNow['authorized'][number]>`
    select account_id as "accountId", division_id as "divisionId" from grants
     where kind = 'division-authorized' and from_at <= ${view.now} and (until_at is null or until_at > ${view.now})
     order by 1, 2`.execute(view);
  return { people: people.rows, divisions, writers: writers.rows, authorized: authorized.rows };
}

/** A file that was read and shown, before anything of it is done; `changes` is all that was shown. */
export type DirectoryImport = {
  id: string;
  sha256: string;
  fileName: string;
  whole: boolean;
  changes: unknown;
  done: boolean;
};

/** The file and what it would do are kept as they are shown; answers the id. */
export async function keepImport(
  tx: Tx,
  shown: { sha256: string; fileName: string; whole: boolean; changes: object; personId: string },
): Promise<string> {
  const { sha256, fileName: file_name, whole, changes, personId: person_id } = shown;
  const row = { ...newRow(tx), sha256, file_name, whole, changes: json(changes), person_id, at: tx.now };
  await tx.insertInto('directory_imports').values(row).execute();
  return row.id;
}

/** A file that was shown. Undefined when the agency has none under this id. */
export async function importOf(view: View, id: string): Promise<DirectoryImport | undefined> {
  const row = await view
    .selectFrom('directory_imports')
    .select(['sha256', 'file_name', 'whole', 'changes', 'done_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { sha256, file_name: fileName, whole, changes, done_at: doneAt } = row;
  return { id, sha256, fileName, whole, changes, done: doneAt !== null };
}
