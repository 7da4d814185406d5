import { sql } from 'kysely';

import type { View } from '#platform/db';

import type { Row } from './row.ts';

/** What narrows the register; empty words narrow nothing. `at`: granted and in force at that instant. */
export type Asked = { clause: string; standing: string; who: string; at: Date | undefined };

const PAGE = 50;
/** A report has at most so many, and says so where there are more. */
export const mostReported = 5000;

/** A page of the register, the newest request first, after the exception `after`. */
export async function listExceptions(
  view: View,
  asked: Asked,
  after: string,
): Promise<{ rows: Row[]; next: string | undefined }> {
  const rows = await rowsOf(view, asked, { after, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? shown.at(-1)?.id : undefined };
}

/** The register as it is reported: all that is asked for, up to {@link mostReported} and one more that shows there are more. */
export function allExceptions(view: View, asked: Asked): Promise<Row[]> {
  return rowsOf(view, asked, { after: '', limit: mostReported + 1 });
}

/** One exception as the register has it; undefined when the agency has none under this id. */
export async function oneException(view: View, id: string): Promise<Row | undefined> {
  const nothing = { clause: '', standing: '', who: '', at: undefined };
  const [row] = await rowsOf(view, nothing, { after: '', limit: 1, id });
  return row;
}

async function rowsOf(
  view: View,
  { clause, standing, who, at }: Asked,
  page: { after: string; limit: number; id?: string },
): Promise<Row[]> {
  const { now } = view;
  const then = at ?? null;
  const { rows } = await sql<Row>`
    select x.id, x.clause, x.reason, x.state, x.from_at as "from", x.until_at as "until",
           x.ended_by is not null as "endedEarly", a.name as asker, x.asked_at as "askedAt",
           array(select p.name from people p where p.agency_id = x.agency_id and p.id = any(x.people)
                  order by p.name collate "und-x-icu" limit 20) as people,
           cardinality(x.people) as named,
           array(select c.name || ' (' || c.network || ')' from accounts c
                  where c.agency_id = x.agency_id and c.id = any(x.accounts) order by c.name) as accounts,
           s.name as signer, x.signed ->> 'name' as "signedName", x.known_at as "signedAt", x.answer,
           (select count(*)::int from decision_exceptions u
             where u.agency_id = x.agency_id and u.exception_id = x.id) as uses
      from exceptions x
      join people a on a.agency_id = x.agency_id and a.id = x.asked_by
      left join decisions d on d.agency_id = x.agency_id and d.id = x.answered_by and x.state = 'granted'
      left join people s on s.agency_id = d.agency_id and s.id = d.person_id
     where (${clause} = '' or x.clause = ${clause} or x.clause like ${`${literal(clause)}.%`})
       and (${standing} = '' or ${standing} = case
             when x.state <> 'granted' then x.state
             when x.until_at <= ${now} then 'over'
             when x.from_at > ${now} then 'to-come' else 'in-force' end)
       and (${then}::timestamptz is null
            or x.state = 'granted' and x.known_at < ${then} and x.from_at <= ${then} and x.until_at > ${then})
       and (${who} = '' or exists (
             select from people w
              where w.agency_id = x.agency_id and (w.id = x.asked_by or w.id = any(x.people))
                and position(lower(${who}) in lower(w.name || ' ' || w.email)) > 0))
       and (${page.after} = '' or x.id < nullif(${page.after}, '')::uuid)
       and (${page.id ?? null}::uuid is null or x.id = ${page.id ?? null})
     order by x.id desc
     limit ${page.limit}`.execute(view);
  return rows;
}

const literal = (text: string) => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
