import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { acts, catalogue, controls, isControl } from '#policy';
import { flows, happenings } from '#registry';

const read = (glob: string) => globSync(glob).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const source = read('src/**/*.{ts,tsx}').filter(({ file }) => !file.includes('.test.'));
const rules = read('{src/policy,packs/*}/*.cedar')
  .map(({ text }) => text)
  .join('\n');

test('every flow file is in the registry under its own name', () => {
  const files = globSync('src/app/*/*.flow.ts').map((file) => path.basename(file, '.flow.ts'));
  const registered = [...flows, ...happenings].map((one) => one.name);
  expect(registered.toSorted()).toEqual(files.toSorted());
});

test('acts.ts and acts.cedarschema name the same acts on the same kinds of thing', () => {
  const schema = readFileSync('src/policy/acts.cedarschema', 'utf8');
  const named = [...schema.matchAll(/^action "(.+)" appliesTo \{.* resource: (\w+),/gm)];
  expect(Object.fromEntries(named.map(([, act, kind]) => [act, kind]))).toEqual(acts);
});

test('every act has a flow', () => {
  const done = new Set<string>(flows.map((one) => one.action));
  expect(Object.keys(acts).filter((act) => !done.has(act))).toEqual([]);
});

test('every rule and every flow names only controls that code knows', () => {
  const named = [...rules.matchAll(/@control\("([^"]+)"\)/g)].map(([, control]) => control);
  expect(named.filter((control) => !isControl(control))).toEqual([]);
  expect(flows.flatMap((one) => one.controls).filter((control) => !isControl(control))).toEqual([]);
  expect(named.length).toBeGreaterThan(10);
});

test('every control is used by a flow, a rule or a refusal', () => {
  const listed = new Set<string>(flows.flatMap((one) => one.controls));
  const code = source
    .filter(({ file }) => file !== 'src/policy/controls.ts')
    .map(({ text }) => text)
    .join('\n');
  const used = (control: string) =>
    listed.has(control) || rules.includes(`"${control}"`) || code.includes(`'${control}'`);
  expect(controls.filter((control) => !used(control))).toEqual([]);
});

test('what a control is seen by is there: each act has a flow that lists it or a rule, each kind of entry is written', () => {
  const written = source.map(({ text }) => text).join('\n');
  const captured = /^captured\.(post|comment|edit|deletion)$/;
  const unseen = catalogue
    .flatMap(({ entries = [] }) => entries)
    .filter((kind) => !captured.test(kind) && !written.includes(`kind: '${kind}'`));
  const listing = (control: string, act: string) =>
    flows.some((one) => one.action === act && one.controls.some((known) => known === control));
  const asked = catalogue.filter(({ id, byRule, byPermit, acts: on = [] }) => {
    const always = byRule || byPermit || id === 'agency.no-crossing';
    return isControl(id) && !always && !on.some((act) => listing(id, act));
  });

  expect(unseen).toEqual([]);
  expect(asked.map(({ id }) => id)).toEqual([]);
});

test('a control that a flow lists is raised somewhere: by a rule, or by code that refuses or finds', () => {
  const code = source
    .filter(({ file }) => !file.startsWith('src/main/') && !file.endsWith('policy/controls.ts'))
    .map(({ text }) => text.replaceAll(/controls: \[[^\]]*\]/g, ''))
    .join('\n');
  const raised = (control: string) => rules.includes(`"${control}"`) || code.includes(`'${control}'`);
  const listed = new Set<string>(flows.flatMap((one) => [...one.controls]));
  expect([...listed].filter((control) => !raised(control))).toEqual([]);
});

test('a refusal that a flow writes out is among its controls', () => {
  const wrong = flows.flatMap((one) => {
    const [file] = source.filter((it) => it.file.endsWith(`/${one.name}.flow.ts`));
    const written = [...(file?.text ?? '').matchAll(/\brefuse\('([^']+)'/g)].map(([, control]) => control);
    return written
      .filter((control) => !one.controls.some((known) => known === control))
      .map((it) => `${one.name}: ${it}`);
  });
  expect(wrong).toEqual([]);
});

test('every control of a flow is shown by a test of the duties', () => {
  const shown = read('tests/{clauses,web,policy,records,networks,database}/**/*.test.{ts,tsx}')
    .map(({ text }) => text)
    .join('\n');
  const wanted = [...new Set<string>(flows.flatMap((one) => one.controls))].toSorted();
  expect(wanted.length).toBeGreaterThan(10);
  expect(wanted.filter((one) => !shown.includes(`'${one}'`) && !shown.includes(`"${one}"`))).toEqual([]);
});

test('no clause is named in code outside a Source: line', () => {
  const documents = globSync('packs/*').map((folder) => path.basename(folder).toUpperCase());
  const clause = new RegExp(`\\b(${documents.join('|')})/`);
  const named = source.flatMap(({ file, text }) =>
    text
      .split('\n')
      .filter((line) => clause.test(line) && (file.startsWith('src/ui/') || !line.includes('Source:')))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(documents.length).toBeGreaterThan(2);
  expect(named).toEqual([]);
});
