import { sql } from 'kysely';

import type { View } from '#platform/db';

/** One thing that happened to a registered thing. `more` is the reason, or the document. */
export type Event = {
  kind: string;
  at: Date;
  by: string | null;
  decisionId: string | null;
  /** Whom or what it concerns: the person named, the division authorized. */
  about: string | null;
  more: string | null;
};

export type AccountPage = {
  id: string;
  agencyId: string;
  name: string;
  network: string;
  handle: string;
  purpose: string;
  technologyId: string;
  technology: string;
  division: string | null;
  administratorId: string | null;
  administrator: string | null;
  commentsOn: boolean;
  reach: Record<string, string>;
  from: Date;
  until: Date | null;
  /** `publish`: a token that can only publish. `login`: the whole login. Null where none is kept. */
  credential: 'publish' | 'login' | null;
  credentialAt: Date | null;
  history: Event[];
};

const MOST = 200;

/** An account of the register with what happened to it, the newest first. Undefined when the agency has none such. */
export async function accountPage(view: View, id: string): Promise<AccountPage | undefined> {
  const { rows } = await sql<Omit<AccountPage, 'history'>>`
    select a.id, a.agency_id as "agencyId", a.name, a.network, a.handle, a.purpose, a.technology_id as "technologyId",
           t.name as technology, d.name as division, a.administrator_id as "administratorId", p.name as administrator,
           a.comments_on as "commentsOn", a.reach, a.from_at as "from", a.until_at as "until",
           c.scope as credential, c.at as "credentialAt"
      from accounts a
      join technologies t on t.agency_id = a.agency_id and t.id = a.technology_id
      left join divisions d on d.agency_id = a.agency_id and d.id = a.division_id
      left join people p on p.agency_id = a.agency_id and p.id = a.administrator_id
      left join lateral (select scope, at from account_credentials k
                          where k.agency_id = a.agency_id and k.account_id = a.id order by version desc limit 1) c on true
     where a.id = ${id}`.execute(view);
  const [account] = rows;
  return account && { ...account, history: await accountHistory(view, id) };
}

async function accountHistory(view: View, id: string): Promise<Event[]> {
  const { rows } = await sql<Event>`
    select e.kind, e.at, p.name as by, e.decision as "decisionId", e.about, e.more
      from (select agency_id, 'registered' as kind, from_at as at, by_decision as decision, null as about, null as more
              from accounts where id = ${id}
            union all
            select g.agency_id, 'given ' || g.kind, g.from_at, g.by_decision, coalesce(n.name, d.name), g.document ->> 'words'
              from grants g
              left join people n on n.agency_id = g.agency_id and n.id = g.person_id
              left join divisions d on d.agency_id = g.agency_id and d.id = g.division_id
             where g.account_id = ${id}
            union all
            select g.agency_id, 'ended ' || g.kind, g.until_at, g.ended_by, coalesce(n.name, d.name), l.payload ->> 'reason'
              from grants g
              left join people n on n.agency_id = g.agency_id and n.id = g.person_id
              left join divisions d on d.agency_id = g.agency_id and d.id = g.division_id
              left join ledger l on l.agency_id = g.agency_id and l.subject_id = g.id and l.kind = 'grant.ended'
             where g.account_id = ${id} and g.until_at <= ${view.now}) e
      left join decisions c on c.agency_id = e.agency_id and c.id = e.decision
      left join people p on p.agency_id = c.agency_id and p.id = c.person_id
     order by e.at desc limit ${MOST}`.execute(view);
  return rows;
}

export type TechnologyPage = {
  id: string;
  name: string;
  kind: string;
  provider: string;
  note: string;
  approvedFrom: Date | null;
  assessments: { standard: string; assessedOn: string; document: string }[];
  accounts: { id: string; name: string; network: string }[];
  history: Event[];
};

/** A technology of the register with its assessments, its accounts, and what happened to it. */
export async function technologyPage(view: View, id: string): Promise<TechnologyPage | undefined> {
  const { rows } = await sql<Omit<TechnologyPage, 'assessments' | 'accounts' | 'history'>>`
    select t.id, t.name, t.kind, t.provider, t.note, p.from_at as "approvedFrom"
      from technologies t
      left join technology_approvals p on p.agency_id = t.agency_id and p.technology_id = t.id
            and p.from_at <= ${view.now} and (p.until_at is null or p.until_at > ${view.now})
     where t.id = ${id}`.execute(view);
  const [technology] = rows;
  if (!technology) return undefined;
  const { rows: assessments } = await sql<TechnologyPage['assessments'][number]>`
    select standard, assessed_on::text as "assessedOn", document from technology_assessments
     where technology_id = ${id} order by at desc limit ${MOST}`.execute(view);
  const accounts = await view
    .selectFrom('accounts')
    .select(['id', 'name', 'network'])
    .where('technology_id', '=', id)
    .orderBy('name')
    .limit(MOST)
    .execute();
  return { ...technology, assessments, accounts, history: await technologyHistory(view, id) };
}

async function technologyHistory(view: View, id: string): Promise<Event[]> {
  const { rows } = await sql<Event>`
    select split_part(l.kind, '.', 2) as kind, l.at, p.name as by, l.by_decision as "decisionId",
           l.payload ->> 'standard' as about, coalesce(l.payload ->> 'reason', l.payload ->> 'document') as more
      from ledger l left join people p on p.agency_id = l.agency_id and p.id = l.person_id
     where l.subject_id = ${id} and l.kind in ('technology.added', 'technology.assessed', 'technology.approved', 'technology.withdrawn')
     order by l.at desc, l.id desc limit ${MOST}`.execute(view);
  return rows;
}
