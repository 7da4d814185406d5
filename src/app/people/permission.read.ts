import { sql } from 'kysely';

import type { View } from '#platform/db';
import { type Pack, type Prerequisite, type Scope, citationOf, judge, liftedIn, noFacts } from '#policy';

import { prerequisiteOf } from './prerequisite-of.ts';

/** One prerequisite that was given, as it is kept: by whom, from when, until when, on which document. */
export type Grant = {
  id: string;
  kind: Prerequisite;
  personId: string | null;
  divisionId: string | null;
  accountId: string | null;
  from: Date;
  until: Date | null;
  by: string | null;
  decisionId: string | null;
  endedBy: string | null;
  endDecisionId: string | null;
  document: Record<string, unknown>;
  /** Whose it is, where that is another person than the page's: a named moderator. */
  holder: string | null;
  /** False for who has left at the instant asked for: a moderator who is gone moderates nothing. */
  holderWorks: boolean;
};

/** A prerequisite that the policy asks for: there, or not, or once there and ended. */
export type Proof = {
  prerequisite: Prerequisite;
  clause: string;
  /** What a refused person reads. */
  says: string;
  met: boolean;
  /** What stands; where nothing does, what stood last. */
  grant: Grant | undefined;
  /** Where nothing stands: the exception by which it isn't needed. */
  exceptionId: string | undefined;
};

export type AccountFacts = {
  id: string;
  name: string;
  network: string;
  divisionId: string | null;
  administratorId: string | null;
  commentsOn: boolean;
  technologyId: string;
};

type Holder = { id: string; agencyId: string; divisionId: string | null; roles: readonly string[] };

/** Whether somebody could post on an account at an instant, and on what that rests. */
export type Standing = {
  account: AccountFacts;
  may: boolean;
  proofs: Proof[];
  /** Other controls that say no, such as a missing role, in the pack's words. */
  others: { clause: string; says: string }[];
};

/** All that is known of one account and one person at `at`. `grants` may hold others' too; what isn't theirs is passed over. */
type Known = {
  account: AccountFacts;
  person: Holder;
  grants: readonly Grant[];
  exceptions: readonly Scope[];
  at: Date;
};

/** Answers for many people and accounts under one pack; equal questions are put to the rules once. */
function standingsIn(pack: Pack): (known: Known) => Standing {
  const answers = new Map<string, string[]>();
  const ask = (key: string, answer: () => string[]) => {
    const known = answers.get(key) ?? answer();
    answers.set(key, known);
    return known;
  };
  return (known) => {
    const { account, person, at } = known;
    const own = known.grants.filter((grant) => concerns(grant, known));
    const stands = own.filter((grant) => standsAt(grant, at));
    const standing = [...new Set(stands.map(({ kind }) => kind))].toSorted();
    const administers = account.administratorId === person.id;
    const lifted = liftedIn(pack, known.exceptions, { personId: person.id, accountId: account.id, at });
    const held = [...standing, '|', ...person.roles, '|', ...lifted.keys()];
    const key = [account.commentsOn, administers, ...held].join(' ');
    const says = ask(key, () => refusedBy(pack, known, { standing, lifted: [...lifted.keys()] }));
    const wanted = ask(`needs ${account.commentsOn}`, () => neededBy(pack, known));
    const proofs = wanted.flatMap((control): Proof[] => {
      const prerequisite = prerequisiteOf(control);
      if (!prerequisite) return [];
      const given = own.filter(({ kind }) => kind === prerequisite);
      const grant = given.find((one) => standsAt(one, at)) ?? given.findLast((one) => one.from <= at);
      const met = standing.includes(prerequisite);
      const exceptionId = met ? undefined : lifted.get(control);
      return [{ prerequisite, ...citationOf(pack, control), met, grant, exceptionId }];
    });
    const others = says.filter((control) => !prerequisiteOf(control)).map((control) => citationOf(pack, control));
    return { account, may: says.length === 0, proofs, others };
  };
}

function concerns(grant: Grant, { account, person }: Known): boolean {
  if (grant.kind === 'course-completed') return grant.personId === person.id;
  if (grant.accountId !== account.id) return false;
  if (grant.kind === 'division-authorized') return grant.divisionId !== null && grant.divisionId === person.divisionId;
  if (grant.kind === 'moderator-named' || grant.kind === 'technology-approved') return true;
  return grant.personId === person.id;
}

/** A span holds its first instant and not its last. */
function standsAt({ from, until, kind, holderWorks }: Grant, at: Date): boolean {
  return from <= at && (!until || until > at) && (kind !== 'moderator-named' || holderWorks);
}

type Had = { standing: readonly Prerequisite[]; lifted: readonly string[] };

function refusedBy(pack: Pack, { account, person }: Known, { standing, lifted }: Had): string[] {
  const { commentsOn, administratorId } = account;
  const subject = { id: account.id, agencyId: person.agencyId, authorId: person.id, questionable: false };
  return judge(pack, {
    act: 'publish-post',
    person,
    subject: { ...subject, ...(administratorId ? { administratorId } : {}) },
    facts: { ...noFacts, roles: person.roles, standing, commentsOn, workstation: true },
    lifted,
  });
}

