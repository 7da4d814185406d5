import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';

import {
  type PackDocument,
  PackInvalid,
  checkPack,
  citationOf,
  diffPacks,
  packOf,
  packsDirectory,
  readDocument,
  readPack,
  readPackZip,
} from '#policy';
import { type Told, zipTelling } from '#tests/support/zips';

const home = mkdtempSync(path.join(tmpdir(), 'packs-'));
afterAll(() => rmSync(home, { recursive: true }));

const bundled = ['omes-006', 'op-021002'];
const documents = bundled.map((name) => readDocument(name));

/** The same value with the keys of each map in another order. */
function shuffled(value: unknown, first: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => shuffled(one, first));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]): [string, unknown] => [key, shuffled(one, !first)]);
  return Object.fromEntries(first ? entries.toReversed() : entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

test.each(bundled)('%s: kept as JSON, its keys in another order, it is the same pack with the same hash', (name) => {
  const pack = readPack(name);
  const kept: unknown = JSON.parse(JSON.stringify(shuffled(pack.document, true)));

  expect(packOf(kept).hash).toBe(pack.hash);
  expect(packOf(kept).document).toEqual(pack.document);
});

test('the same bytes give the same pack wherever the folder lies and in whatever order its files were written', () => {
  fc.assert(
    fc.property(fc.constantFrom(...bundled), fc.infiniteStream(fc.nat()), (name, numbers) => {
      const place = mkdtempSync(path.join(home, 'copy-'));
      for (const folder of ['ok-state', name]) {
        const from = path.join(packsDirectory(), folder);
        const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
        const order = files
          .map((file) => ({ file, at: numbers.next().value }))
          .toSorted((a, b) => Number(a.at) - Number(b.at));
        for (const { file } of order) {
          const inner = path.relative(from, path.join(file.parentPath, file.name));
          mkdirSync(path.dirname(path.join(place, folder, inner)), { recursive: true });
          cpSync(path.join(from, inner), path.join(place, folder, inner));
        }
      }
      expect(readPack(path.join(place, name)).hash).toBe(readPack(name).hash);
    }),
    { numRuns: 10 },
  );
}, 60_000);

test('whatever a pack changes in what decides changes its hash', () => {
  const [document] = documents;
  const hash = packOf(document).hash;
  const words = { ...document!.bindings, 'act.by-person': { clause: 'house', says: 'Other words.' } };
  const rules = document!.rules.map((rule) => ({ ...rule, text: `${rule.text}\n` }));

  expect(packOf({ ...document, bindings: words }).hash).not.toBe(hash);
  expect(packOf({ ...document, rules }).hash).not.toBe(hash);
});

test('a pack cannot be changed once it is read', () => {
  const pack = readPack('omes-006');

  expect(() => Object.assign(pack.settings['workstation-rule'] ?? {}, { value: 'off' })).toThrow(TypeError);
});

test('a child takes the place of its parent only where it names the same', () => {
  const pack = readPack('omes-006');
  const parent = readFileSync(path.join(packsDirectory(), 'ok-state', 'settings.yaml'), 'utf8');

  expect(parent).toContain("value: 'off'");
  expect(pack.settings['workstation-rule']).toMatchObject({ value: 'warn', clause: 'OMES-006/oversight.C.2' });
  expect(pack.settings['appeal-window']).toMatchObject({ value: 30 });
  expect(pack.lineage.map(({ policy }) => policy)).toEqual(['OK-STATE', 'OMES-006']);
});

const inherited = ['settings', 'roles', 'bindings', 'wording', 'audiences', 'clauses', 'grounds', 'series'] as const;
const wordOf = { settings: 'label', roles: 'label', bindings: 'says', wording: 'text', audiences: 'label' } as const;

/** The entries of a section by key, each changed in a word that people read. */
function rewritten(document: PackDocument, section: (typeof inherited)[number]): [string, object][] {
  const part = document[section];
  if (Array.isArray(part))
    return part.map((one): [string, object] => [
      one.id,
      { ...one, ...('summary' in one ? { summary: 'Ours.' } : { label: 'Ours' }) },
    ]);
  const field = section in wordOf ? wordOf[section as keyof typeof wordOf] : 'label';
  return Object.entries(part).map(([key, one]): [string, object] => [
    key,
    { ...one, [field]: 'Ours', ...(section === 'wording' ? { blanks: [] } : {}) },
  ]);
}

/** A pack that extends another and takes the place of these entries, in files in this order; any of them may be split. */
function childOf(name: string, chosen: Map<string, [string, object][]>, files: number): Told[] {
  const head = `policy: CHILD\nkind: agency\nagency: child\ntitle: A child\nextends: ${name}\nheader: { number: CHILD }\n`;
  const sections = Array.from({ length: files }, (_none, file) => {
    const mine = [...chosen].map(
      ([section, entries]) => [section, entries.filter((_one, at) => at % files === file)] as const,
    );
    return Object.fromEntries(
      mine.map(([section, entries]) => [
        section,
        ['clauses', 'grounds', 'series'].includes(section)
          ? entries.map(([, one]) => one)
          : Object.fromEntries(entries),
      ]),
    );
  });
  return [
    { name: 'child/pack.yaml', content: head },
    {
      name: 'child/own.cedar',
      content: '@clause("house")\npermit (principal, action == Action::"start-draft", resource);\n',
    },
    ...sections.map((section, at) => ({ name: `child/part-${at}.yaml`, content: JSON.stringify(section) })),
  ];
}

test('a child takes the place of exactly what it names, in whatever files and order, and loses none of its parents’ rules', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...bundled),
      fc.infiniteStream(fc.boolean()),
      fc.integer({ min: 1, max: 4 }),
      fc.infiniteStream(fc.nat()),
      (name, takes, files, order) => {
        const parent = readPack(name);
        const chosen = new Map(
          inherited.map((section) => [section, rewritten(parent.document, section).filter(() => takes.next().value)]),
        );
        const told = childOf(name, chosen, files);
        const shuffledTold = told
          .map((one) => ({ one, at: Number(order.next().value) }))
          .toSorted((a, b) => a.at - b.at);
        const child = readPackZip(zipTelling(shuffledTold.map(({ one }) => one)));

        expect(child.hash).toBe(readPackZip(zipTelling(told)).hash);
        expect(child.lineage.map(({ policy }) => policy)).toEqual(['OK-STATE', parent.policy, 'CHILD']);
        const kept = diffPacks(parent, child);
        const changed = Object.entries({ ...kept.sections, clauses: kept.clauses }).flatMap(([section, all]) =>
          all.map(({ key, change }) => `${section}/${key} ${change}`),
        );
        const named = [...chosen].flatMap(([section, all]) => all.map(([key]) => `${section}/${key} changed`));
        expect(changed.toSorted()).toEqual(named.toSorted());
        expect(kept.rules).toEqual([
          expect.objectContaining({ change: 'added', effect: 'permit', acts: ['start-draft'] }),
        ]);
        expect(child.rules.slice(0, parent.rules.length)).toEqual(parent.rules);
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);

test('a third agency comes in by a pack alone: its own clauses are cited, and no code knows of it', () => {
  const place = mkdtempSync(path.join(home, 'third-'));
  cpSync(path.join(packsDirectory(), 'ok-state'), path.join(place, 'ok-state'), { recursive: true });
  cpSync(path.join(packsDirectory(), 'omes-006'), path.join(place, 'ex-001'), { recursive: true });
  for (const entry of readdirSync(path.join(place, 'ex-001'), { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) writeFileSync(file, readFileSync(file, 'utf8').replaceAll('OMES-006', 'EX-001'));
  }

  const pack = readPack(path.join(place, 'ex-001'));

  expect(pack.policy).toBe('EX-001');
  expect(citationOf(pack, 'authorization.needs-writing').clause).toBe('EX-001/oversight.B');
  expect(pack.hash).not.toBe(readPack('omes-006').hash);
});

/** Where a fuzzed value goes: a path of keys into a document, chosen by numbers. */
function put(value: unknown, steps: number[], change: unknown): unknown {
  const [step, ...others] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return change;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)] ?? 'new';
  if (Array.isArray(value))
    return value.map((one, number): unknown => (String(number) === key ? put(one, others, change) : one));
  return { ...value, [key]: put(Reflect.get(value, key), others, change) };
}

