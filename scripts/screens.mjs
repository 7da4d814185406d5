// Takes the pictures of docs/screens/ from a demonstration of its own: node scripts/screens.mjs [directory]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { signedIn, startBrowser } from '../tests/support/browser.ts';
import { build } from './build.mjs';

const PORT = 8123;
const ORIGIN = `http://localhost:${PORT}`;
const WIDTHS = [1280, 360];
const directory = process.argv[2] ?? 'docs/screens';

/** Each screen: who looks, and how that person gets there from the first page. */
const SCREENS = {
  'sign-in': { who: undefined, go: (page) => page.goto(`${ORIGIN}/sign-in`) },
  today: { who: 'ben@odoc.example', go: (page) => page.goto(`${ORIGIN}/`) },
  composer: {
    who: 'marisol@odoc.example',
    go: (page) => follow(page, '/publish', /SSN/).then(() => page.goto(`${page.url()}/edit`)),
  },
  review: { who: 'ben@odoc.example', go: (page) => follow(page, '/publish?tab=review', /kitchens/) },
  queue: { who: 'theo@odoc.example', go: (page) => follow(page, '/respond', /Miller|phone|Rosa/) },
  answer: {
    who: 'marisol@odoc.example',
    go: (page) => follow(page, '/publish', /Answer/).then(() => page.goto(`${page.url()}/edit`)),
  },
  record: { who: 'ruth@odoc.example', go: (page) => follow(page, '/records', /Visiting hours/) },
  person: { who: 'dana@omes.example', go: (page) => follow(page, '/people', /Ada Redcorn/) },
  clause: { who: 'marisol@odoc.example', go: (page) => page.goto(`${ORIGIN}/policy/OP-021002/V.E.1`) },
  coverage: { who: 'ada@omes.example', go: (page) => page.goto(`${ORIGIN}/coverage`) },
  'may-i-post': { who: undefined, go: (page) => page.goto(`${ORIGIN}/may-i-post/odoc`) },
  public: { who: undefined, go: (page) => follow(page, '/site/odoc/news', /Visiting hours/) },
  log: { who: undefined, go: (page) => page.goto(`${ORIGIN}/log/odoc/`) },
};

await build();
const data = mkdtempSync(path.join(tmpdir(), 'rostrum-screens-'));
const env = {
  ...process.env,
  PORT: String(PORT),
  ROSTRUM_DATA: path.join(data, 'data'),
  ROSTRUM_KEYS: path.join(data, 'keys'),
  ROSTRUM_TRACE: 'error',
};
const server = spawn(process.execPath, ['dist/start.js'], { env, stdio: ['ignore', 'inherit', 'inherit'] });
const browser = await startBrowser();
try {
  mkdirSync(directory, { recursive: true });
  for (let tries = 0; tries < 600 && !(await answers()); tries++) await pause(100);
  await pause(1500);
  for (const [name, screen] of Object.entries(SCREENS)) await take(name, screen);
} finally {
  await browser.close();
  server.kill('SIGINT');
  await once(server, 'exit');
  rmSync(data, { recursive: true, force: true });
}

async function take(name, { who, go }) {
  for (const width of WIDTHS) {
    const options = { viewport: { width, height: 900 } };
    const context = who
      ? await signedIn(browser, { address: ORIGIN, email: who, options })
      : await browser.newContext(options);
    const page = await context.newPage();
    await go(page);
    await page.screenshot({ path: path.join(directory, `${name}-${width}.png`), fullPage: true });
    await context.close();
  }
  process.stdout.write(`${name}\n`);
}

/** The first link of that page whose words, or whose row's words, match. */
async function follow(page, from, words) {
  await page.goto(`${ORIGIN}${from}`);
  const href = await page.evaluate((source) => {
    const wanted = new RegExp(source, 'i');
    const links = [...document.querySelectorAll('main a[href]')];
    const near = (link) => link.closest('tr, li, article, section, div')?.textContent ?? '';
    const found =
      links.find((link) => wanted.test(link.textContent ?? '')) ?? links.find((link) => wanted.test(near(link)));
    return found?.href;
  }, words.source);
  if (!href) throw new Error(`${from}: no link matches ${words}`);
  await page.goto(href);
}

async function answers() {
  return fetch(`${ORIGIN}/sign-in`).then(
    (answer) => answer.ok,
    () => false,
  );
}