/** What the rules ask for where nothing stands and every role is held. */
function neededBy(pack: Pack, known: Known): string[] {
  const everybody = { ...known.person, roles: Object.keys(pack.roles) };
  return refusedBy(pack, { ...known, person: everybody }, { standing: [], lifted: [] });
}

const MOST_GRANTS = 2000;

/** Whose grants are asked for. Without `personId` everybody's, without `accountId` those on every account. */
type GrantsAsked = { personId?: string; divisionId?: string | null; accountId?: string; at: Date };

/**
 * The grants and the approvals of technologies that bear on somebody's permission, oldest first, known at any instant.
 * Those on an account are of everybody where they count for everybody: a division's, a moderator's, a technology's.
 */
async function grantsFor(view: View, { personId, divisionId, accountId, at }: GrantsAsked): Promise<Grant[]> {
  const person = personId ?? null;
  const division = divisionId ?? null;
  const account = accountId ?? null;
  const { rows } = await sql<Grant>`
    select g.id, g.kind, g.person_id as "personId", g.division_id as "divisionId", g.account_id as "accountId",
           g.from_at as "from", g.until_at as "until", b.name as "by", g.by_decision as "decisionId",
           e.name as "endedBy", g.ended_by as "endDecisionId", g.document, h.name as "holder",
           coalesce(h.from_at <= ${at} and (h.until_at is null or h.until_at > ${at}), true) as "holderWorks"
      from (select agency_id, id, kind, person_id, division_id, account_id, from_at, until_at, by_decision, ended_by, document
              from grants
             where (${person}::uuid is null or person_id = ${person} or kind = 'moderator-named'
                    or (kind = 'division-authorized' and division_id = ${division}::uuid))
               and (${account}::uuid is null or account_id is null or account_id = ${account})
            union all
            select t.agency_id, t.id, 'technology-approved', null, null, a.id, t.from_at, t.until_at, t.by_decision, t.ended_by,
                   jsonb_build_object('technology', n.name)
              from technology_approvals t
              join accounts a using (agency_id, technology_id)
              join technologies n on n.agency_id = t.agency_id and n.id = t.technology_id
             where ${account}::uuid is null or a.id = ${account}) g
      left join people h on h.agency_id = g.agency_id and h.id = g.person_id
      left join decisions bd on bd.agency_id = g.agency_id and bd.id = g.by_decision
      left join people b on b.agency_id = bd.agency_id and b.id = bd.person_id
      left join decisions ed on ed.agency_id = g.agency_id and ed.id = g.ended_by
      left join people e on e.agency_id = ed.agency_id and e.id = ed.person_id
     where g.from_at <= ${at}
     order by g.from_at
     limit ${MOST_GRANTS}`.execute(view);
  return rows;
}

/** Every exception that was in force at `at`, whoever it is for; at most a thousand. */
async function exceptionsAt(view: View, at: Date): Promise<Scope[]> {
  const { rows } = await sql<Scope>`
    select id, clause, people, accounts, from_at as "from", until_at as "until", known_at as "signedAt" from exceptions
     where state = 'granted' and known_at < ${at} and from_at <= ${at} and until_at > ${at}
     order by from_at, id limit 1000`.execute(view);
  return rows;
}

/** The accounts that are in the register at `at`, by name; one of them where it is named. At most a hundred. */
export async function accountsAt(view: View, at: Date, accountId?: string): Promise<AccountFacts[]> {
  const rows = await view
    .selectFrom('accounts')
    .select([
      'id',
      'name',
      'network',
      'division_id as divisionId',
      'administrator_id as administratorId',
      'comments_on as commentsOn',
      'technology_id as technologyId',
    ])
    .where('from_at', '<=', at)
    .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', at)]))
    .$if(accountId !== undefined, (some) => some.where('id', '=', accountId ?? ''))
    .orderBy('name')
    .orderBy('network')
    .limit(100)
    .execute();
  return rows;
}

export type RoleSpan = {
  role: string;
  from: Date;
  until: Date | null;
  by: string | null;
  decisionId: string | null;
};

export type PersonFacts = {
  id: string;
  name: string;
  email: string;
  title: string;
  divisionId: string | null;
  division: string | null;
  signsIn: boolean;
  from: Date;
  until: Date | null;
};

export type PersonPage = {
  person: PersonFacts;
  /** Held now, and those that were. */
  roles: { now: RoleSpan[]; past: RoleSpan[] };
  standings: Standing[];
  /** The person's own: courses, designations, approvals, what stands and what has ended; newest first. */
  own: Grant[];
};

