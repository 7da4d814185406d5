import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { browserPath, signedIn, startBrowser } from '#tests/support/browser';
import { type Served, served } from '#tests/support/served';

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

describe.skipIf(!browserPath)('writing in a browser', () => {
  test('what is typed shows its findings, each with its clause; nothing typed leaves before it is saved', async () => {
    const context = await signedIn(browser, { address: house.address, email: 'marisol@odoc.example' });
    const page = await context.newPage();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto(`${house.address}/publish/start`);
    await page.locator('main a[href^="/publish/start/"]').first().click();
    await page.locator('textarea[name="text"]').click();
    await page.keyboard.type('Call us about 123-45-6789. VISITING HOURS CHANGE ON MONDAY FOR EVERYBODY.');
    const found = page.getByRole('list', { name: 'Found while you write' });
    await found.getByText('Social Security number').first().waitFor();
    const why = await found.getByRole('link', { name: 'Why?' }).first().getAttribute('href');
    const words = await found.innerText();
    await context.close();

    expect(why).toBe('/policy/OP-021002/VIII');
    expect(words).toContain('123-45-6789');
    expect(words).toContain('Capitals throughout');
    expect(words).toContain('Instead:');
    expect(sent.filter((one) => one.includes('123-45-6789'))).toEqual([]);
  });
});
