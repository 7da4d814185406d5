import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { setUpAgency } from '#main/set-up';
import { paths } from '#paths/self-check';
import { browserPath, startBrowser } from '#tests/support/browser';
import { type Served, served } from '#tests/support/served';

const WORDS = 'Zanzibar warden told me, SSN 123-45-6789';

/** What stands below for each answer to the first two questions; the topics are asked beside it. */
const branches: Record<string, Record<string, string[]>> = {
  odoc: {
    'No, No': ['private'],
    'No, Yes': ['private', 'employee'],
    'On agency time, with my own device, No': ['private', 'work'],
    'On agency time, with my own device, Yes': ['private', 'work', 'employee'],
    'With agency equipment, No': ['private', 'work'],
    'With agency equipment, Yes': ['private', 'work', 'employee'],
  },
  omes: {
    'No, No': [],
    'No, Yes': ['employee'],
    'On agency time, with my own device, No': ['work'],
    'On agency time, with my own device, Yes': ['work', 'employee'],
    'With agency equipment, No': ['work', 'equipment'],
    'With agency equipment, Yes': ['work', 'equipment', 'employee'],
  },
  'pecan-ferry': {
    'No, No': [],
    'No, Yes': ['employee'],
    'On agency time, with my own device, No': [],
    'On agency time, with my own device, Yes': ['employee'],
    'With agency equipment, No': [],
    'With agency equipment, Yes': ['employee'],
  },
};

let house: Served;
let browser: Browser;

