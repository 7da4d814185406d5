import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  type Pack,
  type PackDiff,
  type PackDocument,
  bindsOf,
  diffPacks,
  packOf,
  reachedClauses,
  readDocument,
  readPack,
} from '#policy';

const names = ['omes-006', 'op-021002'];
const before = readPack('omes-006');
const document = readDocument('omes-006');

type Clause = PackDocument['clauses'][number];

/** The pack with one of its clauses changed. */
function withClause(id: string, change: Partial<Clause>): Pack {
  return packOf({ ...document, clauses: document.clauses.map((one) => (one.id === id ? { ...one, ...change } : one)) });
}

function withRules(change: (text: string) => string): Pack {
  return packOf({ ...document, rules: document.rules.map(({ name, text }) => ({ name, text: change(text) })) });
}

/** Everything that a difference names, as `section/key`. */
function namedIn(diff: PackDiff): string[] {
  return [
    ...diff.header.map(({ field }) => `header/${field}`),
    ...diff.clauses.map(({ key }) => `clauses/${key}`),
    ...Object.entries(diff.sections).flatMap(([section, all]) => all.map(({ key }) => `${section}/${key}`)),
    ...diff.rules.map(({ clause }) => `rules/${clause}`),
    ...diff.ruleFiles.map(({ key }) => `ruleFiles/${key}`),
    ...diff.lineage.map(({ key }) => `lineage/${key}`),
    ...diff.reordered.map((section) => `order/${section}`),
  ].toSorted();
}

test('a pack differs from itself in nothing', () => {
  for (const pack of names.map((name) => readPack(name))) {
    const diff = diffPacks(pack, pack);
    expect(diff.same).toBe(true);
    expect(namedIn(diff)).toEqual([]);
    expect(diff.acknowledge.clauses).toEqual([]);
    expect(diff.touched).toEqual({
      prerequisites: { asked: [], dropped: [] },
      clauses: [],
      settings: [],
      templates: [],
    });
  }
});

/** Sections whose entries have a text that means the same to every check. */
const texts: [keyof PackDocument, string][] = [
  ['settings', 'label'],
  ['bindings', 'says'],
  ['roles', 'label'],
  ['forms', 'title'],
  ['audiences', 'label'],
  ['lists', 'label'],
  ['clauses', 'summary'],
  ['clauses', 'note'],
  ['courseTopics', 'label'],
  ['kinds', 'label'],
  ['contentClasses', 'label'],
  ['collisions', 'does'],
  ['law', 'title'],
  ['technologies', 'says'],
];

type Edit = { at: number; entry: number; words: string };
const edits = fc.array(
  fc.record({ at: fc.nat(texts.length - 1), entry: fc.nat(500), words: fc.stringMatching(/^[a-z]{1,8}$/) }),
  {
    maxLength: 6,
  },
);

/** The document with a text of one entry changed, and that entry's name. */
function edited(all: PackDocument, { at, entry, words }: Edit): [PackDocument, string] {
  const [section, field] = texts[at]!;
  const part = all[section] as Record<string, object> | { id: string | number }[];
  const keys = Array.isArray(part) ? part.map(({ id }) => String(id)) : Object.keys(part);
  const key = keys[entry % keys.length]!;
  const changed = Array.isArray(part)
    ? part.map((one) => (String(one.id) === key ? { ...one, [field]: words } : one))
    : { ...part, [key]: { ...part[key], [field]: words } };
  return [{ ...all, [section]: changed }, `${section}/${key}`];
}

