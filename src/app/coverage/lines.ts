import { type CoveredClause, type CoverageStatus, type Pack, countsOf, coverageOf, isControl } from '#policy';

import { type ClauseList, type Due, type Owner, clausesBy, duesOf, groupsOf, ownersOf } from './clauses.ts';
import type { LastSeen, Seen, Standing } from './evidence.read.ts';
import type { CoverageFilter } from './paths.ts';

export type ControlLine = {
  id: string;
  kind: CoveredClause['kinds'][number];
  /** In the pack's words; of a refusing control in the product's, since the pack's speak to who is refused. */
  says: string;
  state: 'at work' | 'idle' | 'planned';
};

/** A clause with all that is known of what keeps it. */
export type ClauseLine = Pick<CoveredClause, 'id' | 'summary' | 'status' | 'force' | 'lacks'> & {
  controls: ControlLine[];
  /** The newest evidence of any of its controls. */
  last: Seen | undefined;
  owners: Owner[];
  dues: Due[];
};

export type CoveragePage = {
  counts: Record<CoverageStatus, number>;
  groups: { name: string; clauses: readonly CoveredClause[] }[];
  list: Omit<ClauseList, 'rows'> & { rows: ClauseLine[] };
};

/** What is known of an agency: the newest evidence of each control, who holds which role, what comes due. */
export type Known = { last: LastSeen; standing: Standing };

/** Everything that the page of a pack shows: the map of all its clauses, and the lines of those that the filter leaves. */
export function coveragePage(pack: Pack, known: Known, filter: CoverageFilter): CoveragePage {
  const list = clausesBy(pack, filter);
  return {
    counts: countsOf(coverageOf(pack)),
    groups: groupsOf(pack),
    list: { ...list, rows: list.rows.map((clause) => lineOf(pack, clause, known)) },
  };
}

function lineOf(pack: Pack, clause: CoveredClause, { last, standing }: Known): ClauseLine {
  const { id, summary, status, force, lacks, controls } = clause;
  const seen = controls.filter(({ atWork }) => atWork).flatMap((control) => last(control) ?? []);
  const newest = seen.reduce<Seen | undefined>((a, b) => (a && a.at >= b.at ? a : b), undefined);
  return {
    id,
    summary,
    status,
    force,
    lacks,
    controls: controls.map((one) => ({
      id: one.id,
      kind: one.kind,
      says: isControl(one.id) ? one.does : (pack.bindings[one.id]?.says ?? one.does),
      state: one.planned === undefined ? (one.atWork ? 'at work' : 'idle') : 'planned',
    })),
    last: newest,
    owners: ownersOf(pack, clause, standing),
    dues: duesOf(clause, standing),
  };
}
