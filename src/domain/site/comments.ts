import { sql } from 'kysely';

import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';

/** A comment of the agency's own page in its present state. `changed` orders all changes of one account. */
export type StoredComment = {
  id: string;
  postName: string;
  parentId: string | null;
  authorName: string;
  text: string;
  version: number;
  changed: number;
  raw: Uint8Array;
  rawType: string;
  writtenAt: Date;
  hidden: boolean;
  withdrawn: boolean;
};

type NewComment = {
  accountId: string;
  postName: string;
  parentId: string | null;
  authorName: string;
  text: string;
  raw: Uint8Array;
  rawType: string;
};

/** Somebody of the public has commented; answers the comment's id. `raw` is what was sent, byte by byte. */
export async function addSiteComment(tx: Tx, comment: NewComment): Promise<string> {
  const row = newRow(tx);
  await tx
    .insertInto('site_comments')
    .values({
      ...row,
      account_id: comment.accountId,
      post_name: comment.postName,
      parent_id: comment.parentId,
      author_name: kept(comment.authorName),
      text: kept(comment.text),
      version: 1,
      changed: await nextChange(tx, comment.accountId),
      raw: comment.raw,
      raw_type: comment.rawType,
      written_at: tx.now,
    })
    .execute();
  return row.id;
}

/** The comment says something else from now on; what it said before was captured. */
export async function editSiteComment(
  tx: Tx,
  accountId: string,
  edit: { id: string; text: string; raw: Uint8Array },
): Promise<void> {
  const changed = await nextChange(tx, accountId);
  await tx
    .updateTable('site_comments')
    .set((now) => ({ text: kept(edit.text), raw: edit.raw, version: now('version', '+', 1), changed }))
    .where('id', '=', edit.id)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** Its author takes the comment back. */
export async function withdrawSiteComment(tx: Tx, accountId: string, id: string): Promise<void> {
  const changed = await nextChange(tx, accountId);
  await tx
    .updateTable('site_comments')
    .set((now) => ({ withdrawn_at: tx.now, version: now('version', '+', 1), changed }))
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** The page shows the comment, or says in its place that it is hidden. */
export async function setSiteCommentHidden(tx: Tx, id: string, hidden: boolean): Promise<void> {
  await tx.updateTable('site_comments').set({ hidden }).where('id', '=', id).execute();
}

/** Writers of one account wait for each other, so numbers are seen in the order in which they were given. */
async function nextChange(tx: Tx, accountId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`site ${accountId}`}, 0))`.execute(tx);
  const last = await tx
    .selectFrom('site_comments')
    .select((now) => now.fn.max('changed').as('changed'))
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return Number(last?.changed ?? 0) + 1;
}

/** PostgreSQL holds no NUL; the raw bytes do. */
const kept = (text: string) => text.replaceAll('\0', '\uFFFD').toWellFormed();

const columns = [
  'id',
  'post_name',
  'parent_id',
  'author_name',
  'text',
  'version',
  'changed',
  'raw',
  'raw_type',
  'written_at',
  'hidden',
  'withdrawn_at',
] as const;

/** Comments that came or changed after `changed`, in that order, at most `most`. */
export async function siteCommentsSince(
  view: View,
  accountId: string,
  after: { changed: number; most: number },
): Promise<StoredComment[]> {
  const rows = await view
    .selectFrom('site_comments')
    .select(columns)
    .where('account_id', '=', accountId)
    .where('changed', '>', String(after.changed))
    .orderBy('changed')
    .limit(after.most)
    .execute();
  return rows.map(stored);
}

/** The comment as it is now; undefined when the page never had it. */
export async function siteComment(view: View, id: string): Promise<StoredComment | undefined> {
  const row = await view.selectFrom('site_comments').select(columns).where('id', '=', id).executeTakeFirst();
  return row && stored(row);
}

type Row = {
  id: string;
  post_name: string;
  parent_id: string | null;
  author_name: string;
  text: string;
  version: number;
  changed: string;
  raw: Buffer;
  raw_type: string;
  written_at: Date;
  hidden: boolean;
  withdrawn_at: Date | null;
};

const stored = (row: Row): StoredComment => ({
  id: row.id,
  postName: row.post_name,
  parentId: row.parent_id,
  authorName: row.author_name,
  text: row.text,
  version: row.version,
  changed: Number(row.changed),
  raw: row.raw,
  rawType: row.raw_type,
  writtenAt: row.written_at,
  hidden: row.hidden,
  withdrawn: row.withdrawn_at !== null,
});