test('a difference names every entry that differs, and nothing else; backwards it names the same', () => {
  fc.assert(
    fc.property(edits, (all) => {
      const touched = new Set<string>();
      const after = all.reduce((kept, edit) => {
        const [next, key] = edited(kept, edit);
        touched.add(key);
        return next;
      }, document);
      const pack = packOf(after);
      const diff = diffPacks(before, pack);

      expect(namedIn(diff)).toEqual([...touched].toSorted());
      expect(namedIn(diffPacks(pack, before))).toEqual([...touched].toSorted());
      expect(diff.same).toBe(touched.size === 0);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('whatever differs between two packs is named, so that nothing but the same pack has an empty difference', () => {
  const [first, ...others] = document.kinds;
  const changes: Partial<PackDocument>[] = [
    { title: 'Another title' },
    { edition: '2026-2' },
    { header: { ...document.header, effectiveOn: '2026-12-01' } },
    { kinds: [...others, first!] },
    { rules: document.rules.map(({ name, text }) => ({ name, text: `// Why.\n${text}` })) },
    { lineage: document.lineage.map((one, at) => (at === 0 ? { ...one, hash: 'other' } : one)) },
    { unusedActs: { ...document.unusedActs, 'designate-author': 'Nobody does.' } },
  ];
  const found = changes.map((change) => namedIn(diffPacks(before, packOf({ ...document, ...change }))));

  expect(found.map(([one, ...more]) => [one?.replace(/OMES-006\/.*/, 'OMES-006/…'), more.length > 0])).toEqual([
    ['header/title', false],
    ['header/edition', false],
    ['header/header.effectiveOn', false],
    ['order/kinds', false],
    ['ruleFiles/OK-STATE/common.cedar', true],
    ['lineage/OK-STATE', false],
    ['unusedActs/designate-author', false],
  ]);
});

test.for<[string, Partial<Clause>, boolean]>([
  ['OMES-006/oversight.B', { summary: 'Other words.' }, true],
  ['OMES-006/oversight.B', { words: 'The text itself.' }, true],
  ['OMES-006/oversight.B', { force: 'should' }, true],
  ['OMES-006/oversight.B', { who: ['all'] }, true],
  ['OMES-006/oversight.B', { kinds: ['enforce', 'attest'] }, true],
  ['OMES-006/oversight.B', { kinds: ['enforce', 'record'] }, false],
  ['OMES-006/oversight.B', { law: ['flsa'] }, false],
  ['OMES-006/oversight.B', { collisions: [1] }, false],
  ['OMES-006/oversight.B', { note: 'A note.' }, false],
  ['OMES-006/oversight.B', { text: 'held' }, false],
  ['OMES-006/header', { summary: 'Other words.' }, false],
  ['OMES-006/header', { force: 'must' }, true],
])('%s with %j: material %s', ([id, change, material]) => {
  const diff = diffPacks(before, withClause(id, change));

  expect(diff.clauses).toEqual([expect.objectContaining({ key: id, change: 'changed', material })]);
  expect(diff.clauses[0]?.parts).toEqual(Object.keys(change));
  expect(diff.acknowledge.clauses).toEqual(material ? [id] : []);
});

test('names in another order bind the same people', () => {
  const one = document.clauses.find(({ who }) => who.length > 1)!;
  const diff = diffPacks(before, withClause(one.id, { who: one.who.toReversed() }));

  expect(diff.clauses).toEqual([expect.objectContaining({ key: one.id, parts: ['who'], material: false })]);
});

test('whom a changed clause bound before and binds after are both asked, by kind and by role', () => {
  const diff = diffPacks(before, withClause('OMES-006/oversight.B', { who: ['employees', 'monitors'] }));

  expect(diff.acknowledge).toEqual({
    clauses: ['OMES-006/oversight.B'],
    names: ['employees', 'monitors', 'public-affairs'],
    kinds: ['employee'],
    roles: ['monitor', 'public-affairs', 'public-affairs-director'],
  });
  expect(bindsOf(before, ['OMES-006/oversight.B', 'OMES-006/scope.A.c', 'OMES-006/nowhere'])).toEqual({
    kinds: new Set(),
    roles: new Set(['public-affairs', 'public-affairs-director']),
  });
});

test('a clause that comes in and one that goes are material, with whom they bind', () => {
  const clause: Clause = { id: 'OMES-006/new.A', summary: 'New.', force: 'must', who: ['monitors'], kinds: [] };
  const after = packOf({ ...document, clauses: [...document.clauses, clause] });
  const [came, went] = [diffPacks(before, after), diffPacks(after, before)];

  expect(came.clauses).toEqual([
    expect.objectContaining({ key: clause.id, change: 'added', after: clause, material: true }),
  ]);
  expect(went.clauses).toEqual([
    expect.objectContaining({ key: clause.id, change: 'removed', before: clause, material: true }),
  ]);
  expect([came, went].map(({ acknowledge }) => acknowledge.roles)).toEqual([['monitor'], ['monitor']]);
});

test('a rule that a setting switches on is said, with its acts', () => {
  const setting = { ...document.settings['workstation-rule'], value: 'refuse' };
  const { rules, sections } = diffPacks(
    before,
    packOf({ ...document, settings: { ...document.settings, 'workstation-rule': setting } }),
  );

  expect(sections.settings).toEqual([expect.objectContaining({ key: 'workstation-rule', parts: ['value'] })]);
  expect(rules).toEqual([
    expect.objectContaining({
      change: 'in force',
      effect: 'forbid',
      control: 'account.workstation',
      acts: ['publish-post', 'schedule-post'],
    }),
  ]);
});

test('a rule that only stands elsewhere, or is written otherwise, is the same rule', () => {
  const moved = packOf({
    ...document,
    rules: [
      {
        name: 'OMES-006/all.cedar',
        text: document.rules
          .map(({ text }) => text)
          .toReversed()
          .join('\n'),
      },
    ],
  });
  const respaced = withRules((text) => text.replaceAll(' {', '\n{'));

  expect([moved, respaced].map((pack) => diffPacks(before, pack).rules)).toEqual([[], []]);
  expect(diffPacks(before, moved).ruleFiles.length).toBeGreaterThan(1);
});

test('a prerequisite that rules ask no longer is named with its acts, and the exceptions that this reaches', () => {
  const after = withRules((text) =>
    text.replaceAll('context.standing.contains("course-completed")', 'context.byPerson'),
  );
  const diff = diffPacks(before, after);
  const acts = ['attach-picture', 'edit-draft', 'publish-post', 'schedule-post', 'start-draft', 'submit-draft'];

  expect(diff.rules).toEqual([
    expect.objectContaining({ change: 'changed', control: 'authorization.needs-course', acts }),
  ]);
  expect(diff.touched.prerequisites).toEqual({ asked: [], dropped: [{ prerequisite: 'course-completed', acts }] });
  expect(diffPacks(after, before).touched.prerequisites.asked).toEqual([{ prerequisite: 'course-completed', acts }]);
  const held = ['OMES-006/business', 'OMES-006/business.A.d', 'OMES-006/business.A.d.i', 'OMES-006/business.B'];
  expect(reachedClauses(diff.touched, held)).toEqual(held.slice(0, 3));
});
