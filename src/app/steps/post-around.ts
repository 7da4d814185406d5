import { sql } from 'kysely';

import type { View } from '#platform/db';

/** A post of the agency, as it was recorded. `remoteId` is the post's that the thread begins with: an answer stands in another's. */
export type FoundPost = { recordId: string; accountId: string; remoteId: string; text: string; at: Date };

/** The post whose record this is; undefined when the record is none of a post, or the agency has none under this id. */
export async function postOf(view: View, recordId: string): Promise<FoundPost | undefined> {
  const { rows } = await sql<FoundPost>`
    select r.id as "recordId", r.account_id as "accountId", coalesce(r.root_remote_id, r.remote_id) as "remoteId", r.text, r.at
      from record_ids i join records r on r.agency_id = i.agency_id and r.at = i.at and r.id = i.id
     where i.id = ${recordId} and r.kind = 'post'`.execute(view);
  return rows[0];
}

/**
 * The entries of the public log about a post and all around it, by the ledger's ids in the order of the log, at most
 * `most`: the draft, reviews, order and publication of it and of the agency's answers under it; each state captured of it and of what stands under it; what was
 * decided about the comments; the permissions of everybody who decided; the account, its technology, and the policy.
 *
 * Looks at the account are left out: each names other posts too.
 */
export async function entriesAround(view: View, post: FoundPost, most: number): Promise<string[]> {
  const { accountId, remoteId } = post;
  const { rows } = await sql<{ id: string }>`
    with thread as (
      select r.id, r.remote_id from records r where r.account_id = ${accountId} and (r.root_remote_id = ${remoteId} or r.remote_id = ${remoteId})
    ), subjects as (
      select id from thread
       union select c.id from comments c where c.account_id = ${accountId} and c.root_remote_id = ${remoteId}
       union select p.draft_id from publications p where p.account_id = ${accountId} and p.remote_id in (select remote_id from thread)
    ), deciders as (
      select distinct d.person_id from decisions d where d.subject_id in (select id from subjects) and d.person_id is not null
    ), permissions as (
      select g.id from grants g
       where (g.account_id is null or g.account_id = ${accountId})
         and (g.person_id in (select person_id from deciders)
              or g.division_id = (select a.division_id from accounts a where a.id = ${accountId})
              or (g.kind = 'moderator-named' and g.account_id = ${accountId}))
    )
    select l.id from ledger l
     where l.log = 'public' and l.log_index is not null
       and ((l.subject_id in (select id from subjects))
         or (l.subject_id in (select id from permissions))
         or (l.kind in ('account.registered', 'technology.added', 'technology.assessed', 'technology.approved', 'technology.withdrawn')
             and l.subject_id in (select a.id from accounts a where a.id = ${accountId}
                                  union select a.technology_id from accounts a where a.id = ${accountId}))
         or (l.kind in ('person.added', 'role.given') and l.subject_id in (select person_id from deciders))
         or (l.kind in ('agency.set-up', 'policy.adopted') and l.subject_id = ${view.agencyId}))
     order by l.log_index
     limit ${most}`.execute(view);
  return rows.map(({ id }) => id);
}
