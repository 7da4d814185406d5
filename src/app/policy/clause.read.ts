import { sql } from 'kysely';

import { canonicalJson } from '#kernel/canonical-json';
import type { View } from '#platform/db';
import { type Pack, collisionsOf, isWithin } from '#policy';

/** An exception that was in force: from this clause, from one above it, or from a part of it. */
export type ExceptionThen = {
  id: string;
  clause: string;
  from: Date;
  until: Date;
  /** For how many people and on how many accounts; none named is everybody, everywhere. */
  people: number;
  accounts: number;
};

const MOST = 50;

/** The exceptions in force at `at` that touch this clause, the oldest first; at most fifty. */
export async function exceptionsThen(view: View, clause: string, at: Date): Promise<ExceptionThen[]> {
  const { rows } = await sql<ExceptionThen>`
    select id, clause, from_at as "from", until_at as "until", cardinality(people) as people,
           cardinality(accounts) as accounts
      from exceptions
     where state = 'granted' and known_at <= ${at} and from_at <= ${at} and until_at > ${at}
       and (clause = ${clause} or starts_with(${clause}, clause || '.') or starts_with(clause, ${clause} || '.'))
     order by from_at, id limit ${MOST}`.execute(view);
  return rows.filter((one) => isWithin(clause, one.clause) || isWithin(one.clause, clause));
}

/** What the version of now says of a clause that was read as of then; undefined where it says the same. */
export type Since = { is: 'gone' } | { is: 'changed'; summary: string; words: string | undefined };

const saying = ['summary', 'words', 'force', 'text', 'who', 'kinds', 'law', 'collisions', 'note'] as const;

/** Compares a clause between two versions: what it says, whom it binds and how, the law beside it, and how it is read. */
export function sinceThen(then: Pack, now: Pack, id: string): Since | undefined {
  const after = now.clauses.find((clause) => clause.id === id);
  if (!after) return { is: 'gone' };
  return sayingOf(then, id) === sayingOf(now, id)
    ? undefined
    : { is: 'changed', summary: after.summary, words: after.words };
}

/** All that the page of a clause says of it, but for exceptions and decisions, to be held against another version's. */
function sayingOf(pack: Pack, id: string): string {
  const clause = pack.clauses.find((one) => one.id === id);
  const settings = Object.entries(pack.settings).filter(([, one]) => one.clause === id);
  const audiences = (clause?.who ?? []).map((name) => pack.audiences[name]);
  return canonicalJson([saying.map((part) => clause?.[part] ?? null), settings, audiences.map((one) => one ?? null)]);
}

/** How the agency reads clauses that collide: its interpretations of settings on any of them, by the collision's id. */
export function readingsOf(pack: Pack, collisions: readonly { id: number }[]): Record<number, string[]> {
  const colliding = (id: number) =>
    new Set(pack.clauses.filter((clause) => clause.collisions?.includes(id)).map((clause) => clause.id));
  const readings = (clauses: ReadonlySet<string>) =>
    Object.values(pack.settings).flatMap(({ label, clause, interpretation: read }) =>
      read && clauses.has(clause)
        ? [`${label}: ${read.why} By ${read.by}, ${read.on}${read.confirmed ? '' : ', not yet confirmed'} (${clause}).`]
        : [],
    );
  return Object.fromEntries(collisions.map(({ id }) => [id, readings(colliding(id))]));
}

/** The clauses that a collision bites, by the collision's id. */
export function bittenBy(pack: Pack, collisions: readonly { id: number }[]): Record<number, string[]> {
  const all = collisionsOf(pack);
  return Object.fromEntries(collisions.map(({ id }) => [id, all.find((one) => one.id === id)?.clauses ?? []]));
}

/** The law that a collision is about, by the collision's id: titles as the pack's library has them. */
export function lawOf(
  pack: Pack,
  collisions: readonly { id: number; law?: string[] | undefined }[],
): Record<number, string[]> {
  const titles = (ids: readonly string[]) => pack.law.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  return Object.fromEntries(collisions.map(({ id, law = [] }) => [id, titles(law)]));
}

/** The version of the policy that a clause belongs to: the pack's own, or that of a parent it builds on. */
export type Edition = { title: string; edition: string | undefined; effectiveOn: string | undefined; hash: string };

/** Which version of its policy a clause stands in; undefined where the pack doesn't know that policy. */
export function editionOf(pack: Pack, policy: string): Edition | undefined {
  const found = pack.lineage.find((one) => one.policy === policy);
  if (!found) return undefined;
  const { title, edition, header, hash } = found;
  return { title, edition, effectiveOn: header.effectiveOn, hash };
}
