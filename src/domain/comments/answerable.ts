import { sql } from 'kysely';

import type { View } from '#platform/db';

import type { CommentState } from './comment-state.ts';

/** How a network knows one state of a thing. */
type Ref = { remoteId: string; version: string };

/** A comment as an answer hangs on it. */
export type AnswerableComment = {
  id: string;
  accountId: string;
  /** The record of what it says now. */
  recordId: string;
  parent: Ref;
  /** The agency's post above it, as it was first published; undefined where that is not on record. */
  root: Ref | undefined;
  /** Whether the public sees it: neither deleted nor hidden, and not about to be. */
  stands: boolean;
};

type Row = {
  account_id: string;
  record_id: string;
  remote_id: string;
  version: string;
  root_remote_id: string;
  root_version: string | null;
  state: string;
  deleted_at: Date | null;
};

const SHOWN: readonly string[] = ['waiting', 'kept', 'restored'] satisfies CommentState[];

/** The comment under this id as it is now; undefined when the agency has none. */
export async function answerableComment(view: View, id: string): Promise<AnswerableComment | undefined> {
  const { rows } = await sql<Row>`
    select c.account_id, c.record_id, c.remote_id, c.version, c.root_remote_id, c.state, c.deleted_at,
           (select r.version from records r
             where r.agency_id = c.agency_id and r.account_id = c.account_id and r.root_remote_id = c.root_remote_id
               and r.remote_id = c.root_remote_id and r.kind = 'post'
             order by r.at, r.id limit 1) as root_version
      from comments c where c.id = ${id}`.execute(view);
  const [row] = rows;
  if (!row) return undefined;
  return {
    id,
    accountId: row.account_id,
    recordId: row.record_id,
    parent: { remoteId: row.remote_id, version: row.version },
    root: row.root_version === null ? undefined : { remoteId: row.root_remote_id, version: row.root_version },
    stands: SHOWN.includes(row.state) && row.deleted_at === null,
  };
}
