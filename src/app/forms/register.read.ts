import { type RawBuilder, sql } from 'kysely';

import type { View } from '#platform/db';

/** One request as a line of a list. `about` is what it is about, in the words of who asked. */
export type RequestRow = {
  id: string;
  form: string;
  state: string;
  about: string;
  askedBy: string;
  askedAt: Date;
  account: string | null;
  by: string | null;
  from: Date | null;
  until: Date | null;
};

/** What a list shows of each request; `r` is the request. */
const rowColumns: RawBuilder<unknown> = sql`
  r.id, r.form, r.state, coalesce(r.fields->0->>'value', '') as about, p.name as "askedBy", r.asked_at as "askedAt",
  a.name as account, b.name as by, r.from_at as "from", r.until_at as until
    from form_requests r
    join people p on p.agency_id = r.agency_id and p.id = r.asked_by
    left join people b on b.agency_id = r.agency_id and b.id = r.decided_by
    left join accounts a on a.agency_id = r.agency_id and a.id = r.account_id`;

/** How a register is narrowed; `standing`: 'asked', 'in-force', 'ended', 'refused' or another word for all. */
type Wanted = { form: string; standing: string; words: string; after: string };

const PAGE = 50;
const MOST = 20_000;

/** A page of what was asked by one form, the newest first, after the request `after`. */
export async function registerOf(
  view: View,
  wanted: Wanted,
): Promise<{ rows: RequestRow[]; next: string | undefined }> {
  const { rows } = await sql<RequestRow>`
    select ${rowColumns}
     where ${narrowed(view, wanted)}
       and (${wanted.after} = '' or (r.asked_at, r.id) < (
             select o.asked_at, o.id from form_requests o where o.id = nullif(${wanted.after}, '')::uuid))
     order by r.asked_at desc, r.id desc limit ${PAGE + 1}`.execute(view);
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? shown.at(-1)?.id : undefined };
}

/** A line of the register's file: with all fields as they were filled in. */
export type FileRow = RequestRow & { fields: { label: string; value: string }[] };

/** The whole register as it is narrowed, for a file; at most 20,000 lines. */
export async function wholeRegister(view: View, wanted: Omit<Wanted, 'after'>): Promise<FileRow[]> {
  const { rows } = await sql<FileRow>`
    select r.fields, ${rowColumns}
     where ${narrowed(view, wanted)} order by r.asked_at desc, r.id desc limit ${MOST}`.execute(view);
  return rows;
}

function narrowed({ now }: View, { form, standing, words }: Omit<Wanted, 'after'>): RawBuilder<unknown> {
  const stands = sql`(r.until_at is null or r.until_at > ${now})`;
  const by: Record<string, RawBuilder<unknown>> = {
    asked: sql`r.state = 'asked'`,
    'in-force': sql`(r.state = 'granted' and ${stands})`,
    ended: sql`(r.state = 'withdrawn' or (r.state = 'granted' and not ${stands}))`,
    refused: sql`r.state = 'refused'`,
  };
  return sql`r.form = ${form} and ${by[standing] ?? sql`true`}
    and (${words} = '' or position(lower(${words}) in lower(coalesce(r.fields->0->>'value', '') || ' ' || p.name)) > 0)`;
}

export type Home = {
  /** What the viewer asked for, the newest first, at most 50. */
  mine: RequestRow[];
  /** How many wait for an answer, by form. */
  waiting: Record<string, number>;
};

/** The viewer's own requests and what waits, in two statements. */
export async function readHome(view: View): Promise<Home> {
  const { rows: mine } = await sql<RequestRow>`
    select ${rowColumns} where r.asked_by = ${view.personId} order by r.asked_at desc, r.id desc limit ${PAGE}`.execute(
    view,
  );
  const { rows } = await sql<{ form: string; count: number }>`
    select form, count(*)::int as count from form_requests where state = 'asked' group by form`.execute(view);
  return { mine, waiting: Object.fromEntries(rows.map(({ form, count }) => [form, count])) };
}
