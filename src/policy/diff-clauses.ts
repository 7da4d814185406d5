import { type EntryChange, entryChanges } from './diff-entries.ts';
import type { AudienceEntry, ClauseEntry } from './pack-schema.ts';
import type { Pack } from './pack.ts';

type PersonKind = NonNullable<AudienceEntry['kinds']>[number];

/** Every kind that somebody of the directory can be. */
export const personKinds: readonly PersonKind[] = ['employee', 'volunteer', 'contractor', 'vendor'];

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
 *
 * A clause is material too where it says the same and an audience in its `who` takes in more people: then `parts` have
 * `audience`, `audiences` are what was taken in alone, and whoever is in `except` was bound before and isn't asked.
 */
export type ClauseChange = EntryChange<ClauseEntry> & {
  material: boolean;
  audiences: Audiences;
  except?: Pick<Audiences, 'kinds' | 'roles'>;
};

/** The clauses that differ, or bind more people than before: first those of `before` in its order, then the added ones. */
export function clauseChanges(before: Pack, after: Pack): ClauseChange[] {
  const [was, is] = [clausesOf(before), clausesOf(after)];
  const differing = new Map(entryChanges(was, is).map((change) => [change.key, change]));
  return [...new Set([...was.keys(), ...differing.keys()])].flatMap((key): ClauseChange[] => {
    const [one, other] = [was.get(key), is.get(key)];
    const newly = one && other && newlyBound({ before, after }, one, other);
    const change =
      differing.get(key) ?? (newly && one && { key, change: 'changed', before: one, after: other, parts: [] });
    return change ? [clauseChange({ before, after }, change, newly)] : [];
  });
}

type Both = { before: Pack; after: Pack };
type Newly = { audiences: Audiences; except: Pick<Audiences, 'kinds' | 'roles'> };

function clauseChange(
  { before, after }: Both,
  change: EntryChange<ClauseEntry>,
  newly: Newly | undefined,
): ClauseChange {
  const parts = newly ? ['audience', ...change.parts].toSorted() : change.parts;
  if (newly && !isMaterial(change)) return { ...change, parts, material: true, ...newly };
  const audiences = audiencesOf(before, after, [change.before, change.after]);
  return { ...change, parts, material: isMaterial(change), audiences };
}

/**
 * Whom a clause binds anew because its audiences take in more; undefined where they don't, where
 * the clause names other audiences, or where it only informs.
 */
function newlyBound({ before, after }: Both, was: ClauseEntry, is: ClauseEntry): Newly | undefined {
  const otherWho = apart(was.who, is.who).length > 0;
  if (otherWho || (was.force === 'informs' && is.force === 'informs')) return undefined;
  const [bound, binds] = [boundBy([before], was.who), boundBy([after], is.who)];
  const kinds = [...binds.kinds].filter((kind) => !bound.kinds.has(kind)).toSorted();
  const roles = [...binds.roles].filter((role) => !bound.roles.has(role)).toSorted();
  const boundAll = personKinds.every((kind) => bound.kinds.has(kind));
  if (boundAll || kinds.length + roles.length === 0) return undefined;
  const names = is.who.filter((name) => {
    const one = after.audiences[name];
    return one?.kinds?.some((kind) => kinds.includes(kind)) || one?.roles?.some((role) => roles.includes(role));
  });
  return {
    audiences: { names: names.toSorted(), kinds, roles },
    except: { kinds: [...bound.kinds].toSorted(), roles: [...bound.roles].toSorted() },
  };
}

/** All of these together; sorted, nothing twice. */
export function audiencesTogether(all: readonly Audiences[]): Audiences {
  return {
    names: [...new Set(all.flatMap(({ names }) => names))].toSorted(),
    kinds: [...new Set(all.flatMap(({ kinds }) => kinds))].toSorted(),
    roles: [...new Set(all.flatMap(({ roles }) => roles))].toSorted(),
  };
}

/** Whom clauses of either version bind, together. */
function audiencesOf(before: Pack, after: Pack, clauses: readonly (ClauseEntry | undefined)[]): Audiences {
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
