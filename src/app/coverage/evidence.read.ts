import { sql } from 'kysely';

import type { View } from '#platform/db';
import { type CatalogueEntry, type LastReview, type Pack, catalogue, reviewDue } from '#policy';

/** What last showed a control at work. */
export type Seen = {
  at: Date;
  says: string;
  /** The decision, or the record that was captured; none where nothing but a count is kept, or the set-up of the agency. */
  decisionId: string | undefined;
  recordId: string | undefined;
  /** The ledger's row that says so, and its place in the public log once the log has it. */
  entryId: string | undefined;
  index: number | undefined;
};

/** The newest evidence of a control; undefined while there is none. */
export type LastSeen = (control: CatalogueEntry) => Seen | undefined;

type Row = {
  source: 'act' | 'entry' | 'adoption' | 'self-check';
  name: string;
  at: Date;
  granted: boolean | null;
  controls: string[] | null;
  decision: string | null;
  subject: string | null;
  entry: string | null;
  log_index: string | null;
};

const acts = [...new Set(catalogue.flatMap((one) => one.acts ?? []))];
const kinds = [...new Set(catalogue.flatMap((one) => one.entries ?? []))];

/** The last decisions of an act among which a granted one is looked for, most of them being refused at worst. */
const MOST_REFUSED_BEFORE = 200;
/** The last decisions of an act among which a refused one is looked for: mostly there is none. */
const NEWEST = 20;

/**
 * The newest evidence of every control in one statement, by index alone: of each act the newest decision that was granted
 * and the newest that was refused, neither from long ago, of each kind of entry the newest, the adoption in force, and the
 * self-check's last day.
 */
export async function lastEvidence(view: View): Promise<LastSeen> {
  const { rows } = await sql<Row>`
    select 'act' as source, a.act as name, d.at, d.granted, d.controls, d.id as decision, null::uuid as subject,
           l.id as entry, l.log_index
      from unnest(${acts}::text[]) a(act)
     cross join lateral (
       (select o.* from (select id, at, granted, controls from decisions
                          where act = a.act order by id desc limit ${MOST_REFUSED_BEFORE}) o
         where o.granted order by o.id desc limit 1)
       union all
       (select o.* from (select id, at, granted, controls from decisions
                          where act = a.act order by id desc limit ${NEWEST}) o
         where not o.granted order by o.id desc limit 1)) d
      left join lateral (select id, log_index from ledger where at = d.at and by_decision = d.id and log = 'public' limit 1) l on true
    union all
    select 'entry', k.kind, e.at, null, null, e.by_decision, e.subject_id, e.id, e.log_index
      from unnest(${kinds}::text[]) k(kind)
     cross join lateral (
       select id, at, by_decision, subject_id, log_index from ledger
        where kind = k.kind and log = 'public' order by id desc limit 1) e
    union all
    (select 'adoption', '', a.from_at, null, null, a.by_decision, null, l.id, l.log_index
       from adoptions a
       left join lateral (
         select id, log_index from ledger
          where kind = case when a.by_decision is null then 'agency.set-up' else 'policy.adopted' end
            and by_decision is not distinct from a.by_decision and log = 'public'
          order by id desc limit 1) l on true
      where a.from_at <= ${view.now} and (a.until_at is null or a.until_at > ${view.now})
      limit 1)
    union all
    (select 'self-check', '', s.day::timestamptz, null, null, null, null, null, null from self_checks s order by s.day desc limit 1)`.execute(
    view,
  );
  return lastOf(rows);
}

function lastOf(rows: readonly Row[]): LastSeen {
  const named = (source: Row['source']) =>
    Map.groupBy(
      rows.filter((row) => row.source === source),
      ({ name }) => name,
    );
  const [byAct, byKind] = [named('act'), named('entry')];
  const others = rows.filter(({ source }) => source === 'adoption' || source === 'self-check');
  return ({ id, acts: on = [], entries = [], adoption, selfChecks }) => {
    const found = [
      ...on
        .flatMap((act) => byAct.get(act) ?? [])
        .filter((row) => row.granted || row.controls?.some((one) => one.split(':')[0] === id)),
      ...entries.flatMap((kind) => byKind.get(kind) ?? []),
      ...others.filter(({ source }) => (source === 'adoption' ? adoption : selfChecks)),
    ];
    const newest = found.reduce<Row | undefined>((last, row) => (last && last.at >= row.at ? last : row), undefined);
    return newest && seen(newest);
  };
}

