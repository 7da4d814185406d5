import { sql } from 'kysely';

import type { View } from '#platform/db';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The record of the post that is meant by `named`: the id of its record, of its draft, of any record in its thread, its
 * name on the network or its address. Undefined when the agency has no such post, or has several under this name.
 */
export async function findPost(view: View, named: string): Promise<string | undefined> {
  const id = UUID.test(named) ? named : null;
  const { rows } = await sql<{ id: string }>`
    with meant as (
      select r.account_id, coalesce(r.root_remote_id, r.remote_id) as root
        from record_ids i join records r on r.agency_id = i.agency_id and r.at = i.at and r.id = i.id where i.id = ${id}
       union select p.account_id, p.remote_id from publications p where p.draft_id = ${id} and p.remote_id is not null
       union select p.account_id, p.remote_id from publications p where p.remote_id = ${named} or p.remote_url = ${named}
       union select i.account_id, i.remote_id from record_ids i where i.remote_id = ${named}
    )
    select distinct on (r.account_id, r.remote_id) r.id
      from meant m join records r on r.account_id = m.account_id and r.remote_id = m.root
     where r.kind = 'post'
     order by r.account_id, r.remote_id, r.at, r.id
     limit 2`.execute(view);
  return rows.length === 1 ? rows[0]?.id : undefined;
}
