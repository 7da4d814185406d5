import { type EntryChange, entryChanges } from './diff-entries.ts';
import type { AudienceEntry, ClauseEntry } from './pack-schema.ts';
import type { Pack } from './pack.ts';

type PersonKind = NonNullable<AudienceEntry['kinds']>[number];

/** People of these kinds, and whoever holds one of these roles. */
export type Bound = { kinds: Set<PersonKind>; roles: Set<string> };

/**
 * Whom clauses bind, all of them together: the names in their `who`, resolved by the pack's audiences. A clause that the
 * pack hasn't, and a name for no people (the agency itself), bind nobody.
 */
export function bindsOf(pack: Pick<Pack, 'clauses' | 'audiences'>, clauseIds: Iterable<string>): Bound {
  const asked = new Set(clauseIds);
  const names = new Set(pack.clauses.filter(({ id }) => asked.has(id)).flatMap(({ who }) => who));
  return boundBy([pack], names);
}

/** People, for JSON and screens: names of audiences as the clauses give them, and what these resolve to. Each sorted. */
export type Audiences = { names: string[]; kinds: PersonKind[]; roles: string[] };

/**
 * A clause that differs. `material`: somebody's duty became another one, so those whom it binds acknowledge again. That
 * is so where a clause was added or removed, or its summary, words, force, who or kinds changed, unless it only informs
 * before and after. Not material: law, collisions, note, whether the text is held, and a record that is kept or isn't.
 * `audiences` are whom it bound before or binds after.
 */
export type ClauseChange = EntryChange<ClauseEntry> & { material: boolean; audiences: Audiences };

/** The clauses that differ. */
export function clauseChanges(before: Pack, after: Pack): ClauseChange[] {
  return entryChanges(clausesOf(before), clausesOf(after)).map((change) => ({
    ...change,
    material: isMaterial(change),
    audiences: audiencesOf(before, after, [change.before, change.after]),
  }));
}

/** Whom clauses of either version bind, together. */
export function audiencesOf(before: Pack, after: Pack, clauses: readonly (ClauseEntry | undefined)[]): Audiences {
  const names = [...new Set(clauses.flatMap((clause) => clause?.who ?? []))].toSorted();
  const { kinds, roles } = boundBy([before, after], names);
  return { names, kinds: [...kinds].toSorted(), roles: [...roles].toSorted() };
}

function clausesOf(pack: Pack): Map<string, ClauseEntry> {
  return new Map(pack.clauses.map((clause) => [clause.id, clause]));
}

function isMaterial({ before, after, parts }: EntryChange<ClauseEntry>): boolean {
  if ([before, after].every((clause) => clause === undefined || clause.force === 'informs')) return false;
  if (!before || !after) return true;
  return (
    ['summary', 'words', 'force'].some((part) => parts.includes(part)) ||
    apart(before.who, after.who).length > 0 ||
    apart(before.kinds, after.kinds).some((kind) => kind !== 'record')
  );
}

/** What stands in one of the two only. */
function apart(before: readonly string[], after: readonly string[]): string[] {
  return [...before.filter((one) => !after.includes(one)), ...after.filter((one) => !before.includes(one))];
}

/** Whom audiences of these names hold, in any of the packs. */
function boundBy(packs: readonly Pick<Pack, 'audiences'>[], names: Iterable<string>): Bound {
  const all = [...names];
  const audiences = packs.flatMap((pack) => all.map((name) => pack.audiences[name]));
  return {
    kinds: new Set(audiences.flatMap((one) => one?.kinds ?? [])),
    roles: new Set(audiences.flatMap((one) => one?.roles ?? [])),
  };
}
