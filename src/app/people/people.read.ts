import { sql } from 'kysely';

import { instantAt, isCivilDate, parseInstant } from '#kernel/instant';
import type { View } from '#platform/db';

/** What narrows the list; an empty text narrows nothing. */
export type PeopleAsked = {
  words: string;
  divisionId: string;
  kind: string;
  role: string;
  left: boolean;
  after: string;
};

export type PersonRow = {
  id: string;
  name: string;
  title: string;
  kind: string;
  division: string | null;
  roles: string[];
  until: Date | null;
};

export type Division = { id: string; name: string };

const PAGE = 50;

/** A page of the directory by name, the page after the person `after`; `next` is the key of the next page. */
export async function listPeople(
  view: View,
  { words, divisionId, kind, role, left, after }: PeopleAsked,
): Promise<{ rows: PersonRow[]; next: string | undefined }> {
  const { rows } = await sql<PersonRow>`
    select p.id, p.name, p.title, p.kind, d.name as division, p.until_at as until,
           array(select r.role from roles r
                  where r.agency_id = p.agency_id and r.person_id = p.id
                    and r.from_at <= ${view.now} and (r.until_at is null or r.until_at > ${view.now})
                  order by r.role) as roles
      from people p left join divisions d on d.agency_id = p.agency_id and d.id = p.division_id
     where (${words} = '' or position(lower(${words}) in lower(p.name || ' ' || p.title || ' ' || p.email)) > 0)
       and (${divisionId} = '' or p.division_id = nullif(${divisionId}, '')::uuid)
       and (${kind} = '' or p.kind = ${kind})
       and (${role} = '' or exists (
             select from roles r
              where r.agency_id = p.agency_id and r.person_id = p.id and r.role = ${role}
                and r.from_at <= ${view.now} and (r.until_at is null or r.until_at > ${view.now})))
       and (p.until_at is not null and p.until_at <= ${view.now}) = ${left}
       and (${after} = '' or (p.name collate "und-x-icu", p.id) >
             (select o.name collate "und-x-icu", o.id from people o where o.id = nullif(${after}, '')::uuid))
     order by p.name collate "und-x-icu", p.id
     limit ${PAGE + 1}`.execute(view);
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? shown.at(-1)?.id : undefined };
}

/** The agency's divisions by name. */
export function listDivisions(view: View): Promise<Division[]> {
  return view.selectFrom('divisions').select(['id', 'name']).orderBy('name').execute();
}

export type Course = { id: string; title: string; topics: string[]; madeAt: Date; decisionId: string | null };

/** The agency's courses, the newest first; at most a hundred. */
export async function listCourses(view: View): Promise<Course[]> {
  return view
    .selectFrom('courses')
    .select(['id', 'title', 'topics', 'made_at as madeAt', 'by_decision as decisionId'])
    .orderBy('made_at', 'desc')
    .limit(100)
    .execute();
}

const CLOCK = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)$/;

/** An instant as a form or a link gives it: with an offset, or by the agency's clock. Undefined for anything else. */
export function instantOf(text: string, zone: string): Date | undefined {
  const [, date = '', time = ''] = CLOCK.exec(text) ?? [];
  if (!isCivilDate(date)) return parseInstant(text);
  try {
    return instantAt(date, time, zone);
  } catch {
    return undefined;
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as an address gives it; empty for what is none, so that nothing is found under it. */
export function idOf(text: string | undefined): string {
  return text && uuid.test(text) ? text : '';
}
