import { sql } from 'kysely';

import type { View } from '#platform/db';
import type { Pack } from '#policy';

/** What public pages ask beside their own rows. */
export type Ask = { packInForce: (view: View) => Promise<Pack> };

export type PublicAccount = {
  id: string;
  network: string;
  name: string;
  handle: string;
  purpose: string;
  commentsOn: boolean;
  since: Date;
};

/** The agency's own page under this handle; undefined when it has none, or has closed it. */
export async function siteAccount(view: View, handle: string): Promise<PublicAccount | undefined> {
  const { rows } = await sql<PublicAccount>`
    select id, network, name, handle, purpose, comments_on as "commentsOn", from_at as since
      from accounts
     where network = 'site' and handle = ${handle}
       and from_at <= ${view.now} and (until_at is null or until_at > ${view.now})`.execute(view);
  return rows[0];
}
