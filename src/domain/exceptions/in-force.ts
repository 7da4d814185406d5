import { sql } from 'kysely';

import type { Tx, View } from '#platform/db';
import type { Scope } from '#policy';

/**
 * The exceptions that cover this person at `at`, wherever: granted, signed before that instant, not run out; the oldest
 * first. Which accounts they cover is `liftedIn`'s to say.
 */
export async function exceptionsFor(view: View, { personId, at }: { personId: string; at: Date }): Promise<Scope[]> {
  const { rows } = await sql<Scope>`
    select id, clause, people, accounts, from_at as "from", until_at as "until", known_at as "signedAt" from exceptions
     where state = 'granted' and known_at < ${at} and from_at <= ${at} and until_at > ${at}
       and (people = '{}' or people @> array[${personId}]::uuid[])
     order by from_at, id`.execute(view);
  return rows;
}

const ENDS_SOON = 'exception.ends-soon';

/** Granted exceptions that run out within so many days and whose people haven't been told yet; at most 500. */
export async function exceptionsEndingWithin(view: View, days: number): Promise<string[]> {
  const by = new Date(view.now.getTime() + days * 86_400_000);
  const { rows } = await sql<{ id: string }>`
    select id from exceptions x
     where state = 'granted' and until_at > ${view.now} and until_at <= ${by} and ended_by is null
       and not exists (select from ledger l
                        where l.agency_id = x.agency_id and l.subject_id = x.id and l.kind = ${ENDS_SOON})
     order by until_at, id limit 500`.execute(view);
  return rows.map(({ id }) => id);
}

/** Whether its people are still to be told that it ends, asked by one at a time: whoever asks next waits for this one's end. */
export async function untoldOfEnd(tx: Tx, id: string): Promise<boolean> {
  await tx.selectFrom('exceptions').select('id').where('id', '=', id).forUpdate().execute();
  const told = await tx
    .selectFrom('ledger')
    .select('id')
    .where('subject_id', '=', id)
    .where('kind', '=', ENDS_SOON)
    .executeTakeFirst();
  return told === undefined;
}
