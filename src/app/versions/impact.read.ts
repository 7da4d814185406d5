import { sql } from 'kysely';

import type { View } from '#platform/db';
import { type Pack, type PackDiff, type Warning, diffPacks, lintPack, reachedClauses } from '#policy';

export type ExceptionTouched = { id: string; clause: string; reason: string; until: Date };

/** What a version reaches beside its own words. */
export type Impact = {
  /** Exceptions in force, or granted for later, from a clause that changes. */
  exceptions: ExceptionTouched[];
  /** Prerequisites that stand now, of a kind that the rules ask for anew or no longer. */
  standing: { kind: string; asked: boolean; count: number }[];
  warnings: Warning[];
};

const MOST_EXCEPTIONS = 200;

/** What `after` reaches where it takes the place of `before`: two statements, however much there is. */
export async function impactOf(view: View, before: Pack, after: Pack): Promise<Impact> {
  const { touched } = diffPacks(before, after);
  return {
    exceptions: await exceptionsTouched(view, touched),
    standing: await standingTouched(view, touched.prerequisites),
    warnings: lintPack(after.document),
  };
}

async function exceptionsTouched(view: View, touched: PackDiff['touched']): Promise<ExceptionTouched[]> {
  const { rows } = await sql<ExceptionTouched>`
    select id, clause, reason, until_at as until from exceptions
     where state = 'granted' and until_at > ${view.now}
     order by until_at, id limit ${MOST_EXCEPTIONS}`.execute(view);
  const reached = reachedClauses(
    touched,
    rows.map(({ clause }) => clause),
  );
  return rows.filter(({ clause }) => reached.includes(clause));
}

async function standingTouched(view: View, changed: PackDiff['touched']['prerequisites']): Promise<Impact['standing']> {
  const asked = changed.asked.map(({ prerequisite }) => prerequisite);
  const kinds = [...asked, ...changed.dropped.map(({ prerequisite }) => prerequisite)];
  if (kinds.length === 0) return [];
  const { rows } = await sql<{ kind: string; count: string }>`
    select kind, count(*) as count from grants
     where kind = any(${kinds}::text[]) and from_at <= ${view.now} and (until_at is null or until_at > ${view.now})
     group by kind`.execute(view);
  return [...new Set(kinds)].map((kind) => ({
    kind,
    asked: asked.includes(kind),
    count: Number(rows.find((row) => row.kind === kind)?.count ?? 0),
  }));
}
