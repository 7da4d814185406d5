import { sql } from 'kysely';

import type { Tx, View } from '#platform/db';
import { json } from '#platform/rows';

/** How long a worker may hold what it claimed; afterwards another one mails it. */
const LEASE_MINUTES = 10;

/** One mail that is to be sent. `receipts` is how many were tried before. */
export type Mailing = {
  id: string;
  name: string;
  email: string;
  signsIn: boolean;
  reminders: number;
  receipts: number;
};

/**
 * At most `most` mails of the campaign are held by whoever asks, for ten minutes: nobody else gets them meanwhile. What a
 * killed worker held is free again afterwards, so that a mail can go out twice and never not at all.
 */
export async function claimMails(tx: Tx, campaignId: string, most: number): Promise<Mailing[]> {
  const { rows } = await sql<Mailing>`
    with held as (
      update acknowledgements a set mail_at = ${tx.now}
       where a.agency_id = ${tx.agencyId} and a.id in (
         select o.id from acknowledgements o
          where o.agency_id = ${tx.agencyId} and o.campaign_id = ${campaignId} and o.mail_state = 'waiting' and o.state = 'asked'
            and (o.mail_at is null or o.mail_at < ${tx.now}::timestamptz - make_interval(mins => ${LEASE_MINUTES}))
          order by o.id limit ${most} for update skip locked)
      returning a.id, a.person_id, a.reminders, a.mail_receipt)
    select held.id, p.name, p.email, p.sign_in_id is not null as "signsIn", held.reminders,
           coalesce(jsonb_array_length(held.mail_receipt), 0) as receipts
      from held join people p on p.agency_id = ${tx.agencyId} and p.id = held.person_id
     where p.until_at is null`.execute(tx);
  return rows;
}

/** The hashes of these links count from now on, and those from before lead nowhere. */
export async function setLinks(tx: Tx, links: readonly { id: string; hash: string }[]): Promise<void> {
  if (links.length === 0) return;
  await sql`
    update acknowledgements a set link_hash = l.hash
      from unnest(${links.map(({ id }) => id)}::uuid[], ${links.map(({ hash }) => hash)}::text[]) as l (id, hash)
     where a.agency_id = ${tx.agencyId} and a.id = l.id and a.state = 'asked'`.execute(tx);
}

/** What the mail server answered for one person, word for word. */
export type Mailed = { id: string; state: 'sent' | 'bounced' | 'not configured'; receipt: object };

/** The answers are kept beside those from before: the first proves that the policy was sent, the later ones the reminders. */
export async function recordMails(tx: Tx, mailed: readonly Mailed[]): Promise<void> {
  await sql`
    update acknowledgements a
       set mail_state = m.state, mail_at = ${tx.now},
           mail_receipt = coalesce(a.mail_receipt, '[]'::jsonb) || jsonb_build_array(m.receipt)
      from jsonb_to_recordset(${json(mailed)}::jsonb) as m (id uuid, state text, receipt jsonb)
     where a.agency_id = ${tx.agencyId} and a.id = m.id and a.mail_state = 'waiting'`.execute(tx);
}

/** Mails that couldn't go out are free for the next try. */
export async function releaseMails(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    update acknowledgements set mail_at = null
     where agency_id = ${tx.agencyId} and id = any(${ids}::uuid[]) and mail_state = 'waiting'`.execute(tx);
}

/** A mail that was taken came back later: it counts as bounced, with what the message said. Undefined when nobody has it. */
export async function mailReturned(
  tx: Tx,
  id: string,
  receipt: object,
): Promise<{ campaignId: string; personId: string } | undefined> {
  const { rows } = await sql<{ campaignId: string; personId: string }>`
    update acknowledgements
       set mail_state = 'bounced', mail_receipt = coalesce(mail_receipt, '[]'::jsonb) || jsonb_build_array(${json(receipt)}::jsonb)
     where agency_id = ${tx.agencyId} and id = ${id}
    returning campaign_id as "campaignId", person_id as "personId"`.execute(tx);
  return rows[0];
}

/** Campaigns with mails that wait since `at` or longer and that nobody holds. */
export async function campaignsToMail(view: View, at: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from campaigns c
     where c.state = 'running' and c.made_at <= ${at} and exists (
       select from acknowledgements a
        where a.agency_id = c.agency_id and a.campaign_id = c.id and a.mail_state = 'waiting' and a.state = 'asked'
          and (a.mail_at is null or a.mail_at < ${view.now}::timestamptz - make_interval(mins => ${LEASE_MINUTES})))`.execute(
    view,
  );
  return rows.map((row) => row.id);
}
