import { sql } from 'kysely';

import type { View } from '#platform/db';

/** An answer of the agency to a comment: being written, or out since `publishedAt`, with its record. */
export type Answer = {
  draftId: string;
  by: string;
  state: string;
  at: Date;
  publishedAt: Date | null;
  url: string | null;
  recordId: string | null;
};

const MOST_ANSWERS = 20;

/** The answers to a comment in the order in which they were begun; 20 at most. */
export async function answersTo(view: View, commentId: string): Promise<Answer[]> {
  const { rows } = await sql<Answer>`
    select d.id as "draftId", p.name as by, d.state, d.made_at as at,
           o.done_at as "publishedAt", o.remote_url as url, r.id as "recordId"
      from drafts d
      join people p on p.agency_id = d.agency_id and p.id = d.author_id
      left join publications o on o.agency_id = d.agency_id and o.draft_id = d.id and o.version = d.version and o.state = 'done'
      left join record_ids r on r.agency_id = d.agency_id and r.account_id = d.account_id and r.remote_id = o.remote_id
            and r.version = o.remote_version
     where d.answers = ${commentId}
     order by d.id
     limit ${MOST_ANSWERS}`.execute(view);
  return rows;
}
