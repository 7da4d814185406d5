import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { doors, guarded, packages, units } from '../../architecture.ts';

// A gate that finds nothing may have looked at nothing. In a directory of its own a file of every unit imports every
// other, as a value, as an export and as a type; the linter must name exactly the lines that the table forbids.
type Unit = keyof typeof units;
type Named = keyof typeof doors;
const names = Object.keys(units) as Unit[];
const named = Object.keys(doors) as Named[];

/** How each unit is written in an import: through its front door, and from beside it where that can be written. */
const examples: Record<Named, readonly string[]> = {
  kernel: ['#kernel/x'],
  tlog: ['#tlog'],
  formats: ['#formats/x'],
  platform: ['#platform/x', '#platform/x/y'],
  policy: ['#policy'],
  screening: ['#screening'],
  detectors: ['#screening/x', '#screening/x/y'],
  domain: ['#domain/x'],
  connectors: ['#connectors/x'],
  steps: ['#steps/x', './steps/x.ts'],
  flow: ['#flow', './flow.ts'],
  registry: ['#registry', './registry.ts'],
  '*.flow': ['./x.flow.ts', './area/x.flow.ts', '#app/area/x.flow'],
  '*.read': ['./x.read.ts', './area/x.read.ts', '#app/area/x.read'],
  '*.screen': ['./x.screen.tsx', './area/x.screen.tsx'],
  routes: ['#app/x', './routes.tsx', './x-routes.tsx', './x-door.tsx', './area/routes.tsx'],
  paths: ['#paths/x', './paths.ts', './area/paths.ts'],
  door: ['#door', './door.tsx'],
  islands: ['./islands/x.tsx', './area/islands/x.tsx'],
  jobs: ['#jobs/x'],
  ui: ['#ui/x'],
  worker: ['#worker'],
  cli: ['#cli/x'],
  main: ['#main/x'],
};

/** A file of this unit. */
function fileOf(unit: Unit): string {
  return units[unit].files
    .replace(/\{([^,]*),.*\}/, '$1')
    .replace(/\/\*+$/, '/probe.ts')
    .replaceAll('/*/', '/area/')
    .replace('*', 'probe');
}

/** Whether this unit may import what is written so, as the table says. */
function allowed(unit: Unit, from: string, type: boolean): boolean {
  const may: readonly string[] = units[unit].may;
  const met = named.filter((other) => new RegExp(doors[other]).test(from));
  const closed = met.filter((other) => !may.includes(other) && !(type && may.includes(`types:${other}`)));
  const known = Object.entries(packages).filter(([name]) => from === name || from.startsWith(`${name}/`));
  return closed.length === 0 && known.every(([, owners]) => owners.includes(unit));
}

type Probe = { unit: Unit; code: string; allowed: boolean };

let made = 0;
/** A name that no other line of a probe has: twice the same would be a mistake of another kind. */
const fresh = (): string => `x${made++}`;

/** Each line is one import; the linter names the lines that are forbidden. */
const probes: Probe[] = names.flatMap((unit) => {
  const may: readonly string[] = units[unit].may;
  const probe = (code: string, ok: boolean): Probe => ({ unit, code, allowed: ok });
  return [
    ...named.flatMap((other) =>
      examples[other].flatMap((from) => [
        probe(`import { x as ${fresh()} } from '${from}';`, may.includes(other)),
        probe(`export { x as ${fresh()} } from '${from}';`, may.includes(other)),
        probe(`import type { X as ${fresh()} } from '${from}';`, may.includes(other) || may.includes(`types:${other}`)),
      ]),
    ),
    ...Object.entries(packages).flatMap(([name, owners]) =>
      [name, `${name}/below`].map((from) => probe(`export * from '${from}';`, owners.includes(unit))),
    ),
    ...guarded
      .filter(({ from }) => allowed(unit, from, false))
      .map(({ from, name, unit: owner }) => probe(`import { ${name} as ${fresh()} } from '${from}';`, owner === unit)),
    ...['../x.ts', './../x.ts', '#tests/x'].map((from) => probe(`export * from '${from}';`, false)),
  ];
});

let home: string;
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'gate-'));
  for (const [unit, lines] of Map.groupBy(probes, (one) => one.unit)) {
    const at = path.join(home, fileOf(unit));
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, lines.map(({ code }) => `${code}\n`).join(''));
  }
  writeFileSync(
    path.join(home, 'oxlint.config.ts'),
    `export { default } from '${path.resolve('oxlint.config.ts')}';\n`,
  );
});
afterAll(() => rmSync(home, { recursive: true }));