function troubleOf(document: unknown): unknown {
  try {
    return packOf(document).hash.length === 64 ? 'none or faults' : 'no hash';
  } catch (error) {
    return error instanceof PackInvalid && error.faults.length > 0 ? 'none or faults' : error;
  }
}

test('a document changed anywhere into anything is a pack or PackInvalid, never another error', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.array(fc.nat(200), { minLength: 1, maxLength: 5 }),
      fc.anything(),
      (document, steps, change) => {
        expect(troubleOf(put(document, steps, change))).toBe('none or faults');
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);

const folders = bundled.concat('ok-state').map((name) => {
  const from = path.join(packsDirectory(), name);
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(yaml|cedar)$/.test(file));
  return names.map((file) => ({ folder: name, file, text: readFileSync(path.join(from, file), 'utf8') }));
});
const splices = [
  '&a ',
  '*a',
  '!!x ',
  '{',
  '[',
  ']',
  '}',
  '"',
  "'",
  ': ',
  '- ',
  '\n',
  '\t',
  '#',
  '\u0000',
  '\u{1F600}',
  '|',
  '>',
  '%',
  '<<: ',
  '__proto__: x\n',
  'constructor: ',
  '999999999999999999999',
  '.inf',
  '((((',
  ' && ',
  '/*',
  '//',
  'forbid',
  '?principal',
  ';',
];

test('files with letters cut out and put in are a pack or faults with lines, never another error, each within seconds', () => {
  const place = mkdtempSync(path.join(home, 'fuzz-'));
  for (const name of bundled.concat('ok-state'))
    cpSync(path.join(packsDirectory(), name), path.join(place, name), { recursive: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...folders.flat()),
      fc.array(
        fc.record({
          at: fc.nat(100_000),
          cut: fc.nat(40),
          put: fc.oneof(fc.constantFrom(...splices), fc.string({ unit: 'binary', maxLength: 20 })),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      ({ folder, file, text }, edits) => {
        const started = performance.now();
        const changed = edits.reduce((all, { at, cut, put: words }) => {
          const where = at % (all.length + 1);
          return all.slice(0, where) + words + all.slice(where + cut);
        }, text);
        writeFileSync(path.join(place, folder, file), changed);
        const { ok, faults } = checkPack(path.join(place, folder));
        writeFileSync(path.join(place, folder, file), text);
        expect(faults.every(({ file: named, line, says }) => named.length > 0 && line >= 0 && says.length > 0)).toBe(
          true,
        );
        expect(performance.now() - started).toBeLessThan(10_000);
        return ok === (faults.length === 0);
      },
    ),
    { numRuns: 300 },
  );
  expect(checkPack(path.join(place, 'omes-006')).ok).toBe(true);
}, 120_000);
