import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { paths } from '#paths/self-check';
import { browserPath, startBrowser } from '#tests/support/browser';
import { type Served, served } from '#tests/support/served';

const VOTE = 'Vote for Jane Roe for state senate on November 3, she will fight for us.';
const COMPLAINT = 'My supervisor cut my overtime again and the warden lied about it. This agency is corrupt.';
const ILL = 'The inmate in cell four has HIV and takes insulin.';
const SSN = 'My SSN is 123-45-6789.';

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

describe.skipIf(!browserPath)('May I post this? reads words in a browser', () => {
  test.each(['odoc', 'omes'])(
    '%s: before the questions are answered, and to a private person, it says nothing of criticism, politics and complaints',
    async (agency) => {
      const { page, requests } = await opens(agency);
      const unanswered = await found(page, `${VOTE} ${COMPLAINT} ${SSN}`);
      const hint = await page.locator('#self-check-words-hint').innerText();
      const before = requests.length;
      await answers(page, 'No', 'No');
      const alone = await found(page, `${VOTE} ${COMPLAINT} Shame on the governor. ${SSN}`);

      for (const words of [unanswered, alone]) {
        expect(words).toContain('Social Security number');
        expect(words).not.toMatch(/candidate|workplace|Insult|Swear/);
        expect(words.match(/Advice:/g)).toHaveLength(2);
      }
      expect(hint).toContain('Criticism, politics and complaints are yours to post');
      // What was learnt came before anything was answered: by what is asked for, nobody can tell the answers.
      const asked = requests.map((request) => new URL(request.url()).pathname);
      expect(asked.slice(0, before).some((path) => /^\/assets\/heads\.\w+\.bin$/.test(path))).toBe(true);
      expect(asked.slice(before).filter((path) => path.startsWith('/assets/'))).toEqual([]);
      await page.context().close();
    },
  );
});

describe.skipIf(!browserPath)('May I post this? by what was answered', () => {
  test('OP-021002/IV.C.4: what is confidential is said to a private person too, by its clause; OMES asks no such thing of one', async () => {
    const [odoc, omes] = [await opens('odoc'), await opens('omes')];
    const words = await found(odoc.page, `${ILL} ${SSN}`);
    const why = await odoc.page
      .getByRole('list', { name: 'Found in your words' })
      .getByRole('link', { name: 'Why?' })
      .first()
      .getAttribute('href');
    const elsewhere = await found(omes.page, `${ILL} ${SSN}`);

    expect(words).toContain('Somebody’s health');
    expect(why).toBe('/site/odoc/policies/OP-021002/IV.C.4');
    expect(elsewhere).not.toContain('Somebody’s health');
    await odoc.page.context().close();
    await omes.page.context().close();
  });

  test.each([
    ['odoc', 'On agency time, with my own device', 'No'],
    ['omes', 'With agency equipment', 'No'],
    ['omes', 'No', 'Yes'],
  ])(
    '%s: %s, as an employee %s: what the policy advises on is said, as advice and never as a no',
    async (agency, where, employee) => {
      const { page, requests } = await opens(agency);
      await answers(page, where, employee);
      const before = requests.length;
      const words = await found(page, `${VOTE} ${SSN}`, 'For or against a candidate');
      const hint = await page.locator('#self-check-words-hint').innerText();
      await answers(page, 'No', 'No');
      await page.getByText('For or against a candidate:').waitFor({ state: 'detached' });
      const after = requests.slice(before).map((request) => new URL(request.url()).pathname);

      expect(words).toContain('Advice: post it in your own time, with your own device, and not as somebody');
      expect(words).not.toMatch(/\b(?:forbidden|prohibited|not allowed|must not|may not|cannot|violat)/i);
      expect(hint).toContain('What it finds is advice.');
      expect(after.filter((path) => !/^\/assets\/[\w.-]+\.(?:js|bin)$/.test(path))).toEqual([]);
      expect(requests.filter((one) => /senate|Jane|6789/.test(`${one.url()} ${one.postData() ?? ''}`))).toEqual([]);
      await page.context().close();
    },
  );
});

describe.skipIf(!browserPath)('May I post this? where a file of the page does not load', () => {
  test('that only a part is looked for is said, and no more once the file comes', async () => {
    const { page } = await opens('odoc');
    const heads = /\/heads\.\w+\.bin$/;
    await page.context().route(heads, (route) => route.fulfill({ status: 500, body: 'away' }));
    await page.getByLabel('Try your words').fill(SSN);
    const notice = page.getByRole('status').filter({ hasText: 'Only a part is looked for now' });
    await notice.waitFor();
    const words = await notice.innerText();
    await page.context().unroute(heads);
    while ((await notice.count()) > 0) await page.getByLabel('Try your words').pressSequentially('.', { delay: 200 });
    await page.context().close();

    expect(words).toContain('a file of this page didn’t load. It is tried again while you go on writing.');
  });
});

async function opens(agency: string): Promise<{ page: Page; requests: Request[] }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  await page.goto(`${house.address}${paths.home(agency)}`);
  return { page, requests };
}

/** What stands below the words once `until` is found, and all that was learnt has come. */
async function found(page: Page, text: string, until = 'Social Security number'): Promise<string> {
  await page.getByLabel('Try your words').fill(text);
  const list = page.getByRole('list', { name: 'Found in your words' });
  await list.getByText(until).first().waitFor();
  await page.waitForLoadState('networkidle');
  // What is typed now is answered by all that was learnt.
  await page.getByLabel('Try your words').press('End');
  await page.getByLabel('Try your words').pressSequentially(' Card 4111 1111 1111 1111');
  await list.getByText('Card number').waitFor();
  return list.innerText();
}

async function answers(page: Page, where: string, employee: string): Promise<void> {
  const pick = (question: RegExp, answer: string) =>
    page.getByRole('group', { name: question }).getByText(answer, { exact: true }).click();
  await pick(/^Are you on agency time/, where);
  await pick(/^Do you post it/, employee);
}
