import { sql } from 'kysely';

import type { View } from '#platform/db';

/** A line of the list. `text` is cut at 280 characters. */
export type RecordLine = {
  id: string;
  kind: string;
  at: Date;
  account: string;
  author: string;
  text: string;
  thread: string | null;
};

/** The instants between which a record was captured; a list is walked by `after`, the key of the last line seen. */
export type Wanted = {
  account?: string | undefined;
  kind?: string | undefined;
  thread?: string | undefined;
  from?: Date | undefined;
  until?: Date | undefined;
  after?: string | undefined;
};

export type RecordList = {
  lines: RecordLine[];
  /** The key of the next page; undefined on the last. */
  next: string | undefined;
  accounts: { id: string; name: string }[];
};

const PAGE = 25;
const MOST_ACCOUNTS = 200;

/** A page of records, the newest first, in two statements. */
export async function readRecords(view: View, wanted: Wanted): Promise<RecordList> {
  const accounts = await view
    .selectFrom('accounts')
    .select(['id', 'name'])
    .orderBy('name')
    .limit(MOST_ACCOUNTS)
    .execute();
  const key = keyOf(wanted.after);
  const { rows } = await sql<RecordLine>`
    select r.id, r.kind, r.at, a.name as account, r.author->>'name' as author, left(r.text, 280) as text,
           r.root_remote_id as thread
      from records r join accounts a on a.agency_id = r.agency_id and a.id = r.account_id
     where true
       ${wanted.account ? sql`and r.account_id = ${wanted.account}` : sql``}
       ${wanted.kind ? sql`and r.kind = ${wanted.kind}` : sql``}
       ${wanted.thread ? sql`and r.root_remote_id = ${wanted.thread}` : sql``}
       ${wanted.from ? sql`and r.at >= ${wanted.from}` : sql``}
       ${wanted.until ? sql`and r.at < ${wanted.until}` : sql``}
       ${key ? sql`and (r.at, r.id) < (${key.at}, ${key.id})` : sql``}
     order by r.at desc, r.id desc
     limit ${PAGE + 1}`.execute(view);
  const lines = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? lines.at(-1) : undefined;
  return { lines, next: last && `${last.at.toISOString()}_${last.id}`, accounts };
}

/** The key of a page as an address carries it; undefined when it is none. */
function keyOf(after: string | undefined): { at: Date; id: string } | undefined {
  const found = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})$/.exec(after ?? '');
  const at = new Date(found?.[1] ?? NaN);
  return found?.[2] && !Number.isNaN(at.getTime()) ? { at, id: found[2] } : undefined;
}
