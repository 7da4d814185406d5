import { acts } from './acts.ts';
import { rulesCountedIn } from './cedar-bounds.ts';
import { controls, isControl, prerequisites } from './controls.ts';
import type { Misfit } from './pack-invalid.ts';
import type { PackDocument } from './pack-schema.ts';
import { unknownWord } from './reading/nearest.ts';
import { actsOf, namesIn } from './rule-words.ts';
import { type Rule, floor, readRules } from './rules.ts';

/** Cedar takes up to some milliseconds for each. */
const mostRules = 250;

/**
 * Each rule of the pack's files, whether its setting puts it in force or not, and what is wrong with them. More than 250
 * in all are not read.
 */
export function rulesIn(pack: PackDocument): { rules: Rule[]; misfits: Misfit[] } {
  const tooMany = misfitsOfNumber(pack);
  if (tooMany.length > 0) return { rules: [], misfits: tooMany };
  const read = pack.rules.map(({ name, text }) => ({ name, ...readRules(name, text) }));
  const misfits = read.flatMap(({ name, rules, faults }) => [
    ...faults.map(({ line, says }) => ({ section: 'rules', key: name, path: [line], says })),
    ...rules.flatMap((rule) =>
      oddities(pack, rule).map((says) => ({ section: 'rules', key: name, path: [rule.line], says })),
    ),
  ]);
  const rules = read.flatMap((one) => one.rules);
  return { rules, misfits: misfits.length > 0 ? misfits : unspoken(pack, rules) };
}

function misfitsOfNumber(pack: PackDocument): Misfit[] {
  let rules = 0;
  const over = pack.rules.find(({ text }) => (rules += rulesCountedIn(text)) > mostRules);
  const says = `with this file, pack and parents have more than ${mostRules} rules`;
  return over ? [{ section: 'rules', key: over.name, path: [1], says }] : [];
}

/** The rules that decide: the floor's, and those of the pack that no setting puts out of force. */
export function inForce(pack: Pick<PackDocument, 'settings'>, rules: readonly Rule[]): Rule[] {
  return [
    ...floor(),
    ...rules.filter(({ setting }) => !setting || pack.settings[setting.name]?.value === setting.value),
  ];
}

function oddities(pack: PackDocument, rule: Rule): Misfit['says'][] {
  return [...oddControl(rule), ...oddClause(pack, rule), ...oddSetting(pack, rule), ...oddNames(pack, rule)];
}

function oddControl({ effect, control }: Rule): Misfit['says'][] {
  if (control === undefined) return effect === 'forbid' ? ['a forbid names its control: @control("…")'] : [];
  return unknownWord('control', control, controls);
}

/** A forbid cites what its control is bound to, so that the rule and the words shown never part. */
function oddClause(pack: PackDocument, { effect, control, clause }: Rule): Misfit['says'][] {
  if (clause === undefined) return ['a rule names its clause: @clause("…"), or @clause("house")'];
  const unknown = unknownWord('clause', clause, ['house', ...pack.clauses.map(({ id }) => id)]);
  const bound = control !== undefined && isControl(control) ? pack.bindings[control]?.clause : undefined;
  const apart = effect === 'forbid' && bound !== undefined && bound !== clause;
  return apart ? [...unknown, `the rule cites ${clause}, but ${control} is bound to ${bound}`] : unknown;
}

function oddSetting(pack: PackDocument, { setting }: Rule): Misfit['says'][] {
  if (!setting) return [];
  const found = Object.hasOwn(pack.settings, setting.name) ? pack.settings[setting.name] : undefined;
  if (!found) return unknownWord('setting', setting.name, Object.keys(pack.settings));
  if (found.type !== 'choice') return [`'${setting.name}' is no choice, so no rule can depend on it`];
  return unknownWord('choice', setting.value, found.choices);
}

function oddNames(pack: PackDocument, rule: Rule): Misfit['says'][] {
  const roles = Object.keys(pack.roles);
  return [
    ...namesIn(rule, 'roles').flatMap((name) => unknownWord('role', name, roles)),
    ...namesIn(rule, 'standing').flatMap((name) => unknownWord('prerequisite', name, prerequisites)),
  ];
}

/** An agency's pack speaks of every act: it permits it to somebody, or says why nobody does it. */
function unspoken(pack: PackDocument, rules: readonly Rule[]): Misfit[] {
  const permitted = new Set(rules.filter(({ effect }) => effect === 'permit').flatMap(actsOf));
  const known = Object.keys(acts);
  const unused = Object.keys(pack.unusedActs);
  const silent = pack.kind === 'agency' ? known.filter((act) => !permitted.has(act) && !unused.includes(act)) : [];
  const spoken = unused.filter((act) => permitted.has(act));
  return [
    ...silent.map(
      (act) =>
        [act, `no rule permits ${act} to anybody: write one, or say under unusedActs why nobody does it`] as const,
    ),
    ...unused.flatMap((act) => unknownWord('act', act, known).map((says): [string, Misfit['says']] => [act, says])),
    ...spoken.map((act) => [act, `a rule permits ${act}, so it isn't unused`] as const),
  ].map(([key, says]) => ({ section: 'unusedActs', key, path: [], says }));
}
