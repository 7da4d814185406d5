import { sql } from 'kysely';

import { instantAt, isCivilDate, parseInstant } from '#kernel/instant';
import type { View } from '#platform/db';
import { type Clause, type Pack, citationOf, clauseOf, headFacts, privilegedActs } from '#policy';

export type Adoption = { hash: string; policy: string; from: Date; until: Date | null; by: string | null };

/** Every version of the policy that was in force, the newest first. */
export async function adoptions(view: View): Promise<Adoption[]> {
  const { rows } = await sql<Adoption>`
    select a.hash, p.policy, a.from_at as "from", a.until_at as "until", n.name as "by"
      from adoptions a join packs p using (agency_id, hash)
      left join decisions d on d.agency_id = a.agency_id and d.id = a.by_decision
      left join people n on n.agency_id = d.agency_id and n.id = d.person_id
     where a.until_at is null or a.until_at > a.from_at
     order by a.from_at desc limit 100`.execute(view);
  return rows;
}

export type Decided = {
  id: string;
  act: string;
  granted: boolean;
  person: string | null;
  at: Date;
};

const LOOKED_THROUGH = 5000;
const SHOWN = 10;

export type ClausePage = { clause: Clause; cited: Decided[] };

/**
 * A clause with all that hangs on it in this pack, and the newest decisions that rest on it: refused by a control that is
 * bound to it, or granted where one of its rules speaks of the act. Of the agency's last 5,000 decisions. Undefined for
 * an id that the pack doesn't have.
 */
export async function clausePage(view: View, pack: Pack, id: string): Promise<ClausePage | undefined> {
  const clause = clauseOf(pack, id);
  if (!clause) return undefined;
  const controls = clause.controls.map(({ control }) => control);
  const { rows } = await sql<Decided>`
    select d.id, d.act, d.granted, p.name as person, d.at
      from (select * from decisions order by id desc limit ${LOOKED_THROUGH}) d
      left join people p on p.agency_id = d.agency_id and p.id = d.person_id
     where d.pack_hash = ${pack.hash} and d.act <> all(${[...privilegedActs]}::text[])
       and (d.controls && ${controls}::text[] or (d.granted and d.act = any(${[...clause.acts]}::text[])))
     order by d.id desc limit ${SHOWN}`.execute(view);
  return { clause, cited: rows };
}

export type ClauseLine = Pick<Clause, 'id' | 'summary' | 'force' | 'textHeld' | 'kinds'>;

/** The clauses of a pack in their order: its own in groups by the first part of the id, then those of each parent together. */
export function clauseGroups(pack: Pack): { name: string; clauses: ClauseLine[] }[] {
  const groups = new Map<string, ClauseLine[]>();
  const own = pack.clauses.filter(({ id }) => id.startsWith(`${pack.policy}/`));
  const others = pack.clauses.filter((clause) => !own.includes(clause));
  for (const { id, summary, force, text, kinds } of [...own, ...others]) {
    const [policy = '', rest = ''] = id.split('/');
    const name = policy === pack.policy ? `${policy} · ${rest.split('.')[0]}` : policy;
    const line = { id, summary, force, kinds, textHeld: text !== 'not held' };
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  return [...groups].map(([name, clauses]) => ({ name, clauses }));
}

export type Decision = Decided & {
  personId: string | null;
  subjectKind: string;
  subjectId: string;
  controls: string[];
  warnings: string[];
  facts: Record<string, unknown>;
  packHash: string;
  requestId: string;
  orderedBy: string | null;
};

/**
 * What was decided, about whom and what, on which facts. Undefined when the agency has no decision under this id, and for
 * a privileged one that the visitor didn't ask for.
 */
export async function decisionPage(view: View, id: string): Promise<Decision | undefined> {
  const { rows } = await sql<Decision>`
    select d.id, d.act, d.granted, p.name as person, d.person_id as "personId", d.at, d.subject_kind as "subjectKind",
           d.subject_id as "subjectId", d.controls, d.warnings, d.facts, d.pack_hash as "packHash",
           d.request_id as "requestId", d.ordered_by as "orderedBy"
      from decisions d left join people p on p.agency_id = d.agency_id and p.id = d.person_id
     where d.id = ${id} and (d.act <> all(${[...privilegedActs]}::text[]) or d.person_id = ${view.personId})`.execute(
    view,
  );
  return rows[0];
}

/** The clauses on which a decision rests: those of the controls that said no, or of the rules that speak of the act. */
export function restsOn(pack: Pack, { act, controls, warnings }: Decision): { clause: string; says: string }[] {
  const named = [...controls, ...warnings].map((control) => citationOf(pack, control));
  if (controls.length > 0) return named;
  const spoken = pack.clauses.flatMap(({ id }) => {
    const clause = clauseOf(pack, id);
    return clause?.acts.includes(act) ? [{ clause: id, says: clause.summary }] : [];
  });
  return [...named, ...spoken];
}

/** The instant that `?at=` names: an instant with its offset, or a day's end by the agency's clock. */
export function asOf(text: string | undefined, zone: string): Date | undefined {
  if (!text) return undefined;
  return isCivilDate(text) ? instantAt(text, '23:59', zone) : parseInstant(text);
}

/** One policy of those that hold here: the agency's own, then those that it rests on. */
export type Registered = { policy: string; title: string; own: boolean; facts: [string, string][]; hash: string };

/**
 * The register of policies: each of the chain with its own first page, what it replaces, and its own hash. The agency's
 * own has the hash by which decisions name it. Pure.
 *
 * Source: OP-021002/header, OMES-006/header
 */
export function registerOf(pack: Pack): Registered[] {
  return pack.lineage.toReversed().map(({ policy, title, header, hash }) => ({
    policy,
    title,
    own: policy === pack.policy,
    facts: headFacts({ header }),
    hash: policy === pack.policy ? pack.hash : hash,
  }));
}

/** How many clauses bind how, and of how many the text isn't held. Pure. */
export function countsOf({ clauses }: Pick<Pack, 'clauses'>): Record<Clause['force'] | 'notHeld', number> {
  const of = (force: Clause['force']) => clauses.filter((clause) => clause.force === force).length;
  const notHeld = clauses.filter(({ text }) => text === 'not held').length;
  return { must: of('must'), should: of('should'), may: of('may'), informs: of('informs'), notHeld };
}
