import { sql } from 'kysely';

import type { View } from '#platform/db';

/** What the directory says of somebody now. */
export type EntryNow = {
  id: string;
  number: string | null;
  name: string;
  email: string;
  title: string;
  kind: string;
  divisionId: string | null;
  division: string | null;
  supervisorId: string | null;
  supervisor: string | null;
  /** By which the form names the supervisor: the number, else the address. */
  supervisorBy: string | null;
  since: Date;
  left: Date | null;
  reports: number;
};

/** What it said from when until when, and by whose decision. */
export type Posting = {
  name: string;
  title: string;
  kind: string;
  division: string | null;
  supervisor: string | null;
  from: Date;
  until: Date | null;
  by: string | null;
  decisionId: string | null;
};

/** One person's entry. Undefined when the agency has nobody under this id. */
export async function entryOf(view: View, id: string): Promise<EntryNow | undefined> {
  const { rows } = await sql<EntryNow>`
    select p.id, p.number, p.name, p.email, p.title, p.kind, p.division_id as "divisionId", d.name as division,
           b.id as "supervisorId", b.name as supervisor, coalesce(b.number, b.email) as "supervisorBy", p.from_at as since,
           p.until_at as "left",
           (select count(*)::int from people r
             where r.agency_id = p.agency_id and r.supervisor_id = p.id and r.until_at is null) as reports
      from people p
      left join divisions d on d.id = p.division_id
      left join people b on b.id = p.supervisor_id
     where p.id = nullif(${id}, '')::uuid`.execute(view);
  return rows[0];
}

/** What the directory said of the person, the newest first; at most 100 spans. */
export async function postingsOf(view: View, id: string): Promise<Posting[]> {
  const { rows } = await sql<Posting>`
    select s.name, s.title, s.kind, d.name as division, b.name as supervisor, s.from_at as "from", s.until_at as until,
           w.name as by, s.by_decision as "decisionId"
      from postings s
      left join divisions d on d.id = s.division_id
      left join people b on b.id = s.supervisor_id
      left join decisions c on c.id = s.by_decision
      left join people w on w.id = c.person_id
     where s.person_id = ${id}
     order by s.from_at desc, s.until_at desc nulls first limit 100`.execute(view);
  return rows;
}

/** Whom a form names by a number or an address. Undefined for nobody. */
export async function personBy(view: View, text: string): Promise<string | undefined> {
  const named = text.trim();
  const row = await view
    .selectFrom('people')
    .select('id')
    .where((is) => is.or([is('number', '=', named), is('email', '=', named.toLowerCase())]))
    .executeTakeFirst();
  return row?.id;
}
