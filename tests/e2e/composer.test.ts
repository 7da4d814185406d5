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

describe.skipIf(!browserPath)('writing in a browser, while it is typed', () => {
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
    const words = await page.locator('[data-part="live"]').innerText();
    await context.close();

    expect(why).toBe('/policy/OP-021002/VIII');
    expect(words).toContain('123-45-6789');
    expect(words).toContain('Capitals throughout');
    expect(words).toContain('Instead:');
    expect(sent.filter((one) => one.includes('123-45-6789'))).toEqual([]);
  });

  test('what is told while typing is what is told once saved: the same notes, words, numbers and marks, each thing once', async () => {
    const page = await drafting();
    await page.locator('textarea[name="text"]').fill(FIVE_KINDS_TWICE);
    await page.getByRole('list', { name: 'Found while you write' }).getByText('Insult to a person').first().waitFor();
    const live = await told(page, '[data-part="live"]');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Found in what was saved').waitFor();
    const saved = await told(page, '[data-part="found-before"]');
    const twice = page.locator('[data-part="live"]');
    const still = await twice.isVisible();
    await page.locator('textarea[name="text"]').press('Control+End');
    await page.keyboard.type(' Thank you.');
    await twice.waitFor();
    const both = await page.locator('.findings__notes:visible').count();
    await page.locator('textarea[name="text"]').fill(FIVE_KINDS_TWICE);
    await twice.waitFor({ state: 'hidden' });
    const again = await told(page, '[data-part="found-before"]');
    await page.context().close();

    expect(live.notes).toEqual(saved.notes);
    expect(live.text).toBe(saved.text);
    expect(live.text).toContain('U+200B');
    expect(live.notes.filter((note) => note.includes(', 2 times')).length).toBeGreaterThanOrEqual(5);
    expect(still).toBe(false);
    expect(both).toBe(1);
    expect(again).toEqual(saved);
  });
});

describe.skipIf(!browserPath)('answering a comment in a browser', () => {
  test('what confirms whose case it is stops an answer while it is typed, by its clause', async () => {
    const context = await signedIn(browser, { address: house.address, email: 'marisol@odoc.example' });
    const page = await context.newPage();
    await page.goto(`${house.address}/respond`);
    await page.getByRole('link', { name: 'M. Poe' }).click();
    await page.getByRole('link', { name: 'Write another answer' }).click();
    await page.getByLabel('Text').fill('Yes, your brother John Poe is at Lexington.');
    const note = page.getByRole('list', { name: 'Found while you write' }).getByRole('listitem').first();
    await note.getByText('Confirms whose case it is').waitFor();
    const says = await note.innerText();
    const why = await note.getByRole('link', { name: 'Why?' }).getAttribute('href');
    await context.close();

    expect(says).toMatch(/^1\s+Confirms whose case it is\s+Stops/);
    expect(why).toBe('/policy/OP-021002/V.C.3.c');
  });
});

describe.skipIf(!browserPath)('writing in a browser, with the keyboard alone', () => {
  test('from a note to its words in the text, and by Escape back', async () => {
    const page = await drafting();
    const field = page.locator('textarea[name="text"]');
    await field.fill('The roof is being mended all week.\n'.repeat(40));
    await field.press('Control+End');
    await page.keyboard.type('Call 405-555-0123, or at night 405-555-0199.');
    await page.getByText('Telephone number, 2 times').waitFor();
    await field.press('Control+Home');
    await page.keyboard.press('Tab');
    const why = await focused(page);
    await page.keyboard.press('Tab');
    const show = await focused(page);
    await page.keyboard.press('Enter');
    const first = await selected(page);
    const scrolled = await field.evaluate(({ scrollTop }) => scrollTop);
    await page.keyboard.press('Escape');
    const back = await focused(page);
    await page.keyboard.press('Enter');
    const second = await selected(page);
    await page.context().close();

    expect(why).toMatch(/^Why\?/);
    expect([show, back]).toEqual(['Show in the text', 'Show in the text']);
    expect([first, second]).toEqual(['405-555-0123', '405-555-0199']);
    expect(scrolled).toBeGreaterThan(0);
  });
});

describe.skipIf(!browserPath)('writing in a browser, what is said and counted', () => {
  test('who hears the page is told each thing once, when nobody types, and the count when it grows short', async () => {
    const page = await drafting();
    await page.evaluate(HEAR);
    await page
      .locator('textarea[name="text"]')
      .pressSequentially('You are a stupid pathetic idiot, mail jane@mail.com');
    await page.getByText('Insult to a person').first().waitFor();
    await until(page, 'said.length > 0');
    await page.keyboard.type('. And');
    await until(page, 'quiet()');
    const said = await page.evaluate('said.join(" ")');
    await page.context().close();

    expect(String(said).match(/E-mail address/g)).toHaveLength(1);
    expect(String(said).match(/Insult to a person/g)).toHaveLength(1);
    expect(said).not.toContain('characters left');
  });

  test('the count above the preview is that of the words in the field, an emoji of many parts as one', async () => {
    const page = await drafting();
    await page.locator('textarea[name="text"]').fill('A family: 👨‍👩‍👧‍👦');
    const used = page.locator('[data-preview-used]');
    const typed = await used.innerText();
    await page.locator('textarea[name="text"]').fill('a'.repeat(10_003));
    const over = await used.innerText();
    await page.locator('textarea[name="text"]').fill('A family: 👨‍👩‍👧‍👦');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Found in what was saved').waitFor();
    const saved = await used.innerText();
    await page.context().close();

    expect(typed).toBe('11 of 10,000 characters');
    expect(over.trim()).toBe('3 over 10,000');
    expect(saved).toBe(typed);
  });
});

