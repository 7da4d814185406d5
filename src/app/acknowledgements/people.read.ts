import { sql } from 'kysely';

import type { View } from '#platform/db';

import type { PeopleFilter } from './people-list.ts';

/** Where one person stands in a campaign. */
export type PersonRow = {
  id: string;
  personId: string;
  name: string;
  number: string | null;
  email: string;
  kind: string;
  division: string | null;
  supervisor: string | null;
  state: 'asked' | 'signed' | 'refused' | 'excused';
  way: string | null;
  mailState: string;
  /** What the last mail's server said. */
  mailSays: string | null;
  mails: number;
  openedAt: Date | null;
  signedAt: Date | null;
};

/** The states that people are looked for by; `open` is whoever hasn't answered, `bounced` whoever isn't reached. */
export const peopleStates = ['open', 'late', 'bounced', 'signed', 'refused', 'excused'] as const;

const PAGE = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const uuidOr = (text: string | undefined) => (text && UUID.test(text) ? text : null);

function rowsBy(campaignId: string, { state = '', division, supervisor, q = '' }: PeopleFilter) {
  return sql`
    select a.id, p.id as "personId", p.name, p.number, p.email, p.kind, d.name as division, s.name as supervisor, a.state, a.way,
           a.mail_state as "mailState", coalesce(r.last->>'response', r.last->>'says') as "mailSays",
           coalesce(jsonb_array_length(a.mail_receipt), 0) as mails, a.opened_at as "openedAt", a.signed_at as "signedAt"
      from acknowledgements a
      join people p on p.agency_id = a.agency_id and p.id = a.person_id
      left join divisions d on d.agency_id = p.agency_id and d.id = p.division_id
      left join people s on s.agency_id = p.agency_id and s.id = p.supervisor_id
      cross join lateral (select a.mail_receipt->-1 as last) r
     where a.campaign_id = ${campaignId}
       and case ${state}::text
             when '' then true
             when 'open' then a.state in ('asked', 'refused')
             when 'late' then a.state = 'asked' and a.escalated_at is not null
             when 'bounced' then a.mail_state in ('bounced', 'not configured') and a.state = 'asked'
             else a.state = ${state} end
       and (${uuidOr(division)}::uuid is null or p.division_id = ${uuidOr(division)}::uuid)
       and (${uuidOr(supervisor)}::uuid is null or p.supervisor_id = ${uuidOr(supervisor)}::uuid)
       and (${q} = '' or position(lower(${q}) in lower(p.name || ' ' || p.email || ' ' || coalesce(p.number, ''))) > 0)`;
}

export type PeoplePage = { rows: PersonRow[]; next: string | undefined };

/** The people of a campaign by name, fifty at a time. */
export async function listPeople(view: View, campaignId: string, filter: PeopleFilter): Promise<PeoplePage> {
  const after = uuidOr(filter.after);
  const { rows } = await sql<PersonRow>`
    ${rowsBy(campaignId, filter)}
       and (${after}::uuid is null or (p.name, p.id) > (select name, id from people where id = ${after}::uuid))
     order by p.name, p.id limit ${PAGE + 1}`.execute(view);
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? shown.at(-1)?.personId : undefined };
}

const MOST_EXPORTED = 200_000;

/** All people of a campaign that match, by name. */
export async function allPeople(view: View, campaignId: string, filter: PeopleFilter): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    ${rowsBy(campaignId, filter)} order by p.name, p.id limit ${MOST_EXPORTED}`.execute(view);
  return rows;
}

type Named = { id: string; name: string };

/** What the list is narrowed by: divisions, and people who supervise somebody; at most 500 each. */
export async function peopleChoices(view: View): Promise<{ divisions: Named[]; supervisors: Named[] }> {
  const { rows: divisions } = await sql<Named>`select id, name from divisions order by name limit 500`.execute(view);
  const { rows: supervisors } = await sql<Named>`
    select s.id, s.name from people s
     where exists (select from people p where p.agency_id = s.agency_id and p.supervisor_id = s.id)
     order by s.name limit 500`.execute(view);
  return { divisions, supervisors };
}

export type TeamRow = {
  id: string;
  campaignId: string;
  name: string;
  campaign: string;
  dueOn: string;
  late: boolean;
  mailState: string;
};

/** People of the viewer who were asked and haven't answered, the most pressing first; at most 200. */
export async function listTeam(view: View, today: string): Promise<TeamRow[]> {
  const { rows } = await sql<TeamRow>`
    select a.id, c.id as "campaignId", p.name, c.title as campaign, c.due_on::text as "dueOn", c.due_on < ${today}::date as late,
           a.mail_state as "mailState"
      from people p
      join acknowledgements a on a.agency_id = p.agency_id and a.person_id = p.id
      join campaigns c on c.agency_id = a.agency_id and c.id = a.campaign_id
     where p.supervisor_id = ${view.personId} and p.until_at is null and a.state = 'asked' and c.state = 'running'
     order by c.due_on, p.name limit 200`.execute(view);
  return rows;
}
