import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

import { startDraft } from '#app/publish/start-draft.flow';
import { sequenceLog } from '#app/records/sequence-log.flow';
import { type App, createApp } from '#main/app';
import { readAssets } from '#main/assets';
import { setAssets } from '#ui/assets';

import { benchDatabase } from '../support/database.ts';
import { demoAccount, demoPeople } from '../support/demo.ts';
import { benchHouse } from '../support/house.ts';
import { openLoader } from '../support/loader.ts';
import { type Measured, numberFor, report, thousands } from '../support/report.ts';
import { interleaved, median } from '../support/rounds.ts';
import { asking, countStatements } from '../support/statements.ts';
import { cookiesOf, peopled } from '../support/town.ts';
import { addressesOf, fillings, plainly } from './routes.ts';

/** Who opens a page: the first of these that gets it. */
const VISITORS = ['marisol', 'theo', 'ben', 'june', 'ruth', 'owen', 'nadia'];
const CONNECTIONS = 4;
const MOST_HTML = 30_000;

type Page = {
  pattern: string;
  address: string;
  who: string;
  cookie: string;
  html: string;
  statements: number;
  ms: number;
};

const statements = countStatements();
const database = await benchDatabase({ demo: true });
const house = await benchHouse(database);
const loader = openLoader();
setAssets(readAssets());

/** The pattern of each page that can be read, once. */
function patternsOf(app: App): string[] {
  const read = app.routes.filter(({ method, path: pattern }) => method === 'GET' && !pattern.includes('*'));
  return [...new Set(read.map(({ path: pattern }) => pattern))].toSorted();
}

type Cookies = Record<string, string>;
const here = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };

/** The first address and visitor with whom the pattern shows a page; undefined where none does. */
async function pageOf(
  app: App,
  pattern: string,
  { addresses, cookies }: { addresses: string[]; cookies: Cookies },
): Promise<Page | undefined> {
  for (const address of addresses)
    for (const [who, cookie] of Object.entries(cookies)) {
      await app.request(address, { headers: { cookie } }, here);
      statements.taken();
      const started = performance.now();
      const response = await app.request(address, { headers: { cookie } }, here);
      const html = await response.text();
      const ms = performance.now() - started;
      const asked = asking(statements.taken()).length;
      const isPage = response.headers.get('content-type')?.startsWith('text/html');
      if (response.status === 200 && isPage) return { pattern, address, who, cookie, html, ms, statements: asked };
    }
  return undefined;
}

/** The two served by one server: the house, and every page's HTML as a file. */
async function serve(app: App, dir: string) {
  const both = new Hono();
  both.use('/as-a-file/*', serveStatic({ root: path.relative('.', dir) }));
  both.route('/', app);
  const server = createAdaptorServer({ fetch: both.fetch });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

async function rates(pages: readonly Page[], origin: string, files: string): Promise<Measured[]> {
  const [rounds, seconds] = [numberFor('rounds', 5), numberFor('seconds', 0.25)];
  const lines: Measured[] = [];
  for (const [at, { pattern, address, cookie, html, who, ...page }] of pages.entries()) {
    writeFileSync(path.join(files, `${at}.html`), html);
    const load = { seconds, connections: CONNECTIONS };
    const given = await interleaved(rounds, {
      ours: () => loader.rate({ ...load, url: `${origin}${address}`, cookie }),
      file: () => loader.rate({ ...load, url: `${origin}/as-a-file/${at}.html`, cookie: '' }),
    });
    const [ours, file] = [median(given('ours')), median(given('file'))];
    const gzipped = gzipSync(html).length;
    lines.push({
      what: `${plainly(pattern)} (${who})`,
      ours: `${thousands(ours)}/s, ${page.statements} statements${page.statements > 12 ? ' (> 12)' : ''}, ${(gzipped / 1000).toFixed(1)} kB gzip${gzipped > MOST_HTML ? ' (> 30)' : ''}`,
      beside: `${thousands(file)}/s`,
      figure: ours / file,
      says: `${(ours / file).toFixed(3)} ×`,
      goal: { atLeast: 0.15 },
    });
    process.stderr.write(`${lines.at(-1)?.what}: ${lines.at(-1)?.ours}\n`);
  }
  return lines;
}

/** The style sheet and the scripts, as they are sent. */
function weights(): Measured[] {
  const sizes = readdirSync('dist/assets').filter((name) => /\.(css|js)$/.test(name));
  const bytes = (ending: string) =>
    sizes
      .filter((name) => name.endsWith(ending))
      .map((name) => gzipSync(readFileSync(path.join('dist/assets', name))).length);
  return [
    { what: 'style sheet, gzip', ending: '.css', goal: 45_000 },
    { what: 'scripts, all together, gzip', ending: '.js', goal: 25_000 },
  ].map(({ what, ending, goal }) => {
    const figure = bytes(ending).reduce((total, one) => total + one, 0);
    const says = `${(figure / 1000).toFixed(1)} kB`;
    return { what, ours: `${bytes(ending).length} files`, beside: '–', figure, says, goal: { atMost: goal } };
  });
}

try {
  await peopled(database, 'odoc', { records: 2000, waiting: 200 });
  const { agencyId, accountId } = await demoAccount(database, 'odoc');
  const author = (await demoPeople(database, 'odoc'))['marisol']?.id ?? '';
  const marisol = house.contextFor({ agencyId, personId: author, byPerson: true, address: '127.0.0.1' });
  for (const text of ['Visiting hours change on Monday.', 'The road to the east gate is closed.'])
    await startDraft.perform(marisol, { accountId, text });
  await sequenceLog.run(house.contextFor({ agencyId, personId: null, byPerson: false }), {});
  const app = createApp(house);
  const filled = await fillings(database, 'odoc');
  const cookies: Cookies = { anybody: '' };
  for (const name of VISITORS) cookies[name] = await cookiesOf(house.signIn, `${name}@odoc.example`);
  const pages: Page[] = [];
  const without: string[] = [];
  for (const pattern of patternsOf(app)) {
    const page = await pageOf(app, pattern, { addresses: addressesOf(pattern, filled), cookies });
    if (page) pages.push(page);
    else without.push(pattern);
  }
  const files = path.join(house.dir, 'as-a-file');
  mkdirSync(files);
  const server = await serve(app, house.dir);
  const lines = await rates(pages, server.origin, files);
  server.stop();
  report('pages', [...lines, ...weights()], {
    pages: pages.length,
    'median ratio': median(lines.map(({ figure }) => figure ?? 0)).toFixed(3),
    'most statements': Math.max(...pages.map((page) => page.statements)),
    'no page for these patterns (redirects, files, other visitors)': without,
  });
} finally {
  loader.stop();
  await house.close();
  await database.close();
}
