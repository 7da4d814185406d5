import { type Result, ok, refuse } from '#kernel/result';
import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';

import { type CommentState, isCommentState, statesBefore } from './comment-state.ts';
import { type Screened, screenedColumns } from './screening.ts';

export type CommentFacts = {
  id: string;
  agencyId: string;
  accountId: string;
  remoteId: string;
  rootRemoteId: string;
  text: string;
  author: { id: string; name: string };
  state: CommentState;
  recordId: string;
  deleted: boolean;
};

/** What `decide` and the flows have to know of a comment; undefined when the agency has none under this id. */
export async function commentFacts(view: View, id: string): Promise<CommentFacts | undefined> {
  const row = await view.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !isCommentState(row.state)) return undefined;
  return {
    id,
    agencyId: row.agency_id,
    accountId: row.account_id,
    remoteId: row.remote_id,
    rootRemoteId: row.root_remote_id,
    text: row.text,
    author: { id: row.author_id, name: row.author_name },
    state: row.state,
    recordId: row.record_id,
    deleted: row.deleted_at !== null,
  };
}

type Seen = {
  accountId: string;
  remoteId: string;
  rootRemoteId: string;
  parentRemoteId: string;
  author: { id: string; name: string };
  text: string;
  version: string;
  recordId: string;
  writtenAt: Date;
  screened: Screened;
};

/** The comment waits to be read; a second capture of the same one changes nothing. Answers its id when it is new. */
export async function upsertComment(tx: Tx, seen: Seen): Promise<string | undefined> {
  const row = await tx
    .insertInto('comments')
    .values({
      ...newRow(tx),
      account_id: seen.accountId,
      remote_id: seen.remoteId,
      root_remote_id: seen.rootRemoteId,
      parent_remote_id: seen.parentRemoteId,
      author_id: seen.author.id,
      author_name: seen.author.name.replaceAll('\0', '\uFFFD').toWellFormed(),
      text: seen.text.replaceAll('\0', '\uFFFD').toWellFormed(),
      version: seen.version,
      record_id: seen.recordId,
      written_at: seen.writtenAt,
      captured_at: tx.now,
      state: 'waiting',
      state_at: tx.now,
      ...screenedColumns(seen.screened),
    })
    .onConflict((on) => on.columns(['agency_id', 'account_id', 'remote_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Somebody has read it and it is shown. */
const READ: CommentState[] = ['kept', 'restored'];

type Edit = Pick<Seen, 'accountId' | 'remoteId' | 'text' | 'version' | 'recordId' | 'screened'>;

/**
 * The comment now reads as `edit` says; what it said before stays in its records. One that somebody had let stand waits
 * again, since nobody has read these words; a hidden one stays hidden.
 */
export async function editComment(tx: Tx, edit: Edit): Promise<void> {
  const { accountId, remoteId, text, version, recordId: record_id, screened } = edit;
  await tx
    .updateTable('comments')
    .set((is) => ({
      text: text.replaceAll('\0', '\uFFFD').toWellFormed(),
      version,
      record_id,
      edited_at: tx.now,
      ...screenedColumns(screened),
      state: is.case().when('state', 'in', READ).then('waiting').else(is.ref('state')).end(),
      state_at: is.case().when('state', 'in', READ).then(tx.now).else(is.ref('state_at')).end(),
    }))
    .where('account_id', '=', accountId)
    .where('remote_id', '=', remoteId)
    .execute();
}

/** The network says, or shows, that the comment is gone. It stays here. */
export async function tombstone(tx: Tx, gone: { accountId: string; remoteId: string }): Promise<void> {
  await tx
    .updateTable('comments')
    .set({ deleted_at: tx.now })
    .where('account_id', '=', gone.accountId)
    .where('remote_id', '=', gone.remoteId)
    .where('deleted_at', 'is', null)
    .execute();
}

/** The comment is in the state `to`. Refuses by `comment.moves-by-table` when its state doesn't lead there. */
export async function moveComment(tx: Tx, id: string, to: CommentState): Promise<Result<null>> {
  const row = await tx
    .updateTable('comments')
    .set({ state: to, state_at: tx.now })
    .where('id', '=', id)
    .where('state', 'in', statesBefore(to))
    .returning('id')
    .executeTakeFirst();
  return row ? ok(null) : refuse('comment.moves-by-table');
}

/** What is known here of a thing that the network tells of; undefined when it is new. */
export async function knownComment(
  view: View,
  accountId: string,
  remoteId: string,
): Promise<{ version: string; deleted: boolean } | undefined> {
  const row = await view
    .selectFrom('comments')
    .select(['version', 'deleted_at'])
    .where('account_id', '=', accountId)
    .where('remote_id', '=', remoteId)
    .executeTakeFirst();
  return row && { version: row.version, deleted: row.deleted_at !== null };
}
