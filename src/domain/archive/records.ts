import type { Tx, View } from '#platform/db';
import { json, newRow } from '#platform/rows';

/** One state of one thing as the network showed it, or evidence as it was sealed. */
export type NewRecord = {
  kind: 'post' | 'comment' | 'edit' | 'deletion' | 'evidence';
  accountId: string;
  remoteId: string;
  rootRemoteId: string | null;
  parentRemoteId: string | null;
  /** What distinguishes this state from others of the same thing: a CID, a hash, a time. */
  version: string;
  author: { id: string; name: string };
  text: string;
  certainty: 'stated' | 'inferred';
  how: 'push' | 'poll' | 'own' | 'import';
  rawId: string | null;
  body: Record<string, unknown>;
};

/** The record is kept; answers its id, or undefined when this very state had been captured before. */
export async function addRecord(tx: Tx, record: NewRecord): Promise<string | undefined> {
  const row = newRow(tx);
  const { accountId: account_id, remoteId: remote_id, version } = record;
  const first = await tx
    .insertInto('record_ids')
    .values({ ...row, account_id, remote_id, version, at: tx.now })
    .onConflict((on) => on.columns(['agency_id', 'account_id', 'remote_id', 'version']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!first) return undefined;
  await tx
    .insertInto('records')
    .values({
      ...row,
      at: tx.now,
      kind: record.kind,
      account_id,
      remote_id,
      root_remote_id: record.rootRemoteId,
      parent_remote_id: record.parentRemoteId,
      version,
      author: json(record.author),
      text: record.text.replaceAll('\0', '\uFFFD').toWellFormed(),
      certainty: record.certainty,
      how: record.how,
      raw_id: record.rawId,
      body: json(record.body),
    })
    .execute();
  return row.id;
}

/** What `decide` has to know of a record; undefined when the agency has none under this id. */
export async function recordFacts(
  view: View,
  id: string,
): Promise<{ id: string; agencyId: string; accountId: string } | undefined> {
  const row = await view
    .selectFrom('record_ids')
    .select(['id', 'agency_id', 'account_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { id: row.id, agencyId: row.agency_id, accountId: row.account_id };
}

/** The states of these things that are on record, each as `<remote id> <version>`. */
export async function capturedStates(
  view: View,
  accountId: string,
  remoteIds: readonly string[],
): Promise<Set<string>> {
  if (remoteIds.length === 0) return new Set();
  const rows = await view
    .selectFrom('record_ids')
    .select(['remote_id', 'version'])
    .where('account_id', '=', accountId)
    .where('remote_id', 'in', remoteIds)
    .execute();
  return new Set(rows.map((row) => `${row.remote_id} ${row.version}`));
}
