import { randomUUID } from 'node:crypto';

import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { allAgencies } from '#domain/agencies';
import { ok } from '#kernel/result';
import { browserPath, signedIn, startBrowser } from '#tests/support/browser';
import { type Served, served } from '#tests/support/served';

const MOST_PAGES = 400;
/** Every role's pages are walked; the widths are a desk's, a phone's and the narrowest that has to work. */
const PEOPLE = [
  'marisol@odoc',
  'ben@odoc',
  'theo@odoc',
  'june@odoc',
  'harold@odoc',
  'ruth@odoc',
  'nadia@odoc',
  'winston@odoc',
  'della@odoc',
  'ada@omes',
  'dana@omes',
  'hazel@omes',
  'pia@omes',
  'omar@omes',
  'victor@omes',
];

const ID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
/** Files, pages that somebody has to be in the midst of something to see (they have tests of their own), and redirects. */
const NOT_WALKED = [
  '/acknowledge/:secret{[A-Za-z0-9_-]{43}}',
  '/acknowledge/kiosk/:key',
  `/acknowledgements/campaigns/:id{${ID}}/people.csv`,
  `/acknowledgements/campaigns/:id{${ID}}/roll-call.pdf`,
  '/acknowledgements/form/:sha256{[0-9a-f]{64}}/bytes',
  `/acknowledgements/one/:id{${ID}}/proof/:file`,
  `/coverage/evidence/:id{${ID}}/:file`,
  '/directory/people.csv',
  '/directory/template.csv',
  '/exceptions/report.csv',
  '/exceptions/report.pdf',
  `/forms/:id{${ID}}/files/:sha256`,
  `/forms/:id{${ID}}/paper.pdf`,
  '/forms/register/:form/list.csv',
  '/log/:slug',
  '/log/:slug/:path{.+}',
  `/papers/:id{${ID}}/bytes`,
  `/people/permissions/:id{${ID}}/paper.pdf`,
  '/publish/pictures/:sha256',
  '/records/:id/bytes',
  '/records/:id/proof/:file',
  '/registers/words.csv',
  '/set-up',
  '/sign-in/code',
  '/site/:slug/:handle/:post/:comment/yours/:key',
  '/site/:slug/:handle/feed.xml',
  '/site/:slug/pictures/:sha256',
  '/site/:slug/policies/versions/:id/policy.pdf',
  `/versions/:id{${ID}}/policy.pdf`,
];

/** Hono's pattern as a regular expression: `:id{[0-9a-f]+}` and `:id`. */
const regexOf = (pattern: string) =>
  pattern
    .replaceAll(/:\w+(?:\{((?:[^{}]|\{[^{}]*\})*)\})?/g, (_all, own: string | undefined) =>
      own ? `(?:${own})` : '[^/]+',
    )
    .replaceAll('/*', '/.*');

let house: Served;
let browser: Browser;

