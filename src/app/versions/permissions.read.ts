import { sql } from 'kysely';

import type { View } from '#platform/db';
import { type Act, type Pack, type Prerequisite, citationOf, judgeWithExceptions, liftedBy, noFacts } from '#policy';

type Row = {
  personId: string;
  name: string;
  accountId: string;
  account: string;
  administers: boolean;
  commentsOn: boolean;
  roles: string[];
  standing: Prerequisite[];
  excepted: string[];
};

/** Somebody who may do something on an account under one version and not under the other. */
export type Fallen = {
  personId: string;
  name: string;
  account: string;
  does: 'post' | 'moderate';
  /** What would refuse it, in the words of the version that refuses. */
  says: { clause: string; says: string }[];
};

/** `most` pairs of person and account were looked at; `more` says that there are others. */
export type PermissionChanges = { fall: Fallen[]; rise: Fallen[]; looked: number; more: boolean };

const MOST_PAIRS = 5000;
const doing: readonly { act: Act; does: Fallen['does'] }[] = [
  { act: 'publish-post', does: 'post' },
  { act: 'hide-comment', does: 'moderate' },
];

/**
 * Who could post or moderate now under `before` and couldn't under `after`, and the other way round: the same questions,
 * by the roles, grants and exceptions of this second, judged by both. Of everybody who holds a role or a grant, on each
 * account in the register; at most 5,000 pairs, by name.
 */
export async function permissionChanges(view: View, before: Pack, after: Pack): Promise<PermissionChanges> {
  const rows = await pairs(view);
  const ask = [asking(before), asking(after)] as const;
  const looked = rows.slice(0, MOST_PAIRS);
  const found = looked.flatMap((row) =>
    doing.map(({ act, does }) => {
      const [was, is] = [ask[0](row, act, view.agencyId), ask[1](row, act, view.agencyId)];
      return { row, does, was, is };
    }),
  );
  const named = (pack: Pack, { row, does }: (typeof found)[number], controls: readonly string[]): Fallen => ({
    personId: row.personId,
    name: row.name,
    account: row.account,
    does,
    says: controls.map((control) => citationOf(pack, control)),
  });
  return {
    fall: found.filter(({ was, is }) => was.length === 0 && is.length > 0).map((one) => named(after, one, one.is)),
    rise: found.filter(({ was, is }) => was.length > 0 && is.length === 0).map((one) => named(before, one, one.was)),
    looked: looked.length,
    more: rows.length > MOST_PAIRS,
  };
}

/** Equal questions are put to the rules once. */
function asking(pack: Pack): (row: Row, act: Act, agencyId: string) => string[] {
  const known = new Map<string, string[]>();
  return (row, act, agencyId) => {
    const { personId, accountId, administers, commentsOn, roles, standing, excepted } = row;
    const key = JSON.stringify([act, administers, commentsOn, roles, standing, excepted]);
    const kept = known.get(key);
    if (kept) return kept;
    const subject = { id: accountId, agencyId, ...(act === 'publish-post' ? { authorId: personId } : {}) };
    const facts = { ...noFacts, roles, standing, commentsOn, workstation: true };
    const { refusals } = judgeWithExceptions(pack, {
      act,
      person: { id: personId, agencyId },
      subject: { ...subject, ...(administers ? { administratorId: personId } : {}) },
      facts: { ...facts, hasGround: true, hasWords: true, hasEvidence: true },
      lifted: excepted.flatMap((clause) => liftedBy(pack, clause)),
    });
    known.set(key, refusals);
    return refusals;
  };
}

async function pairs(view: View): Promise<Row[]> {
  const { now } = view;
  const live = (name: string) =>
    sql`${sql.ref(`${name}.from_at`)} <= ${now} and (${sql.ref(`${name}.until_at`)} is null or ${sql.ref(`${name}.until_at`)} > ${now})`;
  const { rows } = await sql<Row>`
    with held as (
      select r.person_id, array_agg(distinct r.role order by r.role) as roles from roles r where ${live('r')} group by 1),
    person as (
      select p.id, p.name, p.division_id, coalesce(h.roles, '{}') as roles from people p left join held h on h.person_id = p.id
       where ${live('p')} and (h.roles is not null or exists (select from grants g where g.person_id = p.id and ${live('g')})))
    select p.id as "personId", p.name, a.id as "accountId", a.name as account, a.comments_on as "commentsOn",
           a.administrator_id is not distinct from p.id as administers, p.roles,
           array(select distinct k from (
             select g.kind from grants g
              where ${live('g')}
                and case g.kind
                      when 'course-completed' then g.person_id = p.id
                      when 'monitor-designation' then g.person_id = p.id
                      when 'division-authorized' then g.division_id = p.division_id and g.account_id = a.id
                      when 'moderator-named' then g.account_id = a.id
                        and exists (select from people m where m.id = g.person_id and ${live('m')})
                      else g.person_id = p.id and g.account_id = a.id
                    end
             union all
             select 'technology-approved' from technology_approvals t where t.technology_id = a.technology_id and ${live('t')}
           ) s(k) order by k) as standing,
           array(select e.clause from exceptions e
                  where e.state = 'granted' and ${live('e')} and (e.people = '{}' or p.id = any(e.people))
                    and (e.accounts = '{}' or a.id = any(e.accounts)) order by 1) as excepted
      from person p, accounts a
     where ${live('a')}
     order by p.name, p.id, a.name, a.id limit ${MOST_PAIRS + 1}`.execute(view);
  return rows;
}
