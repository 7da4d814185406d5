import { type RawBuilder, sql } from 'kysely';

import type { View } from '#platform/db';

/** What narrows the list, and the instant as of which it is asked; an empty text narrows nothing. */
export type DirectoryAsked = {
  words: string;
  divisionId: string;
  kind: string;
  left: boolean;
  at: Date;
  /** The person after whom the page begins. */
  after: string;
};

export type DirectoryRow = {
  id: string;
  number: string | null;
  name: string;
  email: string;
  title: string;
  kind: string;
  division: string | null;
  supervisor: string | null;
  supervisorId: string | null;
  /** By which a file names the supervisor: the number, else the address. */
  supervisorBy: string | null;
  supervisorLeft: boolean;
  since: Date;
  left: Date | null;
};

const PAGE = 50;
const MOST_EXPORTED = 200_000;

/** A page of the directory as it stood at `at`, by name; `next` is the key of the next page. */
export async function listDirectory(
  view: View,
  asked: DirectoryAsked,
): Promise<{ rows: DirectoryRow[]; next: string | undefined }> {
  const rows = await rowsOf(view, asked, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? shown.at(-1)?.id : undefined };
}

/** All that the filters leave, for a file; at most 200,000. */
export function exportDirectory(view: View, asked: Omit<DirectoryAsked, 'after'>): Promise<DirectoryRow[]> {
  return rowsOf(view, { ...asked, after: '' }, MOST_EXPORTED);
}

/** Whom it lists: who has left by then, who is there now, or who was there then by what the directory said then. */
function source({ left, at }: DirectoryAsked, now: Date): RawBuilder<unknown> {
  const own = sql`select id, name, title, kind, division_id, supervisor_id, number, email, from_at, until_at from people`;
  if (left) return sql`${own} where until_at is not null and until_at <= ${at}`;
  if (at >= now) return sql`${own} where from_at <= ${at} and (until_at is null or until_at > ${at})`;
  return sql`
    select o.id, s.name, s.title, s.kind, s.division_id, s.supervisor_id, o.number, o.email, o.from_at, o.until_at
      from postings s join people o on o.agency_id = s.agency_id and o.id = s.person_id
     where s.from_at <= ${at} and (s.until_at is null or s.until_at > ${at})
       and o.from_at <= ${at} and (o.until_at is null or o.until_at > ${at})`;
}

async function rowsOf(view: View, asked: DirectoryAsked, most: number): Promise<DirectoryRow[]> {
  const { words, divisionId, kind, at, after } = asked;
  const { rows } = await sql<DirectoryRow>`
    with chosen as (
      select p.* from (${source(asked, view.now)}) p
       where (${words} = '' or position(lower(${words}) in lower(p.name || ' ' || p.title || ' ' || p.email || ' ' || coalesce(p.number, ''))) > 0)
         and (${divisionId} = '' or p.division_id = nullif(${divisionId}, '')::uuid)
         and (${kind} = '' or p.kind = ${kind})
         and (${after} = '' or (p.name collate "und-x-icu", p.id) >
               (select o.name collate "und-x-icu", o.id from people o where o.id = nullif(${after}, '')::uuid))
       order by p.name collate "und-x-icu", p.id
       limit ${most})
    select p.id, p.number, p.name, p.email, p.title, p.kind, d.name as division, b.name as supervisor,
           b.id as "supervisorId", coalesce(b.number, b.email) as "supervisorBy",
           (b.until_at is not null and b.until_at <= ${at}) as "supervisorLeft", p.from_at as since, p.until_at as "left"
      from chosen p
      left join divisions d on d.id = p.division_id
      left join people b on b.id = p.supervisor_id
     order by p.name collate "und-x-icu", p.id`.execute(view);
  return rows;
}

/** How many work here of each kind, and how many divisions there are. */
export async function directoryCounts(view: View): Promise<{ kind: string; count: number }[]> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*)::int as count from people
     where from_at <= ${view.now} and (until_at is null or until_at > ${view.now})
     group by kind order by count(*) desc, kind`.execute(view);
  return rows;
}

export type DivisionRow = { id: string; name: string; people: number };

/** The divisions by name, each with how many work in it now. */
export async function divisionsCounted(view: View): Promise<DivisionRow[]> {
  const { rows } = await sql<DivisionRow>`
    select d.id, d.name, coalesce(p.people, 0)::int as people
      from divisions d
      left join (select division_id, count(*) as people from people
                  where from_at <= ${view.now} and (until_at is null or until_at > ${view.now})
                  group by division_id) p on p.division_id = d.id
     order by lower(d.name), d.name limit 1000`.execute(view);
  return rows;
}
