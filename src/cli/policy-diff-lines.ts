import type { Audiences, ClauseChange, EntryChange, Pack, PackDiff, RuleChange, Touched } from '#policy';

const titles: Record<keyof PackDiff['sections'], string> = {
  settings: 'Settings',
  bindings: 'Bindings of controls',
  roles: 'Roles',
  lists: 'Lists',
  forms: 'Forms',
  wording: 'Wording',
  audiences: 'Audiences',
  unusedActs: 'Acts that nobody does',
  desks: 'Desks',
  courseTopics: 'Topics of the course',
  contentClasses: 'Classes of content',
  kinds: 'Kinds of social media',
  grounds: 'Grounds to hide',
  blockGrounds: 'Grounds to block',
  collisions: 'Collisions',
  law: 'References',
  technologies: 'Technologies',
  commentingRules: 'Commenting rules',
  wordFilters: 'Word filters',
  rounds: 'Rounds',
  series: 'Retention series',
  screening: 'What is screened',
};

const signs = { added: '+', removed: '-', changed: '~', 'in force': '+', 'out of force': '-' } as const;

type Packs = { before: Pack; after: Pack };

/** A difference in lines for a terminal: a group for each kind of thing, then what it reaches and who acknowledges again. */
export function diffLines(diff: PackDiff, packs: Packs): string[] {
  const names = [`from  ${nameOf(diff.before)}`, `to    ${nameOf(diff.after)}`];
  if (diff.same) return [...names, '', 'The same pack: nothing differs.'];
  const sections = Object.entries(titles).flatMap(([name, title]) =>
    group(
      title,
      Object.entries(diff.sections)
        .find(([one]) => one === name)?.[1]
        .flatMap(entryLines) ?? [],
    ),
  );
  return [
    ...names,
    ...group(
      'Heading',
      diff.header.map((one) => `~ ${one.field}: ${sayChange(one)}`),
    ),
    ...group(
      'Clauses',
      diff.clauses.flatMap((one) => clauseLines(one, packs)),
    ),
    ...group('Rules', diff.rules.map(ruleLine)),
    ...sections,
    ...group('Files, order and parents', elsewhere(diff)),
    ...group('What this reaches', reachLines(diff.touched)),
    '',
    ...acknowledgeLines(diff.acknowledge, packs),
  ];
}

function nameOf({ policy, title, edition, hash }: PackDiff['before']): string {
  return `${policy} ${title}${edition === undefined ? '' : `, ${edition}`} (${hash.slice(0, 12)})`;
}

function group(title: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines.map((line) => `  ${line}`)] : [];
}

function clauseLines(change: ClauseChange, packs: Packs): string[] {
  const { audiences, except, material, parts } = change;
  const [first = '', ...others] = entryLines({ ...change, parts: parts.filter((part) => part !== 'audience') });
  const anew = except
    ? [`    binds anew: ${namesOf(audiences, packs)}; before: ${namesOf(except, packs)}, who aren't asked again for it`]
    : [];
  return [`${first}${material ? '' : ' (nobody acknowledges again for it)'}`, ...others, ...anew];
}

function entryLines(one: EntryChange<object>): string[] {
  const head = `${signs[one.change]} ${one.key}`;
  if (one.change !== 'changed') return [`${head} ${one.change}${about(one.after ?? one.before)}`];
  return [
    head,
    ...one.parts.map(
      (part) => `    ${part}: ${sayChange({ before: partOf(one.before, part), after: partOf(one.after, part) })}`,
    ),
  ];
}

/** What an entry is, in the words that it has for people. */
function about(entry: object | undefined): string {
  const words = ['summary', 'label', 'title', 'says', 'text'].map((name) => partOf(entry, name));
  const found = words.find((word) => typeof word === 'string');
  return found === undefined ? '' : `: ${say(found)}`;
}

function partOf(entry: object | undefined, part: string): unknown {
  return entry && Reflect.get(entry, part);
}

function sayChange({ before, after }: { before: unknown; after: unknown }): string {
  return `${say(before)} → ${say(after)}`;
}

function say(value: unknown): string {
  if (value === undefined) return '(nothing)';
  if (typeof value === 'string') return value.replaceAll(/\s+/g, ' ').trim();
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isList ? value.join(', ') || '(none)' : JSON.stringify(value);
}

function ruleLine({ change, effect, control, clause, acts }: RuleChange): string {
  const what = [effect, control, clause].filter((one) => one !== undefined).join(' ');
  return `${signs[change]} ${what}: ${change}, for ${acts.join(', ')}`;
}

function elsewhere({ ruleFiles, reordered, lineage, rules }: PackDiff): string[] {
  return [
    ...(rules.length > 0 ? [] : ruleFiles.map(({ key, change }) => `~ ${key}: ${change}`)),
    ...reordered.map((name) => `~ the order of ${name}`),
    ...lineage
      .filter(({ parts }) => parts.join(' ') !== 'hash')
      .map(({ key, change }) => `${signs[change]} ${key}: ${change} among the packs taken together`),
  ];
}

function reachLines({ prerequisites, clauses, settings, templates }: Touched): string[] {
  return [
    ...prerequisites.asked.map((one) => `newly asked for: ${one.prerequisite} (${one.acts.join(', ')})`),
    ...prerequisites.dropped.map((one) => `asked for no longer: ${one.prerequisite} (${one.acts.join(', ')})`),
    ...named('exceptions, where there are any, from', clauses),
    ...named('settings', settings),
    ...named('templates', templates),
  ];
}

function named(label: string, names: readonly string[]): string[] {
  return names.length > 0 ? [`${label}: ${names.join(', ')}`] : [];
}

function acknowledgeLines({ clauses, kinds, roles }: PackDiff['acknowledge'], packs: Packs): string[] {
  if (clauses.length === 0) return ['Nobody acknowledges again: no duty has changed.'];
  return [`must be acknowledged again by: ${namesOf({ kinds, roles }, packs)}`, `  because of ${clauses.join(', ')}`];
}

const people: Record<Audiences['kinds'][number], string> = {
  employee: 'employees',
  volunteer: 'volunteers',
  contractor: 'contractors',
  vendor: 'vendors',
};

/** People of kinds and roles, these by their labels. */
function namesOf({ kinds, roles }: Pick<Audiences, 'kinds' | 'roles'>, { before, after }: Packs): string {
  return peopleOf(
    kinds,
    roles.map((role) => (after.roles[role] ?? before.roles[role])?.label ?? role),
  );
}

function peopleOf(kinds: Audiences['kinds'], labels: readonly string[]): string {
  const all = [...kinds.map((kind) => `all ${people[kind]}`), ...labels];
  return all.length > 0 ? all.join(', ') : 'nobody, since these clauses bind the agency itself';
}
