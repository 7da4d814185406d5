import { sql } from 'kysely';

import { type Adoption, adoptionsOf, packByHash } from '#domain/policies';
import type { View } from '#platform/db';
import { type ClauseChange, type Pack, bindsOf, diffPacks, personKinds } from '#policy';

type Kinds = ClauseChange['audiences']['kinds'];

type People = { kinds: Kinds; roles: string[] };

/** People whom clauses bind anew, but not those whom they bound before. */
export type NewlyBound = People & { except: People };

/** Whom a version asks: people of these kinds, whoever holds one of these roles, and whoever is newly bound. */
export type MustAcknowledge = People & {
  /** Everybody of the directory, of whichever kind. */
  all: boolean;
  /** The clauses for which they are asked. */
  clauses: string[];
  newly: NewlyBound[];
};

/**
 * Whom `after` asks among those who acknowledged `before`: everybody whom a materially changed clause bound or binds, and
 * of a clause that says the same whom it binds anew; not where the approver has marked the change as editorial
 * (`editorial`: clause ids). Without `before` it is everybody whom any clause binds. Pure.
 */
export function mustAcknowledge(before: Pack | null, after: Pack, editorial: readonly string[] = []): MustAcknowledge {
  if (!before) {
    const clauses = after.clauses.filter(({ force }) => force !== 'informs').map(({ id }) => id);
    const { kinds, roles } = bindsOf(after, clauses);
    return asked(clauses, { kinds: [...kinds], roles: [...roles] }, []);
  }
  const changes = diffPacks(before, after).clauses.filter(({ key, material }) => material && !editorial.includes(key));
  const whole = changes.filter(({ except }) => except === undefined);
  return asked(
    changes.map(({ key }) => key),
    {
      kinds: whole.flatMap(({ audiences }) => audiences.kinds),
      roles: whole.flatMap(({ audiences }) => audiences.roles),
    },
    changes.flatMap(({ audiences: { kinds, roles }, except }) => (except ? [{ kinds, roles, except }] : [])),
  );
}

/** Both together: whoever either of them asks. */
function together(one: MustAcknowledge, other: MustAcknowledge): MustAcknowledge {
  const people = { kinds: [...one.kinds, ...other.kinds], roles: [...one.roles, ...other.roles] };
  return asked([...one.clauses, ...other.clauses], people, [...one.newly, ...other.newly]);
}

function asked(clauses: readonly string[], people: People, newly: readonly NewlyBound[]): MustAcknowledge {
  const kinds = [...new Set(people.kinds)].toSorted();
  return {
    all: personKinds.every((kind) => kinds.includes(kind)),
    clauses: [...new Set(clauses)],
    kinds,
    roles: [...new Set(people.roles)].toSorted(),
    newly: [...new Map(newly.map((one) => [JSON.stringify(one), one])).values()],
  };
}

/** People who signed the same version the last time; `signed` is its hash, null for those who never signed any. */
export type AskedGroup = MustAcknowledge & { signed: string | null };

/**
 * Who must acknowledge `after`, by the version that each of them signed last. Whoever skipped versions is asked for all
 * that changed since; whoever signed `after` itself is in no group. `editorial` counts for `after` where it isn't adopted
 * yet; of adopted versions the signature says what is editorial.
 */
export async function askedGroups(view: View, after: Pack, editorial: readonly string[] = []): Promise<AskedGroup[]> {
  const known = await signedVersions(view);
  const chain = await chainTo(view, after, editorial);
  const groups: AskedGroup[] = [{ signed: null, ...mustAcknowledge(null, after) }];
  for (const signed of known) {
    if (signed === after.hash) continue;
    const from = chain.findLastIndex(({ pack }) => pack.hash === signed);
    const steps = from < 0 ? [] : chain.slice(from + 1);
    const first =
      from < 0
        ? mustAcknowledge(await packByHash(view, signed), after, editorial)
        : asked([], { kinds: [], roles: [] }, []);
    const all = steps.reduce((sum, { change }) => together(sum, change), first);
    if (all.kinds.length + all.roles.length + all.newly.length > 0) groups.push({ signed, ...all });
  }
  return groups;
}

type Step = { pack: Pack; change: MustAcknowledge };

