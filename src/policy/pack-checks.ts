import { bindable } from './catalogue.ts';
import { controls } from './controls.ts';
import { oddEntries } from './pack-entry-checks.ts';
import type { Misfit } from './pack-invalid.ts';
import { type PackDocument, lists } from './pack-schema.ts';
import { unknownWord } from './reading/nearest.ts';
import { requiredSettings } from './settings.ts';

type Cited = Omit<Misfit, 'says'> & { clause: string };

/** Everything in a resolved pack that names something which isn't there, or leaves out what must be. Rules apart. */
export function misfitsOf(pack: PackDocument): Misfit[] {
  return [
    ...(pack.kind === 'agency' ? incomplete(pack) : []),
    ...unknownNames(pack),
    ...twice(pack),
    ...strangeClauses(pack),
    ...sameNumber(pack),
    ...unknownClauses(pack),
    ...oddEntries(pack),
  ];
}

/** What only an agency's pack must have: a parent leaves room. */
function incomplete(pack: PackDocument): Misfit[] {
  const unbound = controls.filter((control) => !Object.hasOwn(pack.bindings, control));
  const unset = Object.entries(requiredSettings).filter(([name]) => !Object.hasOwn(pack.settings, name));
  return [
    ...(pack.agency === undefined
      ? [{ section: '', key: '', path: [], says: `'agency' is missing: an agency's pack names its agency` }]
      : []),
    ...unbound.map((control) => ({
      section: 'bindings',
      key: control,
      path: [],
      says: `${control} is bound to no clause: bind it to one, or to 'house', and say what is missing and whom to ask`,
    })),
    ...unset.map(([name, type]) => ({
      section: 'settings',
      key: name,
      path: [],
      says: `the setting '${name}' (a ${type}) is missing`,
    })),
  ];
}

function unknownNames(pack: PackDocument): Misfit[] {
  const roles = Object.keys(pack.roles);
  const collisions = pack.collisions.map(({ id }) => String(id));
  return [
    ...Object.keys(pack.bindings).flatMap((key) =>
      unknownWord('control', key, bindable).map((says) => ({ section: 'bindings', key, path: [], says })),
    ),
    ...pack.desks.flatMap(({ id, role }) =>
      unknownWord('role', role, roles).map((says) => ({ section: 'desks', key: id, path: ['role'], says })),
    ),
    ...pack.clauses.flatMap(({ id, collisions: named = [] }) =>
      named.flatMap((one, number) =>
        unknownWord('collision', String(one), collisions).map((says) => ({
          section: 'clauses',
          key: id,
          path: ['collisions', number],
          says,
        })),
      ),
    ),
    ...(['clauses', 'collisions', 'technologies', 'series'] as const).flatMap((section) => unknownLaw(pack, section)),
    ...pointers(pack),
    ...clocks(pack),
  ];
}

/** Names of roles, settings, wordings and audiences that something in the pack points to. */
function pointers(pack: PackDocument): Misfit[] {
  const valid = {
    role: Object.keys(pack.roles),
    setting: Object.keys(pack.settings),
    wording: Object.keys(pack.wording),
    audience: Object.keys(pack.audiences),
    ground: pack.grounds.map(({ id }) => id),
  };
  const point = (
    [section, key]: [string, string],
    path: Misfit['path'],
    [what, name]: [keyof typeof valid, string | undefined],
  ): Misfit[] =>
    name === undefined ? [] : unknownWord(what, name, valid[what]).map((says) => ({ section, key, path, says }));
  const grounds = (['grounds', 'blockGrounds'] as const).flatMap((section) =>
    pack[section].flatMap(({ id, notice, appeal, endsAfter }) => [
      ...point([section, id], ['notice'], ['wording', notice]),
      ...point([section, id], ['appeal'], ['setting', appeal]),
      ...point([section, id], ['endsAfter'], ['setting', endsAfter]),
    ]),
  );
  return [
    ...pack.clauses.flatMap(({ id, who }) =>
      who.flatMap((name, at) => point(['clauses', id], ['who', at], ['audience', name])),
    ),
    ...Object.entries(pack.audiences).flatMap(([key, { roles = [] }]) =>
      roles.flatMap((name, at) => point(['audiences', key], ['roles', at], ['role', name])),
    ),
    ...pack.desks.flatMap(({ id, within }) => point(['desks', id], ['within'], ['setting', within])),
    ...pack.rounds.flatMap(({ id, setting }) => point(['rounds', id], ['setting'], ['setting', setting])),
    ...pack.screening.flatMap(({ id, ground }) => point(['screening', id], ['ground'], ['ground', ground])),
    ...Object.entries(pack.forms).flatMap(([key, { valid: setting, decides }]) => [
      ...point(['forms', key], ['valid'], ['setting', setting]),
      ...point(['forms', key], ['decides', 'role'], ['role', decides?.role]),
    ]),
    ...Object.entries(pack.settings).flatMap(([key, setting]) =>
      setting.type === 'role' ? point(['settings', key], ['value'], ['role', setting.value]) : [],
    ),
    ...grounds,
  ];
}

const time = ['minutes', 'hours', 'days', 'workdays', 'months', 'years'];
/** What a permission is reckoned in. */
const spans = ['hours', 'days', 'months', 'years'];

