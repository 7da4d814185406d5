import { sql } from 'kysely';

import type { View } from '#platform/db';

/** What was asked of somebody, and where it stands. */
export type MineRow = {
  id: string;
  campaignId: string;
  title: string;
  state: 'asked' | 'signed' | 'refused' | 'excused';
  running: boolean;
  dueOn: string;
  way: string | null;
  signedAt: Date | null;
  policyHash: string;
};

/** All that was asked of the viewer, what waits first; at most 200. */
export async function listMine(view: View): Promise<MineRow[]> {
  const { rows } = await sql<MineRow>`
    select a.id, c.id as "campaignId", c.title, a.state, c.state = 'running' as running, c.due_on::text as "dueOn", a.way,
           a.signed_at as "signedAt", c.policy_hash as "policyHash"
      from acknowledgements a join campaigns c on c.agency_id = a.agency_id and c.id = a.campaign_id
     where a.person_id = ${view.personId}
     order by a.state = 'asked' and c.state = 'running' desc, a.made_at desc limit 200`.execute(view);
  return rows;
}