beforeAll(async () => {
  if (!browserPath) return;
  house = await served();
  const administrator = {
    name: 'Ada Min',
    email: 'ada@pecan-ferry.example',
    title: 'Clerk',
    password: 'correct horse 12',
  };
  const town = { slug: 'pecan-ferry', name: 'Town of Pecan Ferry', zone: 'America/Chicago', pack: 'example-agency' };
  await setUpAgency(house.house, { ...town, administrator });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

describe.skipIf(!browserPath)('May I post this? in a browser, answer by answer', () => {
  test.each(Object.keys(branches))(
    '%s: each pair of answers shows what fits it, the right and whom to ask',
    async (agency) => {
      const page = await opened(agency);
      for (const [pair, expected] of Object.entries(branches[agency] ?? {})) {
        const [employee = '', ...where] = pair.split(', ').toReversed();
        await answers(page, where.toReversed().join(', '), employee);
        const main = await page.locator('main').innerText();
        const summary = await page.locator('[data-island="summary"]').innerText();

        expect([pair, await shownParts(page)]).toEqual([pair, expected]);
        expect(main).toContain('This is your right.');
        expect(main).toContain('74 O.S. § 840-2.5');
        expect(main).toContain('What protects you, and whom to ask');
        expect(summary.startsWith('This is your right')).toBe(pair === 'No, No');
        expect(summary).not.toContain('0 pieces');
      }
      await page.context().close();
    },
  );
});

describe.skipIf(!browserPath)('May I post this? in a browser: words and paper', () => {
  test('the words go into no request, store, channel or history by any way that a browser has, and leave with the page', async () => {
    const page = await opened('odoc', WATCH);
    await page.getByLabel('Try your words').fill(WORDS);
    await answers(page, 'With agency equipment', 'Yes');
    await page.getByText('a Social Security number, in a range that is given out').waitFor();
    const used = await page.evaluate('JSON.stringify(globalThis.used)');
    const kept = await page.evaluate(
      `(async () => JSON.stringify([history.state, location.href, name, document.title, { ...localStorage }, { ...sessionStorage },
        (await indexedDB.databases()).length, (await caches.keys()).length]))()`,
    );
    await page.evaluate(`dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))`);
    const left = await page.getByLabel('Try your words').inputValue();
    await page.getByLabel('Try your words').fill(WORDS);
    await page.goto(`${house.address}/site/odoc`);
    await page.goBack();
    const back = await page.getByLabel('Try your words').inputValue();
    await page.getByLabel('Try your words').fill(WORDS);
    await page.reload();
    const again = await page.getByLabel('Try your words').inputValue();

    expect(JSON.parse(String(used))).toEqual([
      ['Worker', expect.stringMatching(/^\/assets\/finder\.[0-9a-f]+\.js$/), { type: 'module' }],
      ['fetch', paths.counted('odoc'), { method: 'POST' }],
    ]);
    expect(String(kept)).not.toContain('Zanzibar');
    expect([left, back, again]).toEqual(['', '', '']);
    expect(await page.locator('main').innerText()).not.toContain('123-45-6789');
    await page.context().close();
  });

  test('on paper stands what fits, and without answers the whole guide; nothing to click, nothing that was typed', async () => {
    const page = await opened('odoc');
    await page.getByLabel('Try your words').fill(WORDS);
    await page.emulateMedia({ media: 'print' });
    const printed = async () => {
      await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
      const [parts, words] = [await shownParts(page), await page.locator('main').innerText()];
      await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
      return { parts, words };
    };
    const whole = await printed();
    await page.emulateMedia({ media: 'screen' });
    const after = await shownParts(page);
    await answers(page, 'No', 'No');
    await page.emulateMedia({ media: 'print' });
    const mine = await printed();

    expect(whole.parts).toEqual(['private', 'work', 'employee']);
    expect(after).toEqual([]);
    expect(mine.parts).toEqual(['private']);
    for (const { words } of [whole, mine]) {
      expect(words).toContain('May I post this?');
      expect(words).toContain('74 O.S. § 840-2.5');
      expect(words).not.toMatch(/Try your words|Copy the line|Show the whole guide|123-45-6789/);
    }
    expect(await page.getByRole('radio').first().isVisible()).toBe(false);
    await page.context().close();
  });
});

/** Writes down each way out that is taken: requests, stores, channels, history. */
const WATCH = `
  globalThis.used = [];
  const watch = (holder, name) => {
    const own = holder[name];
    holder[name] = function (...given) {
      globalThis.used.push([name, ...given]);
      return own.apply(this, given);
    };
  };
  watch(globalThis, 'fetch');
  watch(Navigator.prototype, 'sendBeacon');
  watch(XMLHttpRequest.prototype, 'send');
  watch(History.prototype, 'pushState');
  watch(History.prototype, 'replaceState');
  watch(Storage.prototype, 'setItem');
  watch(IDBFactory.prototype, 'open');
  watch(CacheStorage.prototype, 'open');
  watch(BroadcastChannel.prototype, 'postMessage');
  watch(globalThis, 'postMessage');
  globalThis.Worker = class extends Worker { constructor(...given) { super(...given); globalThis.used.push(['Worker', ...given]); } };
  for (const name of ['WebSocket', 'EventSource', 'SharedWorker', 'RTCPeerConnection'])
    globalThis[name] = class { constructor(...given) { globalThis.used.push([name, ...given]); } };
  for (const [holder, name] of [[HTMLImageElement.prototype, 'src'], [HTMLIFrameElement.prototype, 'src'], [Document.prototype, 'cookie']]) {
    const own = Object.getOwnPropertyDescriptor(holder, name);
    Object.defineProperty(holder, name, { ...own, set(given) { globalThis.used.push([name, given]); own.set.call(this, given); } });
  }
`;

async function opened(agency: string, script = ''): Promise<Page> {
  const context = await browser.newContext();
  if (script !== '') await context.addInitScript(script);
  const page = await context.newPage();
  await page.goto(`${house.address}${paths.home(agency)}`);
  return page;
}

async function answers(page: Page, where: string, employee: string): Promise<void> {
  const pick = (question: RegExp, answer: string) =>
    page.getByRole('group', { name: question }).getByText(answer, { exact: true }).click();
  await pick(/^Are you on agency time/, where);
  await pick(/^Do you post it/, employee);
}

/** The parts of the guide by situation that have something to be seen. */
async function shownParts(page: Page): Promise<string[]> {
  const shown: string[] = [];
  for (const part of ['private', 'work', 'equipment', 'employee'])
    if (await page.locator(`[data-part="${part}"] article`).first().isVisible()) shown.push(part);
  return shown;
}