/** A setting that something takes for a time, or for how often, is a number of that. */
function clocks(pack: PackDocument): Misfit[] {
  const clock = ([section, key, field]: [string, string, string], name: string | undefined, units = time): Misfit[] => {
    const setting = name === undefined ? undefined : pack.settings[name];
    if (!setting || (setting.type === 'number' && units.includes(setting.unit))) return [];
    const found = setting.type === 'number' ? `a number of ${setting.unit}` : `a ${setting.type}`;
    return [{ section, key, path: [field], says: `'${name}' is ${found}: expected a number of ${units.join(', ')}` }];
  };
  return [
    ...(['grounds', 'blockGrounds'] as const).flatMap((section) =>
      pack[section].flatMap(({ id, appeal, endsAfter }) => [
        ...clock([section, id, 'appeal'], appeal),
        ...clock([section, id, 'endsAfter'], endsAfter),
      ]),
    ),
    ...pack.desks.flatMap(({ id, within }) => clock(['desks', id, 'within'], within)),
    ...pack.rounds.flatMap(({ id, setting }) =>
      clock(['rounds', id, 'setting'], setting, ['minutes', 'hours', 'count']),
    ),
    ...Object.entries(pack.forms).flatMap(([key, { valid }]) => clock(['forms', key, 'valid'], valid, spans)),
  ];
}

function unknownLaw(pack: PackDocument, section: 'clauses' | 'collisions' | 'technologies' | 'series'): Misfit[] {
  const valid = pack.law.map(({ id }) => id);
  return pack[section].flatMap(({ id, law = [] }) =>
    law.flatMap((name, number) =>
      unknownWord('reference', name, valid).map((says) => ({
        section,
        key: String(id),
        path: ['law', number],
        says,
      })),
    ),
  );
}

/** The same id twice in a list; a map can't have it. */
function twice(pack: PackDocument): Misfit[] {
  const names = Object.keys(lists).filter((name): name is keyof typeof lists => name in lists);
  return [...names, 'rules' as const].flatMap((section) => {
    const ids = pack[section].map((one) => String('id' in one ? one.id : one.name));
    const seen = new Set<string>();
    const again = new Set(ids.filter((id) => seen.size === seen.add(id).size));
    return [...again].map((key) => ({ section, key, path: [], says: `'${key}' stands in ${section} twice` }));
  });
}

/** A clause belongs to the pack or to one that it extends. */
function strangeClauses(pack: PackDocument): Misfit[] {
  const policies = pack.lineage.map(({ policy }) => policy);
  return pack.clauses
    .filter(({ id }) => !policies.includes(id.split('/')[0] ?? ''))
    .map(({ id }) => ({
      section: 'clauses',
      key: id,
      path: ['id'],
      says: `'${id}' is no clause of ${policies.join(' or ')}`,
    }));
}

/** Clauses and rules are known by their policy's number, so no two packs taken together share one. */
function sameNumber({ policy, lineage }: PackDocument): Misfit[] {
  const numbers = lineage.map((one) => one.policy);
  const shared = numbers.find((number, at) => numbers.indexOf(number) < at);
  const says = `this pack and one that it extends are both '${shared}': each has a number of its own`;
  return shared === undefined ? [] : [{ section: '', key: policy, path: [], says }];
}

function unknownClauses(pack: PackDocument): Misfit[] {
  const ids = ['house', ...pack.clauses.map(({ id }) => id)];
  const known = new Set(ids);
  return citations(pack)
    .filter(({ clause }) => !known.has(clause))
    .map(({ clause, ...at }) => ({ ...at, says: { what: 'clause', name: clause, valid: ids } }));
}

/** Every place that names a clause. */
function citations(pack: PackDocument): Cited[] {
  const inMap = (section: 'settings' | 'bindings' | 'lists' | 'forms' | 'wording') =>
    Object.entries(pack[section]).map(([key, { clause }]) => ({ section, key, path: ['clause'], clause }));
  const cited = [
    'desks',
    'courseTopics',
    'kinds',
    'grounds',
    'blockGrounds',
    'commentingRules',
    'wordFilters',
    'rounds',
    'series',
    'screening',
  ] as const;
  const inList = (section: (typeof cited)[number]) =>
    pack[section].map(({ id, clause }) => ({ section, key: id, path: ['clause'], clause }));
  return [
    ...(['settings', 'bindings', 'lists', 'forms', 'wording'] as const).flatMap(inMap),
    ...cited.flatMap(inList),
    ...Object.entries(pack.bindings).flatMap(([key, { also = [] }]) =>
      also.map((clause, number) => ({ section: 'bindings', key, path: ['also', number], clause })),
    ),
    ...pack.contentClasses.flatMap(({ id, clauses }) =>
      clauses.map((clause, number) => ({ section: 'contentClasses', key: id, path: ['clauses', number], clause })),
    ),
    ...Object.entries(pack.lists).flatMap(([key, { items }]) =>
      items.flatMap(({ clause }, number) =>
        clause === undefined ? [] : [{ section: 'lists', key, path: ['items', number, 'clause'], clause }],
      ),
    ),
    ...Object.entries(pack.forms).flatMap(([key, { statements, questions = [] }]) =>
      Object.entries({ statements, questions }).flatMap(([part, all]) =>
        all.map(({ clause }, number) => ({ section: 'forms', key, path: [part, number, 'clause'], clause })),
      ),
    ),
  ];
}
