import { sql } from 'kysely';

import type { View } from '#platform/db';
import { type Prerequisite, prerequisites } from '#policy';

/** A prerequisite that stands at an instant: since when, until when, and by which grant or approval. */
export type Standing = { prerequisite: Prerequisite; id: string; since: Date; until: Date | null; document: unknown };

type Asked = { personId: string; accountId: string | null; at: Date };
type Row = {
  account_id: string | null;
  prerequisite: string;
  id: string;
  since: Date;
  until: Date | null;
  document: unknown;
};

/**
 * Every prerequisite in force at `at` for a person, on an account where one is named; in the order of `prerequisites`.
 *
 * Serves now and any past instant. A person who isn't employed at `at` has none; a moderator who has left no longer
 * moderates.
 */
export async function standingAt(view: View, { personId, accountId, at }: Asked): Promise<Standing[]> {
  return inOrder(await standingRows(view, { personId, accountIds: [accountId], at }));
}

/** As {@link standingAt}, on each of these accounts, in one statement however many they are. By the account's id. */
export async function standingOn(
  view: View,
  asked: { personId: string; accountIds: readonly string[]; at: Date },
): Promise<Map<string, Standing[]>> {
  const rows = await standingRows(view, asked);
  return new Map(asked.accountIds.map((id) => [id, inOrder(rows.filter((row) => row.account_id === id))]));
}

function inOrder(rows: Row[]): Standing[] {
  return prerequisites.flatMap((prerequisite) =>
    rows
      .filter((row) => row.prerequisite === prerequisite)
      .map(({ id, since, until, document }) => ({ prerequisite, id, since, until, document })),
  );
}

type AskedRows = { personId: string; accountIds: readonly (string | null)[]; at: Date };

async function standingRows(view: View, { personId, accountIds, at }: AskedRows): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with person as (
      select people.id, postings.division_id from people join postings on postings.person_id = people.id
       where people.id = ${personId} and people.from_at <= ${at} and (people.until_at is null or people.until_at > ${at})
         and postings.from_at <= ${at} and (postings.until_at is null or postings.until_at > ${at})),
    asked as (select unnest(${accountIds}::uuid[]) as account_id)
    select asked.account_id, g.kind as prerequisite, g.id, g.from_at as since, g.until_at as until, g.document
      from asked, grants g, person
     where g.from_at <= ${at} and (g.until_at is null or g.until_at > ${at})
       and case g.kind
             when 'course-completed' then g.person_id = person.id
             when 'monitor-designation' then g.person_id = person.id
             when 'division-authorized' then g.division_id = person.division_id and g.account_id = asked.account_id
             when 'moderator-named' then g.account_id = asked.account_id and exists (
               select from people m where m.id = g.person_id and m.from_at <= ${at} and (m.until_at is null or m.until_at > ${at}))
             else g.person_id = person.id and g.account_id = asked.account_id
           end
    union all
    select asked.account_id, 'technology-approved', t.id, t.from_at, t.until_at, '{}'::jsonb
      from asked join accounts a on a.id = asked.account_id
      join technology_approvals t using (agency_id, technology_id), person
     where t.from_at <= ${at} and (t.until_at is null or t.until_at > ${at})
     order by since`.execute(view);
  return rows;
}
