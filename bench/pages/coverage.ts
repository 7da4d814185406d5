import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { Client } from 'pg';

import { createApp } from '#main/app';
import { readAssets } from '#main/assets';
import { setAssets } from '#ui/assets';

import { type BenchDatabase, benchDatabase } from '../support/database.ts';
import { benchHouse } from '../support/house.ts';
import { openLoader } from '../support/loader.ts';
import { type Measured, numberFor, report, thousands } from '../support/report.ts';
import { interleaved, median } from '../support/rounds.ts';
import { asking, countStatements } from '../support/statements.ts';
import { cookiesOf } from '../support/town.ts';

const CONNECTIONS = 4;
const MOST_HTML = 30_000;
const MOST_STATEMENTS = 12;

const pages = [
  { email: 'ruth@odoc.example', address: '/coverage' },
  { email: 'ruth@odoc.example', address: '/coverage?status=gap' },
  { email: 'victor@omes.example', address: '/coverage' },
  { email: 'victor@omes.example', address: '/coverage?clause=OMES-006/business.A.d' },
  // A small page, for what every page behind the sign-in costs.
  { email: 'victor@omes.example', address: '/registers/workstations' },
];

/** The decisions and ledger rows of the demonstration, again and again, until there are so many more of each. */
async function multiplied({ superuser }: BenchDatabase, decisions: number): Promise<void> {
  const client = new Client(superuser);
  await client.connect();
  for (const [table, changes] of [
    ['decisions', `'id', gen_random_uuid(), 'at', t.at - n * interval '1 minute'`],
    ['ledger', `'id', gen_random_uuid(), 'log_index', null, 'at', t.at - n * interval '1 minute'`],
  ])
    await client.query(
      `insert into ${table}
       select (jsonb_populate_record(t, jsonb_build_object(${changes}))).*
         from ${table} t, generate_series(1, $1 / (select greatest(1, count(*))::int from ${table})) n`,
      [decisions],
    );
  await client.query('analyze');
  await client.end();
}

const statements = countStatements();
const database = await benchDatabase({ demo: true });
const house = await benchHouse(database);
const loader = openLoader();
setAssets(readAssets());
const here = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };

try {
  const decisions = numberFor('decisions', 20_000);
  await multiplied(database, decisions);
  const app = createApp(house);
  const files = path.join(house.dir, 'as-a-file');
  mkdirSync(files);
  const both = new Hono();
  both.use('/as-a-file/*', serveStatic({ root: path.relative('.', house.dir) }));
  both.route('/', app);
  const server = createAdaptorServer({ fetch: both.fetch });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const listening = server.address();
  const origin = `http://127.0.0.1:${typeof listening === 'object' && listening ? listening.port : 0}`;
  const lines: Measured[] = [];
  for (const [at, { email, address }] of pages.entries()) {
    const cookie = await cookiesOf(house.signIn, email);
    await app.request(address, { headers: { cookie } }, here);
    statements.taken();
    const html = await (await app.request(address, { headers: { cookie } }, here)).text();
    const asked = asking(statements.taken()).length;
    writeFileSync(path.join(files, `${at}.html`), html);
    const load = { seconds: numberFor('seconds', 0.5), connections: CONNECTIONS };
    const given = await interleaved(numberFor('rounds', 5), {
      ours: () => loader.rate({ ...load, url: `${origin}${address}`, cookie }),
      file: () => loader.rate({ ...load, url: `${origin}/as-a-file/${at}.html`, cookie: '' }),
    });
    const [ours, file] = [median(given('ours')), median(given('file'))];
    const [gzipped, says] = [gzipSync(html).length, `${(ours / file).toFixed(3)} ×`];
    lines.push(
      {
        what: `${address} (${email})`,
        ours: `${thousands(ours)}/s`,
        beside: `${thousands(file)}/s`,
        figure: ours / file,
        says,
        goal: { atLeast: 0.15 },
      },
      {
        what: '… statements',
        ours: '',
        beside: '–',
        figure: asked,
        says: `${asked}`,
        goal: { atMost: MOST_STATEMENTS },
      },
      {
        what: '… HTML, gzip',
        ours: `${thousands(html.length)} characters`,
        beside: '–',
        figure: gzipped,
        says: `${(gzipped / 1000).toFixed(1)} kB`,
        goal: { atMost: MOST_HTML },
      },
    );
  }
  server.close();
  report('coverage', lines, { 'decisions and entries added': decisions });
} finally {
  loader.stop();
  await house.close();
  await database.close();
}
