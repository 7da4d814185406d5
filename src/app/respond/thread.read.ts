import { sql } from 'kysely';

import type { View } from '#platform/db';

/** One post of a thread in its newest captured state. */
export type ThreadEntry = {
  remoteId: string;
  answers: string | undefined;
  author: string;
  authorId: string;
  text: string;
  at: Date;
  /** The agency's own: no comment of the public is known under this name. */
  ours: boolean;
  commentId: string | undefined;
  state: string | undefined;
  deleted: boolean;
  edited: boolean;
};

/** One captured state of the comment. */
export type Version = { recordId: string; kind: 'comment' | 'edit' | 'deletion'; text: string; at: Date };

/** What a comment hangs on: its account, its own name on the network, what it answers, and the post above it all. */
export type Hangs = { account_id: string; remote_id: string; root_remote_id: string; parent_remote_id: string };

const MOST_SHOWN = 100;
const MOST_VERSIONS = 50;
const FIRST_WORDS = 2000;

type Row = Omit<ThreadEntry, 'answers' | 'commentId' | 'state'> & {
  answers: string | null;
  commentId: string | null;
  state: string | null;
};

/** The thread: the post, what the comment answers, the comment, and then the others, the oldest first; 100 at most. */
export async function threadOf(view: View, hangs: Hangs): Promise<{ entries: ThreadEntry[]; more: boolean }> {
  const near = [hangs.root_remote_id, hangs.parent_remote_id, hangs.remote_id];
  const { rows } = await sql<Row>`
    select * from (
      select distinct on (r.remote_id)
             r.remote_id as "remoteId", r.parent_remote_id as answers, left(r.text, ${FIRST_WORDS}) as text,
             coalesce(r.author->>'name', '') as author, coalesce(r.author->>'id', '') as "authorId",
             coalesce(c.written_at, r.at) as at, c.id is null as ours, c.id as "commentId", c.state,
             c.deleted_at is not null as deleted, c.edited_at is not null as edited
        from records r
        left join comments c on c.account_id = r.account_id and c.remote_id = r.remote_id
       where r.account_id = ${hangs.account_id} and r.root_remote_id = ${hangs.root_remote_id}
         and r.kind in ('post', 'comment', 'edit')
       order by r.remote_id, r.at desc) newest
     order by "remoteId" in (${sql.join(near)}) desc, at, "remoteId"
     limit ${MOST_SHOWN + 1}`.execute(view);
  const entries = rows.slice(0, MOST_SHOWN).map(entryOf);
  return { entries: entries.toSorted((a, b) => a.at.getTime() - b.at.getTime()), more: rows.length > MOST_SHOWN };
}

function entryOf({ answers, commentId, state, ...row }: Row): ThreadEntry {
  return { ...row, answers: answers ?? undefined, commentId: commentId ?? undefined, state: state ?? undefined };
}

/** Each state of the comment that was captured, the oldest first; 50 at most. */
export async function versionsOf(view: View, { account_id, remote_id }: Hangs): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select id as "recordId", kind, text, at from records
     where account_id = ${account_id} and remote_id = ${remote_id} and kind in ('comment', 'edit', 'deletion')
     order by at, id limit ${MOST_VERSIONS}`.execute(view);
  return rows;
}
