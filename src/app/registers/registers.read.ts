import { sql } from 'kysely';

import type { View } from '#platform/db';

export type AccountRow = {
  id: string;
  name: string;
  network: string;
  handle: string;
  technology: string;
  division: string | null;
  commentsOn: boolean;
  /** Its technology is on the approved list now. */
  approved: boolean;
  /** A moderator who works here is named for it now. */
  moderator: string | null;
  until: Date | null;
};

const PAGE = 50;

/** A page of the register of accounts by name, after the account `after`, narrowed by words of its name or handle. */
export async function listAccounts(
  view: View,
  { words, after }: { words: string; after: string },
): Promise<{ rows: AccountRow[]; next: string | undefined }> {
  const { now } = view;
  const { rows } = await sql<AccountRow>`
    select a.id, a.name, a.network, a.handle, t.name as technology, d.name as division, a.comments_on as "commentsOn",
           a.until_at as "until",
           exists (select from technology_approvals p
                    where p.agency_id = a.agency_id and p.technology_id = a.technology_id
                      and p.from_at <= ${now} and (p.until_at is null or p.until_at > ${now})) as approved,
           (select n.name from grants g join people n on n.agency_id = g.agency_id and n.id = g.person_id
             where g.agency_id = a.agency_id and g.account_id = a.id and g.kind = 'moderator-named'
               and g.from_at <= ${now} and (g.until_at is null or g.until_at > ${now})
               and (n.until_at is null or n.until_at > ${now})
             order by g.from_at limit 1) as moderator
      from accounts a
      join technologies t on t.agency_id = a.agency_id and t.id = a.technology_id
      left join divisions d on d.agency_id = a.agency_id and d.id = a.division_id
     where (${words} = '' or position(lower(${words}) in lower(a.name || ' ' || a.handle || ' ' || a.network)) > 0)
       and (${after} = '' or (a.name collate "und-x-icu", a.id) >
             (select o.name collate "und-x-icu", o.id from accounts o where o.id = nullif(${after}, '')::uuid))
     order by a.name collate "und-x-icu", a.id
     limit ${PAGE + 1}`.execute(view);
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? shown.at(-1)?.id : undefined };
}

export type TechnologyRow = {
  id: string;
  name: string;
  kind: string;
  provider: string;
  approvedFrom: Date | null;
  /** It was approved once, and is no more. */
  withdrawnAt: Date | null;
  assessed: string[];
  accounts: number;
};

/** The register of technologies by name; at most 500. */
export async function listTechnologies(view: View): Promise<TechnologyRow[]> {
  const { now } = view;
  const { rows } = await sql<TechnologyRow>`
    select t.id, t.name, t.kind, t.provider, p.from_at as "approvedFrom", w.until_at as "withdrawnAt",
           array(select distinct standard from technology_assessments s
                  where s.agency_id = t.agency_id and s.technology_id = t.id order by standard) as assessed,
           (select count(*)::int from accounts a
             where a.agency_id = t.agency_id and a.technology_id = t.id and (a.until_at is null or a.until_at > ${now})) as accounts
      from technologies t
      left join technology_approvals p on p.agency_id = t.agency_id and p.technology_id = t.id
            and p.from_at <= ${now} and (p.until_at is null or p.until_at > ${now})
      left join lateral (select max(until_at) as until_at from technology_approvals e
                          where e.agency_id = t.agency_id and e.technology_id = t.id and e.until_at <= ${now}) w on true
     order by t.name collate "und-x-icu" limit 500`.execute(view);
  return rows;
}

export type Workstation = { name: string; network: string; from: Date; until: Date | null };

/** The network ranges from which the agency publishes; at most 500. */
export async function listWorkstations(view: View): Promise<Workstation[]> {
  const { rows } = await sql<Workstation>`
    select name, network::text as network, from_at as "from", until_at as "until"
      from workstations order by name collate "und-x-icu" limit 500`.execute(view);
  return rows;
}

type Named = { id: string; name: string };

/** What the form for an account chooses from: technologies with their state, divisions, people who work here. */
export async function accountChoices(
  view: View,
): Promise<{ technologies: TechnologyRow[]; divisions: Named[]; people: Named[] }> {
  const divisions = await view.selectFrom('divisions').select(['id', 'name']).orderBy('name').execute();
  const people = await view
    .selectFrom('people')
    .select(['id', 'name'])
    .where('until_at', 'is', null)
    .orderBy('name')
    .limit(2000)
    .execute();
  return { technologies: await listTechnologies(view), divisions, people };
}

/** The technology that has this name already, as the register writes it. */
export async function takenName(view: View, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select name from technologies where lower(name) = ${name.trim().toLowerCase()} limit 1`.execute(view);
  return rows[0]?.name;
}
