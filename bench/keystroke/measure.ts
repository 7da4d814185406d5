import { loadavg } from 'node:os';

import { createAdaptorServer } from '@hono/node-server';
import type { Page } from 'playwright-core';

import { createApp } from '#main/app';
import { readAssets } from '#main/assets';
import { startBrowser } from '#tests/support/browser';
import { setAssets } from '#ui/assets';

import { benchDatabase } from '../support/database.ts';
import { benchHouse } from '../support/house.ts';
import { numberFor, report } from '../support/report.ts';
import { cookiesOf } from '../support/town.ts';

const GOAL_MS = 30;
const WARM_UP = 10;

const SENTENCES = [
  'Visiting hours at the north unit change on Monday because the road to the east gate is closed for repairs.',
  'Families can book a visit by telephone or at the front desk until noon on the day before.',
  'Please bring an identification card, and leave telephones and bags in the car or in a locker.',
  'The board heard from twelve people about the new fee, and two of them asked for more time.',
  'Crews will work on the roof of building seven from Tuesday to Friday, weather allowing.',
  'CALL THE OFFICE BEFORE YOU COME TO THE GATE ON FRIDAY MORNING.',
  'A nurse answers questions about medicine for people in custody every weekday between nine and eleven.',
  'The court set a hearing for the spring, and nothing more is known of it at this time.',
];

/** Text of so many characters that ends in a number of which the last digit is missing. */
function draftOf(characters: number): string {
  const end = ' Call about 123-45-678';
  let text = '';
  for (let at = 0; text.length < characters; at++) text += `${SENTENCES[at % SENTENCES.length]} `;
  return text.slice(0, characters - end.length) + end;
}

/** In the page: notes when each key was typed, when the findings changed after it, and when that was painted. */
const WATCH = `(() => {
  globalThis.shown = [];
  globalThis.painted = [];
  let typed;
  document.querySelector('textarea[name="text"]').addEventListener('input', (event) => { typed = event.timeStamp; }, { capture: true });
  new MutationObserver(() => {
    if (typed === undefined) return;
    const from = typed;
    typed = undefined;
    shown.push(performance.now() - from);
    requestAnimationFrame(() => setTimeout(() => painted.push(performance.now() - from)));
  }).observe(document.querySelector('[data-island="findings"]'), { childList: true, subtree: true, characterData: true });
})()`;

/** The last digit is typed and taken back again, so that a finding comes and goes; answers what each stroke took, in milliseconds. */
async function strokes(page: Page, count: number): Promise<{ shown: number[]; painted: number[] }> {
  for (let at = 0; at < count; at++) {
    await page.keyboard.press(at % 2 === 0 ? '9' : 'Backspace');
    await page.evaluate(
      `new Promise((done) => { const look = () => (painted.length > ${at} ? done() : setTimeout(look, 5)); look(); })`,
    );
  }
  const [shown, painted] = [await page.evaluate('shown'), await page.evaluate('painted')];
  return { shown: numbers(shown), painted: numbers(painted) };
}

const numbers = (found: unknown): number[] => (Array.isArray(found) ? found.map(Number).slice(WARM_UP) : []);

const at = (share: number, times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0;

setAssets(readAssets());
const database = await benchDatabase({ demo: true });
const house = await benchHouse(database);
const server = createAdaptorServer({ fetch: createApp(house).fetch });
const browser = await startBrowser();
try {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const cookies = (await cookiesOf(house.signIn, 'marisol@odoc.example')).split('; ').map((cookie) => {
    const [name = '', ...value] = cookie.split('=');
    return { name, value: value.join('='), url: origin };
  });
  const context = await browser.newContext();
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(`${origin}/publish/start`);
  await page.locator('main a[href^="/publish/start/"]').first().click();
  const field = page.locator('textarea[name="text"]');
  const heads = page.waitForResponse(/\/heads\.\w+\.bin$/);
  const characters = numberFor('characters', 5000);
  await field.fill(draftOf(characters));
  await page.getByRole('list', { name: 'Found while you write' }).waitFor();
  await (await heads).finished();
  await page.waitForLoadState('networkidle');
  await field.press('Control+End');
  await page.evaluate(WATCH);
  const count = numberFor('strokes', 60);
  const { shown, painted } = await strokes(page, count + WARM_UP);
  const [p50, p95] = [at(0.5, shown), at(0.95, shown)];
  report(
    'keystroke to finding',
    [
      {
        what: `${characters.toLocaleString('en')} characters, key to finding in the page`,
        ours: `p50 ${p50.toFixed(1)} ms`,
        beside: `painted p50 ${at(0.5, painted).toFixed(1)} ms, p95 ${at(0.95, painted).toFixed(1)} ms`,
        figure: p95,
        says: `p95 ${p95.toFixed(1)} ms`,
        goal: { atMost: GOAL_MS },
      },
    ],
    { strokes: shown.length, load: loadavg().map((one) => one.toFixed(1)), slowest: at(1, shown).toFixed(1) },
  );
} finally {
  await browser.close();
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await house.close();
  await database.close();
}
