import { sql } from 'kysely';

import type { Tx, View } from '#platform/db';

/** Whom a campaign asks: everybody of these kinds, or these people and nobody else. */
export type Asked = { kinds: readonly string[] } | { people: readonly string[] };

/** One person who was asked; `signsIn` where the person has a sign-in. */
export type AskedPerson = { id: string; personId: string; signsIn: boolean };

/** Everybody named who works here now is asked once, in one statement; at a second call nobody is asked again. */
export async function askPeople(tx: Tx, campaignId: string, asked: Asked): Promise<AskedPerson[]> {
  const who = 'kinds' in asked ? sql`p.kind = any(${asked.kinds}::text[])` : sql`p.id = any(${asked.people}::uuid[])`;
  const { rows } = await sql<AskedPerson>`
    with added as (
      insert into acknowledgements (agency_id, id, campaign_id, person_id, state, mail_state, made_at)
      select p.agency_id, gen_random_uuid(), ${campaignId}, p.id, 'asked', 'waiting', ${tx.now}
        from people p where p.agency_id = ${tx.agencyId} and p.until_at is null and ${who}
      on conflict do nothing
      returning id, person_id)
    select added.id, added.person_id as "personId", p.sign_in_id is not null as "signsIn"
      from added join people p on p.agency_id = ${tx.agencyId} and p.id = added.person_id`.execute(tx);
  return rows;
}

/** Whoever has left is asked no more; answers how many those were. What was signed stays. */
export async function excuseLeavers(tx: Tx): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update acknowledgements a set state = 'excused', link_hash = null
      from people p
     where p.agency_id = a.agency_id and p.id = a.person_id and p.until_at is not null and a.state = 'asked'
    returning a.id`.execute(tx);
  return rows.length;
}

/**
 * Everybody who was asked and hasn't answered for so many days since the last time is to be mailed again; answers how many
 * of the campaign. An address that bounced is left to people. The last day counts once half of it is over: this is asked
 * once a day, and a few seconds don't make it a day more.
 */
export async function remindPeople(tx: Tx, campaignId: string, everyDays: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update acknowledgements a
       set reminders = reminders + 1, reminded_at = ${tx.now}, mail_state = 'waiting', mail_at = null
      from people p
     where a.campaign_id = ${campaignId} and a.state = 'asked' and a.mail_state in ('sent', 'not configured')
       and coalesce(a.reminded_at, a.made_at) <= ${tx.now}::timestamptz - make_interval(days => ${everyDays}, hours => -12)
       and p.agency_id = a.agency_id and p.id = a.person_id and p.until_at is null
    returning a.id`.execute(tx);
  return rows.length;
}

/** These open acknowledgements are to be mailed again; answers their campaigns. */
export async function mailAgain(tx: Tx, which: { campaignId: string } | { personId: string }): Promise<string[]> {
  const chosen =
    'campaignId' in which
      ? sql`a.campaign_id = ${which.campaignId} and a.mail_state in ('bounced', 'not configured')`
      : sql`a.person_id = ${which.personId}`;
  const { rows } = await sql<{ campaign_id: string }>`
    update acknowledgements a set mail_state = 'waiting', mail_at = null
      from campaigns c
     where c.agency_id = a.agency_id and c.id = a.campaign_id and c.state = 'running' and a.state = 'asked' and ${chosen}
    returning a.campaign_id`.execute(tx);
  return [...new Set(rows.map((row) => row.campaign_id))];
}

export type Overdue = { id: string; name: string; campaign: string; dueOn: string; supervisorId: string };

/** Whoever should have answered before `today` and whose supervisor doesn't know it yet; marked as told from now on. */
export async function escalateOverdue(tx: Tx, today: string): Promise<Overdue[]> {
  const { rows } = await sql<Overdue>`
    update acknowledgements a set escalated_at = ${tx.now}
      from campaigns c, people p, people s
     where c.agency_id = a.agency_id and c.id = a.campaign_id and c.state = 'running' and c.due_on < ${today}::date
       and p.agency_id = a.agency_id and p.id = a.person_id and p.until_at is null
       and s.agency_id = p.agency_id and s.id = p.supervisor_id and s.until_at is null
       and a.state = 'asked' and a.escalated_at is null
    returning a.id, p.name, c.title as campaign, c.due_on::text as "dueOn", s.id as "supervisorId"`.execute(tx);
  return rows;
}

/** The person under this staff number or mail address; undefined for none. Case doesn't count. */
export async function personByMark(view: View, mark: string): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from people
     where until_at is null and (number = ${mark} or email = lower(${mark}))
     order by (number = ${mark}) desc nulls last limit 1`.execute(view);
  return rows[0];
}