test('the linter reports exactly the imports that architecture.ts forbids', () => {
  const reported = lint();
  const byUnit = Map.groupBy(probes, (one) => one.unit);
  const wrong = [...byUnit].flatMap(([unit, lines]) =>
    lines.filter(({ allowed: ok }, at) => reported.has(`${fileOf(unit)}:${at + 1}`) === ok),
  );
  expect(probes.length).toBeGreaterThan(3000);
  expect(reported.size).toBeGreaterThan(2000);
  expect(wrong.map(({ unit, code, allowed: ok }) => `${ok ? 'refused' : 'let through'}: ${unit}: ${code}`)).toEqual([]);
});

/** `file:line` of each import that the linter reports. */
function lint(): Set<string> {
  const { stdout } = spawnSync(path.resolve('node_modules/.bin/oxlint'), ['--format=json'], {
    cwd: home,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  type Diagnostic = { code?: string; filename: string; labels: { span: { line: number } }[] };
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  const gates = diagnostics.filter(({ code }) => code?.includes('no-restricted-imports'));
  return new Set(gates.map(({ filename, labels }) => `${filename}:${labels[0]?.span.line}`));
}

const sources = globSync('src/**/*.{ts,tsx}');
const shipped = sources.filter((file) => !file.includes('.test.'));

function unitsOf(file: string): Unit[] {
  return names.filter((unit) => {
    const { files: within, but = [] }: { files: string; but?: readonly string[] } = units[unit];
    return path.matchesGlob(file, within) && !but.some((glob) => path.matchesGlob(file, glob));
  });
}

test('every file of src belongs to exactly one unit', () => {
  expect(shipped.filter((file) => unitsOf(file).length !== 1)).toEqual([]);
});

// The linter sees static imports alone.
test('import() brings nothing that a static import may not', () => {
  const brought = shipped.flatMap((file) => dynamicImports(readFileSync(file, 'utf8')).map((from) => ({ file, from })));
  const wrong = brought.filter(({ file, from }) => {
    const [unit] = unitsOf(file);
    return !unit || from === undefined || from.includes('../') || !allowed(unit, from, false);
  });
  expect(wrong).toEqual([]);
  expect(brought.length).toBeGreaterThan(0);
});

test('import() of what is not written out, or is forbidden, would be found', () => {
  expect(dynamicImports("await import('#main/house'); await import(name); type T = typeof import('pg')")).toEqual([
    '#main/house',
    undefined,
    'pg',
  ]);
  expect(allowed('domain', '#main/house', false)).toBe(false);
  expect(allowed('*.flow', 'pg', false)).toBe(false);
  expect(allowed('connectors', '@atproto/api', false)).toBe(true);
});

function dynamicImports(text: string): (string | undefined)[] {
  const code = text.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  return [...code.matchAll(/\bimport\(\s*(?:(['"`])([^'"`$]*)\1)?/g)].map(([, , from]) => from);
}

test('each package that the product depends on is known to named units, or is for all', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  // zod is the word for edges everywhere; the others are used by scripts/build.mjs alone.
  const free = ['zod', '@uswds/uswds', 'lightningcss', 'rolldown', 'sass'];
  expect(Object.keys(dependencies).filter((name) => !free.includes(name) && !isListed(name))).toEqual([]);
});

function isListed(name: string): boolean {
  return Object.keys(packages).some((known) => name === known || name.startsWith(`${known}/`));
}

// Examples and tests lie beside what they show; what is counted is what somebody looks for. src/ui is over the limit, and
// may only shrink.
const MOST = 40;
const WIDER: Record<string, number> = { 'src/ui': 60 };

test('no folder holds more than forty files', () => {
  const found = globSync('{src,tests,scripts,bench,migrations,docs}/**/*.*', { exclude: ['**/node_modules/**'] });
  const folders = Map.groupBy(
    found.filter((file) => !/\.(examples|test)\./.test(file)),
    (file) => path.dirname(file),
  );
  const counts = [...folders].map(([folder, inside]) => [folder, inside.length] as const);
  expect(counts.filter(([folder, count]) => count > (WIDER[folder] ?? MOST))).toEqual([]);
});

test('pages are written in ui, the door and the areas alone', () => {
  const pages = /^src\/(ui\/|app\/door\.tsx$|app\/(?!steps)[^/]+\/)/;
  expect(sources.filter((file) => file.endsWith('.tsx') && !pages.test(file))).toEqual([]);
});
