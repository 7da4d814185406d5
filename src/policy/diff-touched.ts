import { mayBeLifted } from './controls.ts';
import type { ClauseChange } from './diff-clauses.ts';
import type { OtherChanges } from './diff-entries.ts';
import type { RuleChange } from './diff-rules.ts';
import { isWithin } from './exceptions.ts';
import type { Pack } from './pack.ts';
import { actsOf, namesIn } from './rule-words.ts';

/** A prerequisite that rules begin or cease to ask for, and the acts for which they do. */
export type PrerequisiteChange = { prerequisite: string; acts: string[] };

/** What a change of the policy reaches beyond the entries that differ themselves. */
export type Touched = {
  /** With `asked` newly asked, an authorization without it doesn't suffice any more; `dropped` are asked no longer. */
  prerequisites: { asked: PrerequisiteChange[]; dropped: PrerequisiteChange[] };
  /**
   * Clauses whose duty or rules differ, or whose control is bound elsewhere: exceptions from these, from a clause above
   * or below, are looked at again ({@link reachedClauses}).
   */
  clauses: string[];
  /** Settings that differ, or rest on one of those clauses. */
  settings: string[];
  /** Wording and forms that differ, or rest on one of those clauses: `wording/<name>`, `forms/<name>`. */
  templates: string[];
};

type Changes = { clauses: readonly ClauseChange[]; sections: OtherChanges; rules: readonly RuleChange[] };

/** What the changes reach. Each list is sorted and names nothing twice. */
export function touchedBy(before: Pack, after: Pack, { clauses, sections, rules }: Changes): Touched {
  const cited = [
    ...clauses.filter(({ change, parts }) => change !== 'changed' || parts.some(isDuty)).map(({ key }) => key),
    ...sections.bindings
      .filter(({ key, change, parts }) => mayBeLifted(key) && (change !== 'changed' || parts.includes('clause')))
      .flatMap((one) => [one.before?.clause, one.after?.clause]),
    ...rules.map(({ clause }) => clause),
  ];
  const ids = cited.filter((clause) => clause !== undefined && clause !== 'house');
  const touched = sorted(ids.map(String));
  return {
    prerequisites: prerequisiteChanges(before, after),
    clauses: touched,
    settings: restingOn(before, after, { section: 'settings', touched, changed: sections.settings }),
    templates: (['forms', 'wording'] as const).flatMap((section) =>
      restingOn(before, after, { section, touched, changed: sections[section] }).map((name) => `${section}/${name}`),
    ),
  };
}

/** Those of the clauses, such as exceptions rest on, that a change reaches: its own, one above, or one below. */
export function reachedClauses(touched: Pick<Touched, 'clauses'>, clauses: readonly string[]): string[] {
  return clauses.filter((one) => touched.clauses.some((other) => isWithin(one, other) || isWithin(other, one)));
}

const isDuty = (part: string) => ['summary', 'words', 'force', 'who', 'kinds', 'audience'].includes(part);

const sorted = (names: Iterable<string>) => [...new Set(names)].toSorted();

type Resting = {
  section: 'settings' | 'forms' | 'wording';
  touched: readonly string[];
  changed: readonly { key: string }[];
};

function restingOn(before: Pack, after: Pack, { section, touched, changed }: Resting): string[] {
  const resting = [before, after].flatMap((pack) =>
    Object.entries(pack[section]).flatMap(([key, { clause }]) => (touched.includes(clause) ? [key] : [])),
  );
  return sorted([...changed.map(({ key }) => key), ...resting]);
}

function prerequisiteChanges(before: Pack, after: Pack): Touched['prerequisites'] {
  const [was, is] = [askedBy(before), askedBy(after)];
  return {
    asked: byName([...is].filter((pair) => !was.has(pair))),
    dropped: byName([...was].filter((pair) => !is.has(pair))),
  };
}

/** `prerequisite act` for each that a rule in force asks. */
function askedBy(pack: Pack): Set<string> {
  const rules = pack.rulesRead.filter(({ id }) => Object.hasOwn(pack.policies, id));
  return new Set(
    rules.flatMap((rule) => namesIn(rule, 'standing').flatMap((name) => actsOf(rule).map((act) => `${name} ${act}`))),
  );
}

function byName(pairs: readonly string[]): PrerequisiteChange[] {
  const grouped = Map.groupBy(pairs.toSorted(), (pair) => pair.split(' ')[0] ?? '');
  return [...grouped].map(([prerequisite, all]) => ({
    prerequisite,
    acts: all.map((pair) => pair.split(' ')[1] ?? ''),
  }));
}