describe.skipIf(!browserPath)('writing in a browser, on a phone', () => {
  test('the name of the account breaks with the sentence that it stands in', async () => {
    const page = await drafting();
    await page.setViewportSize({ width: 360, height: 800 });
    const tops = await page.evaluate(FIRST_LINES);
    await page.context().close();

    expect(tops).toEqual({ name: expect.any(Number), same: true });
  });
});

describe.skipIf(!browserPath)('writing in a browser, while what was learnt is on its way', () => {
  test('the first finding waits for nothing; what needs what was learnt is told after', async () => {
    const page = await drafting();
    const come = Promise.withResolvers<void>();
    await page.route(/\/heads\.\w+\.bin$/, async (route) => {
      await come.promise;
      await route.continue();
    });
    await page.keyboard.type('You are a stupid pathetic idiot. Call 405-555-0123.');
    const live = page.locator('[data-part="live"]');
    await live.getByText('Telephone number', { exact: true }).waitFor();
    const first = await live.innerText();
    come.resolve();
    await live.getByText('Insult to a person').first().waitFor();
    await page.context().close();

    expect(first).not.toContain('Insult to a person');
  });
});

describe.skipIf(!browserPath)('writing in a browser, where a file of the page does not load', () => {
  test.each([
    ['what the heads learnt', /\/heads\.\w+\.bin$/, 'Only a part is looked for while you write'],
    ['what was learnt of speech', /\/assets\/weights\.\w+\.js$/, 'Only a part is looked for while you write'],
    ['what reads', /\/finder\.\w+\.js$/, 'Nothing is looked for while you write'],
  ])('%s: that is said once, and tried again while somebody goes on writing', async (_what, file, says) => {
    const page = await drafting();
    await page.context().route(file, (route) => route.fulfill({ status: 500, body: 'away' }));
    await page.evaluate(HEAR);
    await page.keyboard.type('You are a stupid pathetic idiot. Call 405-555-0123.');
    const notice = page.getByText(says);
    await notice.waitFor();
    await until(page, 'quiet()');
    await page.keyboard.type(' Or come.');
    await until(page, 'quiet()');
    const said = String(await page.evaluate('said.join(" ")'));
    await page.context().unroute(file);
    while ((await notice.count()) > 0) await page.keyboard.type('.', { delay: 200 });
    await page.locator('[data-part="live"]').getByText('Insult to a person').first().waitFor();
    await page.context().close();

    expect(said.split(says)).toHaveLength(2);
  });
});

describe.skipIf(!browserPath)('writing in a browser', () => {
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

const FIVE_KINDS_TWICE = [
  'Call 405-555-0123 or mail jane.doe@mail.com. \u200BCome to 12 Elm Street, Tulsa, OK 74103.',
  'VISITING HOURS CHANGE ON MONDAY FOR EVERYBODY. See #visitinghourschange. Damn.',
  'Call 405-555-0199 or mail john.doe@mail.com. Or come to 14 Oak Street, Tulsa, OK 74104.',
  'THE GATE ON THE EAST SIDE STAYS CLOSED ALL WEEK. See #easterngateisclosed. Damn.',
  'You are a stupid pathetic idiot and a disgusting liar. Her SSN is 123-45-6789.',
].join('\n');

/** A draft that is begun, by somebody who writes. */
async function drafting(): Promise<Page> {
  const context = await signedIn(browser, { address: house.address, email: 'marisol@odoc.example' });
  const page = await context.newPage();
  await page.goto(`${house.address}/publish/start`);
  await page.locator('main a[href^="/publish/start/"]').first().press('Enter');
  await page.locator('textarea[name="text"]').click();
  return page;
}

/** The notes as they read, without what may be done about each; and the text with its marks. */
async function told(page: Page, part: string): Promise<{ notes: string[]; text: string }> {
  const notes = page.locator(`${part} li.note`);
  const parts = (await notes.all()).map((note) =>
    note.locator('.note__head, .note__says, .note__instead').allInnerTexts(),
  );
  const read = await Promise.all(parts);
  return { notes: read.map((one) => one.join('\n')), text: await page.locator(`${part} .findings__text`).innerHTML() };
}

const until = (page: Page, holds: string) =>
  page.evaluate(`new Promise((done) => { const look = () => (${holds} ? done() : setTimeout(look, 20)); look(); })`);

const focused = async (page: Page) => String(await page.evaluate('document.activeElement.innerText')).trim();

const selected = (page: Page) =>
  page.evaluate('((field) => field.value.slice(field.selectionStart, field.selectionEnd))(document.activeElement)');

/** In the page: where the name in the lead begins, and whether the word before it stands on the same line. */
const FIRST_LINES = `(() => {
  const name = document.querySelector('.page-head__lead .name');
  const before = document.createRange();
  before.selectNodeContents(name.previousSibling);
  const [one, other] = [name.getClientRects()[0], before.getBoundingClientRect()];
  return { name: one.top, same: Math.abs(one.top - other.top) < 4 };
})()`;

/** In the page: what is said to who hears it, and whether nothing was for longer than it waits. */
const HEAR = `(() => {
  globalThis.said = [];
  let last = performance.now();
  for (const place of document.querySelectorAll('output'))
    new MutationObserver(() => { last = performance.now(); said.push(place.textContent); }).observe(place, { childList: true, characterData: true, subtree: true });
  document.addEventListener('input', () => { last = performance.now(); });
  globalThis.quiet = () => performance.now() - last > 1500;
})()`;
