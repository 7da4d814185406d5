import { sql } from 'kysely';

import type { View } from '#platform/db';

import type { Ask, PublicAccount } from './site-account.ts';

export type Front = {
  accounts: PublicAccount[];
  policy: { title: string; number: string; effectiveOn: string | undefined; clauses: number };
};

const MOST_ACCOUNTS = 500;

/** The agency as anybody may see it: its official accounts, by name, and the policy it goes by. */
export async function frontOf(view: View, { packInForce }: Ask): Promise<Front> {
  const { header, title, policy, clauses } = await packInForce(view);
  return {
    accounts: await accountsOf(view),
    policy: { title, number: policy, effectiveOn: header.effectiveOn, clauses: clauses.length },
  };
}

async function accountsOf(view: View): Promise<PublicAccount[]> {
  const { rows } = await sql<PublicAccount>`
    select id, network, name, handle, purpose, comments_on as "commentsOn", from_at as since
      from accounts
     where from_at <= ${view.now} and (until_at is null or until_at > ${view.now})
     order by name, id
     limit ${MOST_ACCOUNTS}`.execute(view);
  return rows;
}
