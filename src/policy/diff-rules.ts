import { sameJson } from './diff-entries.ts';
import type { Pack } from './pack.ts';
import { actsOf } from './rule-words.ts';
import type { Rule } from './rules.ts';

/**
 * A rule that differs, known by what it does rather than by where it stands: comments, line breaks and another file make
 * no difference. `changed` has the text of both; `in force` and `out of force` is a rule that a setting switches.
 */
export type RuleChange = {
  change: 'added' | 'removed' | 'changed' | 'in force' | 'out of force';
  effect: Rule['effect'];
  control: string | undefined;
  clause: string | undefined;
  /** The acts that it speaks of, before or after. */
  acts: string[];
  before?: string;
  after?: string;
};

type Known = { rule: Rule; inForce: boolean };

/** The rules of the packs' files that differ; the floor is the software's and the same for both. */
export function ruleChanges(before: Pack, after: Pack): RuleChange[] {
  const was = knownOf(before);
  const is = knownOf(after);
  const switched: RuleChange[] = [];
  const gone: Known[] = [];
  for (const one of was) {
    const at = is.findIndex(({ rule }) => sameJson(rule.json, one.rule.json));
    const [same] = at < 0 ? [] : is.splice(at, 1);
    if (!same) gone.push(one);
    else if (same.inForce !== one.inForce)
      switched.push(changeOf(same.inForce ? 'in force' : 'out of force', one.rule, same.rule));
  }
  return [...paired(gone, is), ...switched];
}

/** Rules of the same effect, control and clause are taken for the same rule, changed; the first for the first. */
function paired(gone: readonly Known[], come: Known[]): RuleChange[] {
  const changed = gone.map(({ rule }) => {
    const at = come.findIndex(({ rule: other }) => nameOf(other) === nameOf(rule));
    const [other] = at < 0 ? [] : come.splice(at, 1);
    return other ? changeOf('changed', rule, other.rule) : changeOf('removed', rule, undefined);
  });
  return [...changed, ...come.map(({ rule }) => changeOf('added', undefined, rule))];
}

function knownOf(pack: Pack): Known[] {
  return pack.rulesRead.map((rule) => ({ rule, inForce: Object.hasOwn(pack.policies, rule.id) }));
}

function nameOf({ effect, control, clause }: Rule): string {
  return [effect, control ?? '', clause ?? ''].join(' ');
}

function changeOf(change: RuleChange['change'], was: Rule | undefined, is: Rule | undefined): RuleChange {
  const one = is ?? was;
  if (!one) throw new Error('A rule that differs is in one of the packs');
  return {
    change,
    effect: one.effect,
    control: one.control,
    clause: one.clause,
    acts: [...new Set([...(was ? actsOf(was) : []), ...(is ? actsOf(is) : [])])].toSorted(),
    ...(was && { before: was.text }),
    ...(is && { after: is.text }),
  };
}
