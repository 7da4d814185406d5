import { type Browser, type BrowserContext, type BrowserContextOptions, chromium as driver } from 'playwright-core';

import { chromium } from '../../scripts/chromium.mjs';

/** Where Chromium is; undefined where there is none, and then the tests of the pages are skipped by name. */
export const browserPath = chromium();

const QUIET = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium without a window. It looks nothing up by itself. */
export function startBrowser(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return driver.launch({ executablePath: browserPath ?? '', args: [...QUIET, ...sandbox] });
}

type Who = { address: string; email: string; options?: BrowserContextOptions };

/** A browser of somebody of the demonstration, signed in by the page that people use. */
export async function signedIn(browser: Browser, { address, email, options = {} }: Who): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.getByLabel(/mail/i).first().fill(email);
  await page
    .getByLabel(/password/i)
    .first()
    .fill('a demonstration of Rostrum');
  await page
    .getByRole('button', { name: /^sign in$/i })
    .first()
    .click();
  await page.waitForURL(`${address}/`);
  await page.close();
  return context;
}
