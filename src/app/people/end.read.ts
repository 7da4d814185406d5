import { sql } from 'kysely';

import type { View } from '#platform/db';

/** `ended`: at the instant of the view. `holder` is a person or a division. */
export type GrantToEnd = {
  id: string;
  kind: string;
  holderId: string | null;
  holder: string | null;
  account: string | null;
  from: Date;
  ended: boolean;
};

/** One grant with its holder, for the form that ends it. */
export async function grantToEnd(view: View, id: string): Promise<GrantToEnd | undefined> {
  const { rows } = await sql<GrantToEnd>`
    select g.id, g.kind, g.person_id as "holderId", coalesce(p.name, d.name) as holder, a.name as account,
           g.from_at as "from", coalesce(g.until_at <= ${view.now}, false) as ended
      from grants g
      left join people p on p.agency_id = g.agency_id and p.id = g.person_id
      left join divisions d on d.agency_id = g.agency_id and d.id = g.division_id
      left join accounts a on a.agency_id = g.agency_id and a.id = g.account_id
     where g.id = ${id}`.execute(view);
  return rows[0];
}
