import { createApp } from '#main/app';
import { setAssets } from '#ui/assets';

import { randomOf } from '../city/random.ts';
import { benchDatabase } from '../support/database.ts';
import { asked } from '../support/demo.ts';
import { benchHouse } from '../support/house.ts';
import { type Measured, numberFor, report, thousands } from '../support/report.ts';
import { median } from '../support/rounds.ts';
import { asking, countStatements } from '../support/statements.ts';
import { cookiesOf } from '../support/town.ts';
import { HEADS, directoryLines, monthLater } from './file.ts';

const here = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
const MOST_MS = 500;

const [people, rounds] = [numberFor('people', 10_000), numberFor('rounds', 5)];
const statements = countStatements();
const database = await benchDatabase({ demo: true });
const house = await benchHouse(database);
try {
  setAssets((name) => `/assets/${name}`);
  const app = createApp(house);
  const headers = { cookie: await cookiesOf(house.signIn, 'nadia@odoc.example'), origin: 'http://localhost:8080' };
  const rows: Measured[] = [];
  const ask = async (target: string, form?: FormData) => {
    statements.taken();
    const started = performance.now();
    const response = await app.request(target, { headers, ...(form ? { method: 'POST', body: form } : {}) }, here);
    const text = await response.text();
    const ms = performance.now() - started;
    return { response, text, ms, statements: asking(statements.taken()).length };
  };
  const token = async () => /name="token" value="([^"]+)"/.exec((await ask('/directory/import')).text)?.[1] ?? '';
  const sends = async (target: string, fields: Record<string, string | Blob>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ token: await token(), ...fields })) form.append(name, value);
    const answer = await ask(target, form);
    const to = answer.response.headers.get('location');
    if (!to) throw new Error(`${target}: ${answer.response.status} ${answer.text.slice(0, 2000)}`);
    return { ...answer, to };
  };
  const brings = async (what: string, lines: readonly string[], whole: boolean) => {
    const file = new File([[HEADS, ...lines].join('\r\n')], 'directory.csv', { type: 'text/csv' });
    const shown = await sends('/directory/import', { file, newDivisions: 'yes', ...(whole ? { whole: 'yes' } : {}) });
    rows.push(lineOf(`${what}: dry run`, shown, { atMost: 10_000 }));
    const page = await ask(shown.to);
    rows.push(lineOf(`${what}: its page`, page, { atMost: MOST_MS }));
    const done = await sends(`${shown.to}/apply`, { leaving: 'yes' });
    rows.push(lineOf(`${what}: apply`, done, { atMost: 10_000 }));
  };
  const lineOf = (
    what: string,
    { ms, statements: count }: { ms: number; statements: number },
    goal: Measured['goal'],
  ) => ({
    what,
    ours: `${count} statements`,
    beside: '–',
    figure: ms,
    says: `${Math.round(ms)} ms`,
    ...(goal ? { goal } : {}),
  });
  const reads = async (what: string, target: string) => {
    await ask(target);
    const answers = [];
    for (let round = 0; round < rounds; round += 1) answers.push(await ask(target));
    const [one] = answers;
    if (one?.response.status !== 200) throw new Error(`${target}: ${one?.response.status}`);
    rows.push(
      lineOf(what, { ms: median(answers.map(({ ms }) => ms)), statements: one.statements }, { atMost: MOST_MS }),
    );
    return one;
  };
  const random = randomOf(7);
  const lines = directoryLines(random, people);
  await brings(`${thousands(people)} lines`, lines, false);
  await brings('the same a month later', monthLater(random, lines), false);
  // As autovacuum does within a minute of such an import.
  await asked(database, 'analyze');
  const [somebody] = await asked<'id'>(database, `select id from people where number = '100003'`);
  const [division] = await asked<'id'>(database, `select id from divisions where name = 'Division 07'`);
  for (const [what, target] of [
    ['people: the list', '/people'],
    ['people: by a name', '/people?q=rosa'],
    ['people: by a division', `/people?division=${division?.id}`],
    ['people: by a role', '/people?role=author'],
    ['a person', `/people/${somebody?.id}`],
    ['directory: the table', '/directory'],
    ['directory: by a name', '/directory?q=rosa'],
    ['directory: by a name that nobody has', '/directory?q=zzzz'],
    ['directory: as of a day', `/directory?on=2025-01-01`],
    ['an entry', `/directory/people/${somebody?.id}`],
    ['divisions', '/directory/divisions'],
    ['vendors, volunteers and contractors', '/directory/stakeholders'],
    ['directory: all of it as a file', '/directory/people.csv'],
  ] as const)
    await reads(what, target);
  report('directory', rows, { people });
} finally {
  await house.close();
  await database.close();
}
