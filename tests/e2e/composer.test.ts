import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { browserPath, signedIn, startBrowser } from '#tests/support/browser';
import { aPhoto } from '#tests/support/photo';
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

  test('a picture goes to review with the keyboard alone, and not before it is described and says who is in it', async () => {
    const context = await signedIn(browser, { address: house.address, email: 'marisol@odoc.example' });
    const page = await context.newPage();
    await page.goto(`${house.address}/publish/start`);
    await page.locator('main a[href^="/publish/start/"]').first().press('Enter');
    await page.locator('textarea[name="text"]').pressSequentially('The new entrance is open.');
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    const files = { name: 'entrance.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() };
    await page.locator('input[name="files"]').setInputFiles(files);
    await page.getByRole('button', { name: 'Save and add the pictures' }).press('Enter');
    const people = page.getByRole('group', { name: 'Picture 1: who can be recognized in it?' });
    await people.waitFor();
    await page.getByRole('button', { name: 'Save and go on to submit' }).press('Enter');
    await page.waitForURL(/\/submit$/);
    const missing = await page.locator('main').innerText();
    await handsIn(page);
    const refused = await page.locator('main').innerText();

    await page.getByRole('link', { name: 'Go on writing' }).press('Enter');
    await page.getByLabel('Picture 1: alt text').pressSequentially('A glass door below a new sign.');
    await page.getByLabel('Picture 1: source').pressSequentially('The agency');
    await page.getByLabel('Picture 1: right').pressSequentially('Own work');
    // From the field before it, the next stop of the keyboard is the first answer.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const ticked = await people.getByRole('checkbox', { name: 'Nobody who can be recognized' }).isChecked();
    await page.getByRole('button', { name: 'Save and go on to submit' }).press('Enter');
    await page.waitForURL(/\/submit$/);
    await handsIn(page);
    await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
    const draft = await page.locator('main').innerText();
    await context.close();

    expect(missing).toContain('Picture 1 has no alt text.');
    expect(missing).toContain("Picture 1 doesn't say who is in it.");
    expect(refused).toContain('Not submitted');
    expect(ticked).toBe(true);
    expect(draft).toContain('It waits for somebody else to read it.');
  });
});

/** Ticks what is confirmed, and hands it in, with the keyboard. */
async function handsIn(page: Page): Promise<void> {
  const boxes = page.locator('input[name="attested"]');
  for (let at = 0; at < (await boxes.count()); at += 1)
    if (!(await boxes.nth(at).isChecked())) await boxes.nth(at).press('Space');
  await page.locator('form[action$="/submit"] button').first().press('Enter');
  await page.waitForLoadState();
}