describe.skipIf(!browserPath)('in a browser', () => {
  beforeAll(async () => {
    house = await served();
    browser = await startBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const seen = new Set<string>();
  const looked = new Set<string>();

  test('the public pages break no rule of axe, fit at 320 px, and send nothing that the policy stops', async () => {
    const context = await browser.newContext();
    expect(await walk(context, ['/site', '/sign-in', '/log/odoc/', '/appeals/ABCDE-FGHJK'], { seen, looked })).toEqual(
      [],
    );
    await context.close();
  });

  test.each(PEOPLE)(
    'the pages of %s break no rule of axe, fit at 320 px, and send nothing that the policy stops',
    async (who) => {
      const context = await signedIn(browser, { address: house.address, email: `${who}.example` });
      expect(await walk(context, ['/', ...(await besides(who))], { seen, looked })).toEqual([]);
      await context.close();
    },
  );

  test('every page that can be asked for was looked at', () => {
    const paths = [...looked];
    const missing = house.patterns.filter(
      (pattern) => !paths.some((path) => new RegExp(`^${regexOf(pattern)}$`).test(path)),
    );
    expect(missing.toSorted()).toEqual(NOT_WALKED);
  });
});

type Known = { seen: Set<string>; looked: Set<string> };

/** Follows every link of the house from `starts`; each route is looked at once by anybody. Answers what was wrong. */
async function walk(context: BrowserContext, starts: string[], { seen, looked }: Known): Promise<string[]> {
  const page = await context.newPage();
  const complaints: string[] = [];
  listen(page, complaints);
  const waiting = [...starts];
  const queued = new Set(waiting.map(routeOf));
  for (let count = 0; waiting.length > 0 && count < MOST_PAGES; count++) {
    const path = waiting.shift() ?? '/';
    if (!(await isPage(page, path, complaints))) continue;
    looked.add(path.split(/[?#]/)[0] ?? '');
    if (!seen.has(routeOf(path))) complaints.push(...(await wrongs(page, path)));
    seen.add(routeOf(path));
    for (const next of await links(page))
      if (!queued.has(routeOf(next))) {
        queued.add(routeOf(next));
        waiting.push(next);
      }
  }
  await page.close();
  return complaints;
}

/** Goes there; whether it is a page, and not a file or nothing. */
async function isPage(page: Page, path: string, complaints: string[]): Promise<boolean> {
  const answer = await page
    .goto(`${house.address}${path}`)
    .catch((error: Error) => void complaints.push(`${path}: ${error.message}`));
  return answer?.headers()['content-type']?.includes('text/html') ?? false;
}

/** Of each kind of thing one that the agency has. */
function firstOf(agencyId: string) {
  const ctx = house.house.contextFor({ agencyId, personId: null, byPerson: false });
  return ctx.view(async (view) => {
    const grant = await view
      .selectFrom('grants')
      .select(['id', 'person_id'])
      .where('person_id', 'is not', null)
      .executeTakeFirst();
    return {
      draft: await view.selectFrom('drafts').select('id').where('state', '=', 'drafted').executeTakeFirst().then(idIn),
      grant: grant?.id,
      holder: grant?.person_id,
      comment: await view.selectFrom('comments').select('id').executeTakeFirst().then(idIn),
      technology: await view.selectFrom('technologies').select('id').executeTakeFirst().then(idIn),
      granted: await view
        .selectFrom('exceptions')
        .select('id')
        .where('state', '=', 'granted')
        .executeTakeFirst()
        .then(idIn),
      asked: await view
        .selectFrom('exceptions')
        .select('id')
        .where('state', '=', 'asked')
        .executeTakeFirst()
        .then(idIn),
    };
  });
}

/** A file that was let in and in which malware was found later; the demonstration has none. */
function quarantined(agencyId: string): Promise<string> {
  const id = randomUUID();
  return house.house
    .contextFor({ agencyId, personId: null, byPerson: false })
    .transact(async (tx) => {
      const decision = await tx
        .selectFrom('decisions')
        .select(['id', 'person_id'])
        .where('person_id', 'is not', null)
        .limit(1)
        .executeTakeFirstOrThrow();
      const hash = '5'.repeat(64);
      const scanned = { scan: 'malware', scan_says: 'Test.Found', scanned_at: tx.now, quarantined_at: tx.now };
      const came = { person_id: decision.person_id ?? '', by_decision: decision.id, at: tx.now };
      const file = { sha256: hash, uploaded_sha256: hash, reading: 'not read', words: '' };
      await tx
        .insertInto('attachments')
        .values({ id, agency_id: agencyId, ...file, ...scanned, ...came })
        .execute();
      return ok(id);
    })
    .then((done) => (done.ok ? done.value : ''));
}

const idIn = (row: { id: string } | undefined) => row?.id;

/** Pages that a link leads to on some rows of a list alone, so that the walk may miss them. */
async function besides(who: string): Promise<string[]> {
  const [, slug = ''] = who.split('@');
  const agencyId = (await allAgencies(house.house.db)).find((agency) => agency.slug === slug)?.id ?? '';
  const found = await firstOf(agencyId);
  const pages: Record<string, string[]> = {
    'nadia@odoc': who === 'nadia@odoc' ? [`/files/${await quarantined(agencyId)}`] : [],
    'marisol@odoc': [`/drafts/${found.draft}/submit`],
    'theo@odoc': [`/comments/${found.comment}`],
    'harold@odoc': [
      `/exceptions/${found.granted}/end`,
      `/exceptions/${found.asked}/grant`,
      `/exceptions/${found.asked}/refuse`,
    ],
    'june@odoc': [`/people/permissions/${found.grant}/end`, `/registers/technologies/${found.technology}/approve`],
    'dana@omes': [`/people/${found.holder}/give/authorize-in-writing`],
  };
  return pages[who] ?? [];
}

/** The route of a path: ids, hashes, dates and numbers are one and the same. */
function routeOf(path: string): string {
  const [name = ''] = path.split(/[?#]/);
  return name
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replaceAll(/\/[0-9a-f]{64}/g, '/:hash')
    .replaceAll(/\d{4}-\d{2}-\d{2}-[0-9a-f]+/g, ':name')
    .replace(/\/policy\/.+\/.+/, '/policy/:clause')
    .replace(/\/policies\/.+/, '/policies/:clause')
    .replaceAll(/(odoc|omes)/g, ':agency');
}

async function links(page: Page): Promise<string[]> {
  const found = (await page.evaluate(
    `[...document.querySelectorAll('a[href]:not([download])')].map((a) => a.href)`,
  )) as string[];
  const own = found
    .filter((href) => href.startsWith(`${house.address}/`))
    .map((href) => href.slice(house.address.length));
  return own.filter(
    (path) =>
      !/\/(proof\/|tile|pictures|bytes)|\.(xml|json|warc|tlog-proof|pdf|csv)|checkpoint|\/key$|\/assets\//.test(path),
  );
}

async function wrongs(page: Page, path: string): Promise<string[]> {
  const status = await page.evaluate('document.title');
  const found = (await violations(page)).map((one) => `${path}: ${one}`);
  if (!status) found.push(`${path}: has no title`);
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
    if (wide > width) found.push(`${path}: ${wide} px wide at ${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
}

/** axe is evaluated by the debugger and not as a script of the page, so the page's policy stays as it is. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.html)
        .join(' ')
        .slice(0, 300)}`,
  );
}

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => message.type() === 'error' && complaints.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on(
    'response',
    (answer) => answer.status() >= 400 && complaints.push(`${answer.url()} ${answer.status()} from ${page.url()}`),
  );
}
