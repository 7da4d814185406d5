import { sql } from 'kysely';

import type { View } from '#platform/db';
import { type Pack, citationOf } from '#policy';

/** How it stands with somebody and a campaign: told is who was sent it, or has opened or answered it. */
export const tellings = ['not asked', 'not told', 'told', 'acknowledged', 'refused', 'excused'] as const;

export type Telling = (typeof tellings)[number];

/** What narrows the register; empty narrows nothing. `campaignId` is the one that is looked at. */
export type StakeholdersAsked = { campaignId: string; kind: string; telling: string; after: string };

export type Stakeholder = {
  id: string;
  name: string;
  email: string;
  title: string;
  kind: string;
  division: string | null;
  telling: Telling;
  mail: string | null;
  told: Date | null;
  opened: Date | null;
  signed: Date | null;
};

export type CampaignOption = { id: string; title: string; madeAt: Date };

const PAGE = 50;

/** The campaigns, the newest first; at most a hundred. */
export async function campaignsToChoose(view: View): Promise<CampaignOption[]> {
  return view
    .selectFrom('campaigns')
    .select(['id', 'title', 'made_at as madeAt'])
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}

// Whoever works here and isn't employed, with how it stands with them and the campaign.
const registerOf = (campaignId: string, now: Date) => sql`
  select p.id, p.name, p.email, p.title, p.kind, d.name as division, a.mail_state as mail, a.mail_at as told,
         a.opened_at as opened, a.signed_at as signed,
         case when a.id is null then 'not asked'
              when a.state = 'signed' then 'acknowledged'
              when a.state in ('refused', 'excused') then a.state
              when a.mail_state = 'sent' or a.opened_at is not null then 'told'
              else 'not told' end as telling
    from people p
    left join divisions d on d.id = p.division_id
    left join acknowledgements a on a.person_id = p.id and a.campaign_id = nullif(${campaignId}, '')::uuid
   where p.kind <> 'employee' and p.from_at <= ${now} and (p.until_at is null or p.until_at > ${now})`;

/** A page of the register by name; `next` is the key of the next page. Source: OP-021002/III */
export async function listStakeholders(
  view: View,
  { campaignId, kind, telling, after }: StakeholdersAsked,
): Promise<{ rows: Stakeholder[]; next: string | undefined }> {
  const { rows } = await sql<Stakeholder>`
    select * from (${registerOf(campaignId, view.now)}) r
     where (${kind} = '' or r.kind = ${kind}) and (${telling} = '' or r.telling = ${telling})
       and (${after} = '' or (r.name collate "und-x-icu", r.id) >
             (select o.name collate "und-x-icu", o.id from people o where o.id = nullif(${after}, '')::uuid))
     order by r.name collate "und-x-icu", r.id
     limit ${PAGE + 1}`.execute(view);
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? shown.at(-1)?.id : undefined };
}

/** How many of them there are of each kind and telling. */
export async function countStakeholders(
  view: View,
  campaignId: string,
): Promise<{ kind: string; telling: Telling; count: number }[]> {
  const { rows } = await sql<{ kind: string; telling: Telling; count: number }>`
    select r.kind, r.telling, count(*)::int as count from (${registerOf(campaignId, view.now)}) r
     group by r.kind, r.telling order by r.kind, r.telling`.execute(view);
  return rows;
}

/** The clause that asks for the register. */
export function clauseOfRegister(pack: Pack): string {
  return citationOf(pack, 'directory.kept').clause;
}
