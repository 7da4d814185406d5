// Scaffolds what the checks ask for, so that the easiest way is the right way. Without the right words it says how it is used.
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { acts } from '../src/policy/acts.ts';

const USAGE = `usage: node scripts/new.ts flow <name> <area>   a flow, its test, its line in the registry
       node scripts/new.ts registry             the registry alone, printed from the *.flow.ts files
<name> is a verb and its object in kebab-case, such as hide-comment; <area> a folder of src/app.`;
const REGISTRY = 'src/app/registry.ts';
const KEBAB = /^[a-z]+(-[a-z]+)+$/;
const AREA = /^[a-z]+$/;

const [what, name = '', area = ''] = process.argv.slice(2);
if (what === 'registry') writeRegistry();
else if (what === 'flow' && KEBAB.test(name) && AREA.test(area) && area !== 'steps') newFlow();
else {
  console.error(USAGE);
  process.exitCode = 2;
}

function newFlow(): void {
  const file = `src/app/${area}/${name}.flow.ts`;
  const [other] = globSync(`src/app/*/${name}.flow.ts`);
  if (other) {
    console.error(`There is a flow of this name: ${other}. Names of flows are unique; choose another.`);
    process.exitCode = 1;
    return;
  }
  write(file, flowText());
  write(`tests/web/${name}.test.ts`, testText());
  writeRegistry();
  const act =
    name in acts
      ? ''
      : `  src/policy/acts.ts, acts.cedarschema: the act '${name}' and the kind of thing it is done to\n`;
  console.log(`Now, in this order:
${act}  src/policy/controls.ts: each control that it can refuse by; packs/*/bindings.yaml: the clause and the words of each
  packs/*/*.cedar: who may
  ${file}: the docstring, the input, the subject, run
  src/app/${area}/routes.tsx: the form that calls it
  tests/web/${name}.test.ts: one test for each control
Then: npm run check`);
}

function flowText(): string {
  return `import { z } from 'zod';

import { flow } from '#flow';
import { ok } from '#kernel/result';
import { decide } from '#steps/decide';
import { id } from '#steps/inputs';

/** TODO: one sentence of what becomes true, and what happens at a second call. */
export const ${camel(name)} = flow({
  name: '${name}',
  action: '${name}',
  input: z.object({ subjectId: id }),
  subject: ({ subjectId }) => subjectId,
  controls: ['act.is-permitted', 'agency.no-crossing'],
  run: (ctx, { subjectId }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, '${name}', subjectId);
      if (!permit.ok) return permit;
      return ok({ decisionId: permit.value.decisionId });
    }),
});
`;
}

function testText(): string {
  return `import { expect } from 'vitest';

import { ${camel(name)} } from '#app/${area}/${name}.flow';
import { test } from '#tests/support/house';

test('nobody does it to what is another agency\\'s', async ({ house }) => {
  const [anotherAgencys = ''] = Object.entries(house.demo.accounts).flatMap(([at, id]) => (at.startsWith('omes/') ? [id] : []));

  const answer = await ${camel(name)}.perform(house.as('odoc/june'), { subjectId: anotherAgencys });

  expect(answer).toMatchObject({ kind: 'refused', citations: [{ control: 'agency.no-crossing' }] });
});
`;
}

function write(file: string, text: string): void {
  if (existsSync(file)) throw new Error(`${file} is there already; nothing was written over it.`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${file}`);
}

/** Every `*.flow.ts` by its exports, in the order of areas and names. */
function writeRegistry(): void {
  const found = globSync('src/app/*/*.flow.ts')
    .toSorted()
    .flatMap((file) => {
      const exports = readFileSync(file, 'utf8').matchAll(/^export const (\w+) = (flow|happening)\(/gm);
      return [...exports].map(([, value = '', kind = '']) => ({ from: file.replace('src/app/', './'), value, kind }));
    });
  const list = (kind: string) =>
    found
      .filter((one) => one.kind === kind)
      .map(({ value }) => `  ${value},\n`)
      .join('');
  writeFileSync(
    REGISTRY,
    `import type { Flow, Happening } from '#flow';

${found.map(({ from, value }) => `import { ${value} } from '${from}';\n`).join('')}
/** What people make happen. Printed with the happenings by "node scripts/new.ts registry". */
export const flows: readonly Flow[] = [
${list('flow')}];

/** What clocks and networks make happen in nobody's name. */
export const happenings: readonly Happening[] = [
${list('happening')}];
`,
  );
  console.log(`wrote ${REGISTRY}: ${found.length} entries`);
}

function camel(kebab: string): string {
  return kebab.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