/** Who somebody is, in which roles, and with what permission on each account at the instant of `view`. Undefined for nobody. */
export async function personPage(view: View, id: string, pack: Pack): Promise<PersonPage | undefined> {
  const person = await personFacts(view, id);
  if (!person) return undefined;
  const at = view.now;
  const spans = await roleSpans(view, id);
  const works = !person.until || person.until > at;
  const now = works ? spans.filter(({ from, until }) => from <= at && (!until || until > at)) : [];
  const accounts = await accountsAt(view, at);
  const grants = await grantsFor(view, { personId: id, divisionId: person.divisionId, at });
  const exceptions = await exceptionsAt(view, at);
  const standingOf = standingsIn(pack);
  const held = works ? grants : grants.map((grant) => endedBy(grant, person));
  const holder = { id, agencyId: view.agencyId, divisionId: person.divisionId, roles: now.map(({ role }) => role) };
  return {
    person,
    roles: { now, past: spans.filter((span) => !now.includes(span)) },
    standings: accounts.map((account) => standingOf({ account, person: holder, grants: held, exceptions, at })),
    own: grants.filter(({ personId }) => personId === id).toReversed(),
  };
}

/** Nothing stands longer than its holder works here. */
function endedBy(grant: Grant, { id, until }: PersonFacts): Grant {
  if (grant.personId !== id || (grant.until && until && grant.until < until)) return grant;
  return { ...grant, until };
}

/** One person of the directory, at work or not. Undefined when the agency has nobody under this id. */
export async function personFacts(view: View, id: string): Promise<PersonFacts | undefined> {
  const { rows } = await sql<PersonFacts>`
    select p.id, p.name, p.email, p.title, p.division_id as "divisionId", d.name as division,
           p.sign_in_id is not null as "signsIn", p.from_at as "from", p.until_at as "until"
      from people p left join divisions d on d.agency_id = p.agency_id and d.id = p.division_id
     where p.id = ${id}`.execute(view);
  return rows[0];
}

async function roleSpans(view: View, id: string): Promise<RoleSpan[]> {
  const { rows } = await sql<RoleSpan>`
    select r.role, r.from_at as "from", r.until_at as "until", b.name as "by", r.by_decision as "decisionId"
      from roles r
      left join decisions d on d.agency_id = r.agency_id and d.id = r.by_decision
      left join people b on b.agency_id = d.agency_id and b.id = d.person_id
     where r.person_id = ${id}
     order by r.from_at desc limit 100`.execute(view);
  return rows;
}

export type Candidate = { id: string; name: string; title: string; divisionId: string | null; roles: string[] };

export type Answered = {
  account: AccountFacts;
  at: Date;
  /** Who could post, each with the proof. */
  could: { person: Candidate; standing: Standing }[];
  /** Who had something towards it, and what was missing. */
  nearly: { person: Candidate; standing: Standing }[];
  /** How many others worked at the agency then, with neither. */
  others: number;
};

const MOST_PEOPLE = 1000;

/**
 * Who could post on the account at `at`, now or at any past instant, and why: by the roles and grants of that second,
 * judged by the policy that was in force then. Undefined when the register had no such account then.
 */
export async function whoCouldPost(
  view: View,
  asked: { accountId: string; at: Date },
  pack: Pack,
): Promise<Answered | undefined> {
  const { accountId, at } = asked;
  const [account] = await accountsAt(view, at, accountId);
  if (!account) return undefined;
  const { candidates, others } = await candidatesAt(view, accountId, at);
  const grants = await grantsFor(view, { accountId, at });
  const exceptions = await exceptionsAt(view, at);
  const standingOf = standingsIn(pack);
  const all = candidates.map((person) => ({
    person,
    standing: standingOf({ account, person: { ...person, agencyId: view.agencyId }, grants, exceptions, at }),
  }));
  return {
    account,
    at,
    could: all.filter(({ standing }) => standing.may),
    nearly: all.filter(({ standing, person }) => !standing.may && hasSome(person, standing)),
    others: others + all.filter(({ standing, person }) => !standing.may && !hasSome(person, standing)).length,
  };
}

/** Something of their own towards it: a grant in their own name. What counts for everybody is nobody's in particular. */
function hasSome({ id }: Candidate, { proofs }: Standing): boolean {
  return proofs.some(
    ({ met, grant, prerequisite }) => met && grant?.personId === id && prerequisite !== 'moderator-named',
  );
}

type Row = Candidate & { everybody: string };

async function candidatesAt(view: View, accountId: string, at: Date) {
  const { rows } = await sql<Row>`
    with working as (
      select p.agency_id, p.id, s.name, s.title, s.division_id
        from people p join postings s on s.agency_id = p.agency_id and s.person_id = p.id
       where p.from_at <= ${at} and (p.until_at is null or p.until_at > ${at})
         and s.from_at <= ${at} and (s.until_at is null or s.until_at > ${at})),
    held as (
      select person_id, array_agg(role order by role) as roles from roles
       where from_at <= ${at} and (until_at is null or until_at > ${at}) group by person_id)
    select w.id, w.name, w.title, w.division_id as "divisionId", coalesce(h.roles, '{}') as roles,
           (select count(*) from working) as everybody
      from working w left join held h on h.person_id = w.id
     where h.roles is not null or exists (
       select from grants g where g.person_id = w.id and (g.account_id is null or g.account_id = ${accountId}))
     order by w.name collate "und-x-icu", w.id
     limit ${MOST_PEOPLE}`.execute(view);
  const candidates = rows.map(({ everybody: _everybody, ...person }) => person);
  return { candidates, others: Number(rows[0]?.everybody ?? 0) - candidates.length };
}
