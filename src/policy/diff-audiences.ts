import type { AudienceEntry } from './pack-schema.ts';
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

/** Whom audiences of these names hold, in any of the packs. */
export function boundBy(packs: readonly Pick<Pack, 'audiences'>[], names: Iterable<string>): Bound {
  const all = [...names];
  const audiences = packs.flatMap((pack) => all.map((name) => pack.audiences[name]));
  return {
    kinds: new Set(audiences.flatMap((one) => one?.kinds ?? [])),
    roles: new Set(audiences.flatMap((one) => one?.roles ?? [])),
  };
}