/** The versions in force up to `after`, each with whom its change asked. */
async function chainTo(view: View, after: Pack, editorial: readonly string[]): Promise<Step[]> {
  const adopted = await adoptionsOf(view);
  const at = adopted.findLastIndex(({ hash }) => hash === after.hash);
  const versions: Pick<Adoption, 'hash' | 'signed'>[] = at < 0 ? adopted : adopted.slice(0, at + 1);
  const steps: Step[] = [];
  for (const { hash, signed } of versions) {
    const pack = await packByHash(view, hash);
    steps.push(stepOf(steps.at(-1)?.pack ?? null, pack, signed?.editorial.map(({ clause }) => clause) ?? []));
  }
  return at < 0 ? [...steps, stepOf(steps.at(-1)?.pack ?? null, after, editorial)] : steps;
}

function stepOf(before: Pack | null, pack: Pack, editorial: readonly string[]): Step {
  return { pack, change: mustAcknowledge(before, pack, editorial) };
}

async function signedVersions(view: View): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    select distinct c.policy_hash as hash from acknowledgements a
      join campaigns c on c.agency_id = a.agency_id and c.id = a.campaign_id
     where a.state = 'signed' order by 1`.execute(view);
  return rows.map(({ hash }) => hash);
}

export type Acknowledger = { id: string; name: string; kind: string; signed: string | null };

const PAGE = 50;

/**
 * The people of the directory at the instant of `view` whom the groups ask, by name; those who have left are none. At
 * most `most` (50 unless said otherwise), those after `after`.
 */
export async function acknowledgers(
  view: View,
  groups: readonly AskedGroup[],
  { most = PAGE, after }: { most?: number; after?: { name: string; id: string } | undefined } = {},
): Promise<Acknowledger[]> {
  const { rows } = await sql<Acknowledger>`
    with ${askedPeople(view, groups)}
    select id, name, kind, signed from asked
     where ${after ? sql`(name, id) > (${after.name}, ${after.id}::uuid)` : sql`true`}
     order by name, id limit ${most}`.execute(view);
  return rows;
}

/** How many they are. */
export async function countAcknowledgers(view: View, groups: readonly AskedGroup[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with ${askedPeople(view, groups)} select count(*)::int as count from asked`.execute(view);
  return rows[0]?.count ?? 0;
}

/** The ids of all of them. */
export async function acknowledgerIds(view: View, groups: readonly AskedGroup[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with ${askedPeople(view, groups)} select id from asked order by id`.execute(view);
  return rows.map(({ id }) => id);
}

function askedPeople(view: View, groups: readonly AskedGroup[]) {
  const { agencyId, now } = view;
  const rows = JSON.stringify(groups.flatMap(reachesOf));
  return sql`
    groups as (
      select * from jsonb_to_recordset(${rows}::jsonb)
        as g(signed text, kinds text[], roles text[], but_kinds text[], but_roles text[])),
    asked as (
      select p.id, p.name, p.kind, l.signed from people p
        left join lateral (
          select c.policy_hash as signed from acknowledgements a
            join campaigns c on c.agency_id = a.agency_id and c.id = a.campaign_id
           where a.agency_id = p.agency_id and a.person_id = p.id and a.state = 'signed'
           order by a.signed_at desc, a.id desc limit 1) l on true
       where p.agency_id = ${agencyId} and p.from_at <= ${now} and (p.until_at is null or p.until_at > ${now})
         and exists (
           select from groups g
             cross join lateral (
               select array(select r.role from roles r
                             where r.agency_id = p.agency_id and r.person_id = p.id
                               and r.from_at <= ${now} and (r.until_at is null or r.until_at > ${now})) as held) h
            where g.signed is not distinct from l.signed
              and (p.kind = any(g.kinds) or h.held && g.roles)
              and not (p.kind = any(g.but_kinds) or h.held && g.but_roles)))`;
}

/** Each reach of a group as a row: whom it takes in, and whom it leaves out of that. */
function reachesOf({ signed, kinds, roles, newly }: AskedGroup) {
  const whole = { signed, kinds, roles, but_kinds: [], but_roles: [] };
  const anew = newly.map(({ except, ...one }) => ({
    signed,
    ...one,
    but_kinds: except.kinds,
    but_roles: except.roles,
  }));
  return [whole, ...anew];
}
