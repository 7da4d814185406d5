import { sql } from 'kysely';
import { z } from 'zod';

import type { View } from '#platform/db';

const Others = z.array(z.object({ draftId: z.string(), author: z.string(), state: z.string() }));

/** The comment of the public that a draft answers: what it said when the answer was written, and what became of it. */
export type Answered = {
  commentId: string;
  accountId: string;
  author: string;
  writtenAt: Date;
  /** What it said when the answer was written; empty while the agency hides it. */
  text: string;
  /** What its author has made of it since; undefined where nothing, or while it is hidden. */
  now: string | undefined;
  hidden: boolean;
  deletedAt: Date | undefined;
  /** The other answers to it, in the order in which they were begun; 20 at most. */
  others: z.output<typeof Others>;
};

type Row = Omit<Answered, 'now' | 'deletedAt' | 'others'> & {
  now: string | null;
  deletedAt: Date | null;
  others: unknown;
};

/** An answer as its draft has it: the record of the words that it was written to, and the draft. Neither before it is begun. */
type Own = { commentId: string; to?: string | undefined; draftId?: string };

const hidden = sql`c.state in ('hiding', 'hidden', 'restoring')`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The comment, in one statement; undefined when the agency has none of that id. What is hidden doesn't leave the database. */
export async function readAnswered(view: View, { commentId, to, draftId }: Own): Promise<Answered | undefined> {
  if (!UUID.test(commentId)) return undefined;
  const { rows } = await sql<Row>`
    select c.id as "commentId", c.account_id as "accountId", c.author_name as author, c.written_at as "writtenAt",
           c.deleted_at as "deletedAt", ${hidden} as hidden,
           case when ${hidden} then '' else coalesce(w.text, c.text) end as text,
           case when not ${hidden} and w.id <> c.record_id then c.text end as now,
           (select coalesce(json_agg(json_build_object('draftId', o.id, 'author', p.name, 'state', o.state)
                     order by o.id), '[]')
              from (select * from drafts d where d.answers = c.id and d.id is distinct from ${draftId ?? null}::uuid
                     order by d.id limit 20) o
              join people p on p.agency_id = o.agency_id and p.id = o.author_id) as others
      from comments c
      left join record_ids i on i.agency_id = c.agency_id and i.id = ${to ?? null}::uuid
      left join records w on w.agency_id = i.agency_id and w.at = i.at and w.id = i.id
     where c.id = ${commentId}`.execute(view);
  const [row] = rows;
  if (!row) return undefined;
  const { now, deletedAt, others, ...rest } = row;
  return { ...rest, now: now ?? undefined, deletedAt: deletedAt ?? undefined, others: Others.parse(others) };
}
