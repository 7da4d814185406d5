import { sql } from 'kysely';

import type { View } from '#platform/db';

/** A post or comment as it stood at the instant asked for. */
export type ThreadState = {
  id: string;
  remoteId: string;
  parentRemoteId: string | null;
  author: { id: string; name: string };
  text: string;
  /** When it was first captured, and when it came to read as it does here. */
  firstAt: Date;
  at: Date;
  edited: boolean;
  deleted: 'stated' | 'inferred' | undefined;
  /** What the network showed of it after the agency's last act until then. */
  hidden: boolean;
  ours: boolean;
};

const MOST = 1000;

/**
 * Every state of every post and comment of the thread that was captured by `at`, each thing once in its last state; the
 * first 1,000 things. One statement.
 */
export async function readThread(
  view: View,
  { accountId, root, at }: { accountId: string; root: string; at: Date },
): Promise<ThreadState[]> {
  const { rows } = await sql<ThreadState & { certainty: 'stated' | 'inferred'; kind: string }>`
    with states as (
      select r.*, min(r.at) over thing as "firstAt", bool_or(r.kind = 'edit') over thing as edited,
             first_value(r.kind) over thing as first_kind,
             last_value(r.text) over (partition by r.remote_id order by (r.kind = 'deletion') desc, r.at, r.id
               rows between unbounded preceding and unbounded following) as said,
             row_number() over (partition by r.remote_id order by r.at desc, r.id desc) as newest
        from records r
       where r.account_id = ${accountId} and r.root_remote_id = ${root} and r.kind <> 'evidence' and r.at <= ${at}
      window thing as (partition by r.remote_id order by r.at, r.id rows between unbounded preceding and unbounded following))
    select s.id, s.remote_id as "remoteId", s.parent_remote_id as "parentRemoteId", s.author, s.said as text, s."firstAt", s.at,
           s.edited, s.certainty, s.kind, s.first_kind = 'post' or s.author->>'id' in (select author->>'id' from states where kind = 'post') as ours, coalesce(m.act = 'hide', false) as hidden
      from states s
      left join comments c on c.agency_id = s.agency_id and c.account_id = s.account_id and c.remote_id = s.remote_id
      left join lateral (
        select act from moderation_acts m
         where m.agency_id = c.agency_id and m.comment_id = c.id and m.state = 'done' and m.done_at <= ${at}
         order by m.done_at desc limit 1) m on true
     where s.newest = 1
     order by s."firstAt", s.id
     limit ${MOST}`.execute(view);
  return rows.map(({ certainty, kind, ...row }) => ({ ...row, deleted: kind === 'deletion' ? certainty : undefined }));
}
