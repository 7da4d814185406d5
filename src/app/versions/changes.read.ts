import { type EntryChange, type Pack, type PackDiff, type RuleChange, diffPacks } from '#policy';

import { said } from './said.ts';
import { peopleWords } from './whom.ts';

/** One part of something that differs, in words; empty where there is none. */
export type Part = { name: string; before: string; after: string };

export type Entry = {
  key: string;
  /** What people call it; the key where that is all there is. */
  title: string;
  change: 'added' | 'removed' | 'changed' | 'in force' | 'out of force';
  clause: string | undefined;
  parts: Part[];
  /** Of a clause: whom it binds asks to acknowledge again. */
  material: boolean;
  /** Whom the change concerns, as people read it. */
  whom: string[];
};

/** What differs between two versions, for people: section by section, nothing where nothing differs. */
export type Changes = {
  same: boolean;
  sections: { id: string; heading: string; entries: Entry[] }[];
  /** The ids of the material clauses. */
  material: string[];
  touched: { asked: string[]; dropped: string[]; templates: string[]; settings: string[]; clauses: string[] };
};

const headings: Record<string, string> = {
  settings: 'Settings',
  bindings: 'What a refusal cites and says',
  grounds: 'Grounds to hide a comment',
  blockGrounds: 'Grounds to block somebody',
  commentingRules: 'Rules for what the public writes',
  wordFilters: 'Word filters',
  forms: 'Forms',
  wording: 'Wording',
  roles: 'Roles',
  audiences: 'Whom clauses bind',
  desks: 'Desks',
  courseTopics: 'Topics of the course',
  contentClasses: 'Classes of content',
  kinds: 'Kinds of social media',
  rounds: 'Rounds',
  series: 'Retention',
  screening: 'What is screened, and what follows',
  lists: 'Lists',
  technologies: 'Technologies',
  law: 'Law and standards',
  collisions: 'Where clauses collide, for counsel',
  unusedActs: 'Acts that no rule permits',
};

const remembered = new Map<string, Changes>();
const mostRemembered = 50;

/** What differs from `before` to `after`. Two versions are compared once: what a hash names never changes. */
export function changesOf(before: Pack, after: Pack): Changes {
  const key = `${before.hash} ${after.hash}`;
  const known = remembered.get(key) ?? compared(before, after);
  const [oldest] = remembered.keys();
  if (remembered.size >= mostRemembered && oldest !== undefined && !remembered.has(key)) remembered.delete(oldest);
  remembered.set(key, known);
  return known;
}

function compared(before: Pack, after: Pack): Changes {
  const diff = diffPacks(before, after);
  const { touched } = diff;
  const label = (name: string) => after.audiences[name]?.label ?? before.audiences[name]?.label ?? name;
  const needs = (one: (typeof touched.prerequisites.asked)[number]) =>
    `${plain(one.prerequisite)} (for: ${one.acts.map(plain).join(', ')})`;
  return {
    same: diff.same,
    sections: [
      { id: 'clauses', heading: 'Clauses', entries: clauseEntries(diff, after, label) },
      { id: 'heading', heading: 'First page', entries: headEntries(diff) },
      {
        id: 'rules',
        heading: 'What the rules permit and forbid',
        entries: diff.rules.map((one) => ruleEntry(one, after)),
      },
      ...sectionEntries(diff),
    ].filter(({ entries }) => entries.length > 0),
    material: diff.acknowledge.clauses,
    touched: {
      asked: touched.prerequisites.asked.map(needs),
      dropped: touched.prerequisites.dropped.map(needs),
      templates: touched.templates,
      settings: touched.settings,
      clauses: touched.clauses,
    },
  };
}

function clauseEntries({ clauses }: PackDiff, after: Pack, label: (name: string) => string): Entry[] {
  return clauses.map((one) => {
    const { audiences, except } = one;
    const entry = entryOf({ ...one, parts: one.parts.filter((part) => part !== 'audience') });
    const labels = audiences.names.map(label);
    const anew = [peopleWords(after, audiences), peopleWords(after, except ?? audiences)] as const;
    const binds = {
      name: 'Whom it binds',
      before: anew[1] || 'nobody',
      after: `${anew[1] || 'nobody'}; now also ${anew[0]}`,
    };
    return {
      ...entry,
      title: one.key,
      clause: undefined,
      material: one.material,
      whom: except ? [`those whom it didn’t bind before: ${anew[0]} (${labels.join(', ')})`] : labels,
      parts: except ? [...entry.parts, binds] : entry.parts,
    };
  });
}

function headEntries({ header, lineage }: PackDiff): Entry[] {
  const own = header.map(({ field, before, after }): Entry => {
    const parts = [{ name: '', before: said(before), after: said(after) }];
    return { ...bare, whom: [], key: field, title: plain(field.replace(/^header\./, '')), parts };
  });
  const above = lineage
    .slice(0, -1)
    .filter(({ parts }) => parts.some((part) => part !== 'hash'))
    .map((one) => entryOf(one));
  return [...own, ...above];
}

const bare = { change: 'changed', clause: undefined, material: false } as const;

function ruleEntry(rule: RuleChange, pack: Pack): Entry {
  const { change, effect, control, clause, acts, before = '', after = '' } = rule;
  const does = effect === 'forbid' ? 'Forbids' : 'Permits';
  const says = control && pack.bindings[control]?.says;
  return {
    ...bare,
    key: [effect, control, clause, ...acts].join(' '),
    title: `${does}: ${acts.map((act) => act.replaceAll('-', ' ')).join(', ')}${says ? `. ${says}` : ''}`,
    change,
    clause,
    whom: [],
    parts: [{ name: 'The rule', before, after }],
  };
}

function sectionEntries({ sections }: PackDiff): Changes['sections'] {
  return Object.entries(headings).flatMap(([id, heading]) => {
    const found: unknown = Reflect.get(sections, id);
    const entries: readonly EntryChange<object>[] = Array.isArray(found) ? found : [];
    return [{ id, heading, entries: entries.map(entryOf) }];
  });
}

const hidden = new Set(['id']);
const first = ['words', 'summary', 'says', 'text', 'value'];
const place = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);

function entryOf({ key, change, before, after, parts }: EntryChange<object>): Entry {
  const one = after ?? before ?? {};
  const all = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const shown = (change === 'changed' ? parts : all)
    .filter((name) => !hidden.has(name))
    .toSorted((a, b) => place(a) - place(b));
  const words = (name: string): Part => ({
    name: plain(name),
    before: said(before && Reflect.get(before, name)),
    after: said(after && Reflect.get(after, name)),
  });
  const label: unknown = Reflect.get(one, 'label') ?? Reflect.get(one, 'title');
  const clause: unknown = Reflect.get(one, 'clause');
  return {
    ...bare,
    key,
    title: typeof label === 'string' ? label : plain(key),
    change,
    clause: typeof clause === 'string' ? clause : undefined,
    whom: [],
    parts: shown.map(words).filter((part) => part.before !== '' || part.after !== ''),
  };
}

/** A name of a pack as words: 'policy-owner' and 'nextReviewOn' read as people say them. */
function plain(name: string): string {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-.]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