function seen(row: Row): Seen {
  return {
    at: row.at,
    says: saysOf(row),
    decisionId: row.decision ?? undefined,
    recordId: row.name.startsWith('captured.') ? (row.subject ?? undefined) : undefined,
    entryId: row.entry ?? undefined,
    index: row.log_index === null ? undefined : Number(row.log_index),
  };
}

function saysOf({ source, name, granted }: Row): string {
  if (source === 'act') return `${granted ? 'Granted' : 'Refused'}: ${name.replaceAll('-', ' ')}`;
  if (source === 'entry') return sentence(name.replace('captured.', 'captured: ').replaceAll(/[.-]/g, ' '));
  return source === 'adoption' ? 'The version in force' : 'Used that day';
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Who holds a role now: the first names, and how many there are. */
export type Holders = { names: string[]; count: number };

/** Who answers, and what is due: by role, and by what a control's `due` names. Days are YYYY-MM-DD. */
export type Standing = {
  holders: ReadonlyMap<string, Holders>;
  reviewOn: string | undefined;
  campaignOn: string | undefined;
  draftAt: Date | undefined;
};

type StandingRow = {
  holders: Record<string, Holders> | null;
  review: LastReview | null;
  campaign_on: string | null;
  draft_at: Date | null;
};

/** In one statement: the holders of each role, the next review, the running campaign's day, the draft that is due first. */
async function standingOf(view: View, pack: Pack): Promise<Standing> {
  const { rows } = await sql<StandingRow>`
    select (select json_object_agg(role, json_build_object('names', names[1:3], 'count', cardinality(names)))
              from (select r.role, array_agg(distinct p.name order by p.name) as names
                      from roles r join people p on p.agency_id = r.agency_id and p.id = r.person_id
                     where r.from_at <= ${view.now} and (r.until_at is null or r.until_at > ${view.now})
                       and (p.until_at is null or p.until_at > ${view.now})
                     group by r.role) held) as holders,
           (select json_build_object('hash', hash, 'on', to_char(at, 'YYYY-MM-DD'), 'nextDueOn', to_char(next_due_on, 'YYYY-MM-DD'))
              from policy_reviews where policy = ${pack.policy} order by at desc limit 1) as review,
           (select to_char(min(due_on), 'YYYY-MM-DD') from campaigns where state = 'running') as campaign_on,
           (select min(due_at) from clocks where met_at is null and paused_at is null and kind = 'review') as draft_at`.execute(
    view,
  );
  const [row] = rows;
  if (!row) throw new Error('a select without a from has one row');
  return {
    holders: new Map(Object.entries(row.holders ?? {})),
    reviewOn: reviewDue(pack, row.review ?? undefined)?.on,
    campaignOn: row.campaign_on ?? undefined,
    draftAt: row.draft_at ?? undefined,
  };
}

type Known = { last: LastSeen; standing: Standing };

const KEPT_MS = 60_000;
const MOST_KEPT = 200;
const kept = new Map<string, { key: string; at: number; known: Known }>();

/**
 * Both of the above, in one statement while nothing has happened and in three otherwise: they are looked for again when
 * there is a newer decision, entry, checkpoint or count of the self-check, under another version, and once a minute.
 */
export async function knownOf(view: View, pack: Pack): Promise<Known> {
  const { rows } = await sql<{ marker: string }>`
    select concat_ws(' ', (select id from decisions order by id desc limit 1), (select id from ledger order by id desc limit 1),
             (select size from log_heads where log = 'public'),
             (select concat(day, ' ', count) from self_checks order by day desc limit 1)) as marker`.execute(view);
  const [key, at] = [`${pack.hash} ${rows[0]?.marker}`, view.now.getTime()];
  const before = kept.get(view.agencyId);
  if (before?.key === key && Math.abs(at - before.at) < KEPT_MS) return before.known;
  const known = { last: await lastEvidence(view), standing: await standingOf(view, pack) };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(view.agencyId, { key, at, known });
  return known;
}
