import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { paths } from '#paths/self-check';
import { browserPath, startBrowser } from '#tests/support/browser';
import { type Served, served } from '#tests/support/served';

const WORDS = 'Zanzibar warden told me, SSN 123-45-6789, that the east gate stays open';

let house: Served;
let browser: Browser;

beforeAll(async () => {
  if (!browserPath) return;
  house = await served();
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

describe.skipIf(!browserPath)('May I post this? at ODOC, in a browser', () => {
  test('what is typed is in no request, no storage and no cookie; the only post has no content', async () => {
    const { context, page, requests } = await opens('odoc');
    await page.getByLabel('Try your words').fill(WORDS);
    await answers(page, { where: 'No', employee: 'No' });
    await page.getByRole('checkbox', { name: 'Data that identifies an inmate' }).press('Space');
    await page.getByText('a Social Security number, in a range that is given out').waitFor();
    await page.reload();
    await page.goto(`${house.address}/site/odoc`);
    const posts = requests.filter((request) => request.method() !== 'GET');

    expect(requests.filter(carries)).toEqual([]);
    expect(posts.map((request) => [new URL(request.url()).pathname, request.postData()])).toEqual([
      [paths.counted('odoc'), null],
    ]);
    expect(requests.filter((request) => !request.url().startsWith(house.address))).toEqual([]);
    expect(await kept(context, page)).not.toContain('Zanzibar');
    await context.close();
  });

  test('as a private person of ODOC one reads of the right and of the four things, and of nothing else', async () => {
    const { context, page } = await opens('odoc');
    await answers(page, { where: 'No', employee: 'No' });
    const main = await page.locator('main').innerText();

    expect(await page.locator('[data-island="summary"]').innerText()).toContain('This is your right.');
    expect(await shownArticles(page)).toEqual([
      'Pictures of inmates',
      'Agency equipment',
      'Logo and web address of the agency',
      "What you know from the job and the public doesn't",
    ]);
    expect(main).toContain('A line to copy');
    expect(main).toContain('74 O.S. § 840-2.5');
    await context.close();
  });
});

describe.skipIf(!browserPath)('May I post this? elsewhere, in a browser', () => {
  test('OMES asks of a private person nothing, and of politics only at agency equipment', async () => {
    const { context, page } = await opens('omes');
    const politics = page.getByText('On agency equipment, is it about a vote?').first();
    await answers(page, { where: 'No', employee: 'No' });
    const silent = [await politics.isVisible(), await shownArticles(page)];
    await answers(page, { where: 'With agency equipment', employee: 'No' });
    const asked = await politics.isVisible();
    await page.getByRole('checkbox', { name: 'It asks for campaign contributions' }).press('Space');

    expect(silent).toEqual([false, []]);
    expect(asked).toBe(true);
    expect(await shownArticles(page)).toContain('It asks for campaign contributions');
    expect(await shownArticles(page)).not.toContain('Whose position it could seem');
    await answers(page, { where: 'No', employee: 'Yes' });
    expect(await shownArticles(page)).toContain('Whose position it could seem');
    expect(await shownArticles(page)).not.toContain('It asks for campaign contributions');
    await context.close();
  });

  test('the whole guide can be shown all the same, and without scripts it is there at once', async () => {
    const { context, page } = await opens('odoc');
    const before = await shownArticles(page);
    await page.getByRole('button', { name: 'Show the whole guide' }).click();
    const whole = await shownArticles(page);
    await context.close();
    const plain = await opens('odoc', { javaScriptEnabled: false });

    expect(before).toEqual([]);
    expect(whole.length).toBeGreaterThan(10);
    expect(await shownArticles(plain.page)).toEqual(whole);
    expect(await plain.page.getByText('Without scripts the whole guide stands below').isVisible()).toBe(true);
    expect(await plain.page.getByLabel('Try your words').count()).toBe(0);
    await plain.context.close();
  });
});

async function opens(agency: string, options: { javaScriptEnabled?: boolean } = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  await page.goto(`${house.address}${paths.home(agency)}`);
  return { context, page, requests };
}

async function answers(page: Page, { where, employee }: { where: string; employee: string }): Promise<void> {
  await page
    .getByRole('group', { name: /^Are you on agency time/ })
    .getByText(where, { exact: true })
    .click();
  await page
    .getByRole('group', { name: /^Do you post it/ })
    .getByText(employee, { exact: true })
    .click();
}

/** The headings of the advice that is to be seen. */
async function shownArticles(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const heading of await page.locator('main article h3').all())
    if (await heading.isVisible()) found.push(await heading.innerText());
  return found;
}

/** Whether any of the words went out: in the address, the headers or the content. */
function carries(request: Request): boolean {
  const sent = [request.url(), JSON.stringify(request.headers()), request.postData() ?? ''].join(' ');
  return ['Zanzibar', '123-45-6789', 'warden', 'east%20gate', 'east gate'].some((words) => sent.includes(words));
}

async function kept(context: BrowserContext, page: Page): Promise<string> {
  const storage = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
  return `${String(storage)} ${JSON.stringify(await context.cookies())}`;
}
