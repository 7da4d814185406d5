import { type CoveredClause, type Pack, coverageOf } from '#policy';

import type { Standing } from './evidence.read.ts';
import type { CoverageFilter } from './paths.ts';

const PAGE = 20;

/** A page of clauses in the policy's order, narrowed; `after` is the clause with which the next page goes on. */
export type ClauseList = { rows: CoveredClause[]; after: string | undefined; total: number };

/** What the filter leaves. A filter that names nothing of this pack leaves nothing. */
export function clausesBy(pack: Pack, filter: CoverageFilter): ClauseList {
  const { status, policy, owner, clause, after } = filter;
  const found = coverageOf(pack).filter(
    (one) =>
      (!status || one.status === status) &&
      (!policy || one.policy === policy) &&
      (!owner || one.who.includes(owner)) &&
      (!clause || one.id === clause),
  );
  const from = after ? found.findIndex(({ id }) => id === after) + 1 : 0;
  const rows = found.slice(from, from + PAGE);
  const more = from + PAGE < found.length;
  return { rows, total: found.length, after: more ? rows.at(-1)?.id : undefined };
}

/** The clauses by the first part of their ids, the pack's own; those of each policy it rests on together. */
export function groupsOf(pack: Pack): { name: string; clauses: CoveredClause[] }[] {
  const groups = Map.groupBy(coverageOf(pack), ({ id, policy }) =>
    policy === pack.policy ? (id.slice(policy.length + 1).split('.')[0] ?? '') : `Rests on ${policy}`,
  );
  return [...groups].map(([name, clauses]) => ({ name: words(name), clauses }));
}

const words = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Whom a clause binds, each with who holds its roles now. */
export type Owner = { label: string; names: readonly string[]; more: number };

/** The owners of a clause as people read them; an audience without a role has no names. */
export function ownersOf(pack: Pack, { who }: CoveredClause, { holders }: Standing): Owner[] {
  return who.map((name) => {
    const audience = pack.audiences[name];
    const held = (audience?.roles ?? []).flatMap((role) => holders.get(role) ?? []);
    const names = [...new Set(held.flatMap((one) => one.names))];
    const count = held.reduce((total, one) => total + one.count, 0);
    return { label: audience?.label ?? name, names, more: Math.max(0, count - names.length) };
  });
}

/** Something that comes due for a clause: a day on the calendar, or an instant. */
export type Due = { says: string; on: string } | { says: string; at: Date };

/** What comes due with the controls that are at work for a clause, each once. */
export function duesOf({ controls }: CoveredClause, { reviewOn, campaignOn, draftAt }: Standing): Due[] {
  const named = new Set(controls.filter(({ atWork }) => atWork).map(({ due }) => due));
  const dues: (Due | undefined)[] = [
    named.has('policy review') && reviewOn !== undefined ? { says: 'Review of the policy', on: reviewOn } : undefined,
    named.has('campaign') && campaignOn !== undefined ? { says: 'Acknowledgement', on: campaignOn } : undefined,
    named.has('draft review') && draftAt !== undefined ? { says: 'Review of a draft', at: draftAt } : undefined,
  ];
  return dues.filter((due) => due !== undefined);
}
