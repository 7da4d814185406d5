import { sql } from 'kysely';

import type { Tx, View } from '#platform/db';

/** A permission as a draft rests on it: what it permits, where, and from when until when. */
export type Permission = {
  id: string;
  /** What it permits: `copyright`, `images`, `confidential` and what else a form covers. */
  covers: string;
  state: string;
  /** The account for which it is; null for all. */
  accountId: string | null;
  /** What it is about, in the words of who asked. */
  about: string;
  /** Who granted it; null until somebody did. */
  by: string | null;
  from: Date | null;
  until: Date | null;
};

/** The agency's permissions under these ids, in any state; an id that is none of its own is left out. */
export async function permissionsAmong(view: View, ids: readonly string[]): Promise<Permission[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Permission>`
    select r.id, r.covers, r.state, r.account_id as "accountId", coalesce(r.fields->0->>'value', '') as about,
           p.name as by, r.from_at as "from", r.until_at as until
      from form_requests r left join people p on p.agency_id = r.agency_id and p.id = r.decided_by
     where r.id = any(${ids}::uuid[])`.execute(view);
  return rows;
}

/** Whether a permission stands at `at`: signed by then, neither ended nor run out. */
export function standsAt({ from, until }: Pick<Permission, 'from' | 'until'>, at: Date): boolean {
  return from !== null && from <= at && (until === null || until > at);
}

/** A permission that ends by itself, and whom that concerns. */
export type Ending = { id: string; form: string; askedBy: string; about: string; until: Date };

const MOST = 500;

/** Permissions that end by `by` and of which nobody was told yet; at most 500 a call. */
export function endingBy(view: View, by: Date): Promise<Ending[]> {
  return untold(view, { after: view.now, by, kind: endTold });
}

/** Permissions that have run out and of which nobody was told yet; at most 500 a call. */
export function ranOut(view: View): Promise<Ending[]> {
  return untold(view, { after: new Date(0), by: view.now, kind: ranOutTold });
}

/** The entries of the ledger that say so, so that nobody is told twice. */
export const [endTold, ranOutTold] = ['permission.end-announced', 'permission.ran-out'] as const;

async function untold(view: View, { after, by, kind }: { after: Date; by: Date; kind: string }): Promise<Ending[]> {
  const { rows } = await sql<Ending>`
    select id, form, asked_by as "askedBy", coalesce(fields->0->>'value', '') as about, until_at as until
      from form_requests r
     where state = 'granted' and until_at > ${after} and until_at <= ${by}
       and not exists (select from ledger l where l.agency_id = r.agency_id and l.subject_id = r.id and l.kind = ${kind})
     order by until_at, id limit ${MOST}`.execute(view);
  return rows;
}

/** Whether nobody was told of it yet; the permission's row is locked, so that two who ask at once don't both hear yes. */
export async function untoldOf(tx: Tx, id: string, kind: typeof endTold | typeof ranOutTold): Promise<boolean> {
  await tx.selectFrom('form_requests').select('id').where('id', '=', id).forUpdate().execute();
  const said = await tx
    .selectFrom('ledger')
    .select('id')
    .where('subject_id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return said === undefined;
}
