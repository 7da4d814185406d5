import { sql } from 'kysely';

import type { View } from '#platform/db';

/** An exception that holds for somebody: from which clause, from when to when, on which accounts (none named: on all). */
export type Exception = { id: string; clause: string; accounts: string[]; from: Date; until: Date };

/** The exceptions in force at `at` for this person: granted, signed before they began, not run out. */
export async function exceptionsFor(
  view: View,
  { personId, at }: { personId: string; at: Date },
): Promise<Exception[]> {
  const { rows } = await sql<Exception>`
    select id, clause, accounts, from_at as "from", until_at as "until" from exceptions
     where state = 'granted' and from_at <= ${at} and until_at > ${at}
       and (people = '{}' or people @> array[${personId}]::uuid[])
     order by from_at, id`.execute(view);
  return rows;
}

/** Whether an exception holds on this account, or where no account is concerned: one that names accounts holds on those. */
export function holdsOn({ accounts }: Exception, accountId: string | null): boolean {
  return accounts.length === 0 || (accountId !== null && accounts.includes(accountId));
}
