import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { browserPath, signedIn, startBrowser } from '#tests/support/browser';
import { type Served, served } from '#tests/support/served';

let house: Served;
let browser: Browser;
const TEXT = 'The front desk in Tulsa is closed on Friday.';

describe.skipIf(!browserPath)('in a browser without scripts', () => {
  beforeAll(async () => {
    house = await served();
    browser = await startBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const pageOf = async (who: string) => {
    const options = { javaScriptEnabled: false };
    return (await signedIn(browser, { address: house.address, email: `${who}.example`, options })).newPage();
  };

  test('a draft is written, submitted and approved with forms and links alone', async () => {
    const marisol = await pageOf('marisol@odoc');
    await marisol.goto(`${house.address}/publish/start`);
    await marisol.getByRole('link', { name: /write/i }).first().click();
    await marisol.getByLabel('Text').fill(TEXT);
    await marisol.getByRole('button', { name: 'Save and go on to submit' }).click();
    for (const tick of await marisol.getByRole('checkbox').all()) await tick.press('Space');
    await marisol.getByRole('button', { name: /submit/i }).click();
    const draft = marisol.url().split('?')[0] ?? '';

    const ben = await pageOf('ben@odoc');
    await ben.goto(draft);
    await ben.getByRole('button', { name: 'Approve' }).click();

    expect(await words(ben)).toContain(TEXT);
    await marisol.reload();
    expect(await words(marisol)).toMatch(/approved/i);
  });

  test('the form that hides a comment is reached by the keyboard alone, with the comment and every ground in view', async () => {
    const theo = await pageOf('theo@odoc');
    await theo.goto(`${house.address}/respond`);
    await press(theo, theo.getByRole('link', { name: /T\. Miller|phone/ }).first());
    await press(
      theo,
      theo
        .getByRole('link', { name: 'Choose ground and words' })
        .or(theo.getByRole('button', { name: 'Choose ground and words' }))
        .first(),
    );

    expect(await words(theo)).toContain('You people never answer the phone!');
    expect(await words(theo)).toMatch(/Threatening to others/);
  });
});

/** Comes to it by the keyboard and presses Enter. */
async function press(page: Page, what: ReturnType<Page['locator']>): Promise<void> {
  await what.focus();
  await page.keyboard.press('Enter');
  await page.waitForLoadState('load');
}

const words = (page: Page) => page.locator('main').innerText();
