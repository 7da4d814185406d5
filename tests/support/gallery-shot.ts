/**
 * Photographs the gallery as a person sees it: renders it to one file with the real style sheet, opens it in Chromium at
 * a desk's and a phone's width, asks axe about it, and leaves the pictures in .cache/screens.
 *
 * `node tests/support/gallery-shot.ts` ends with 1 when axe objects or the page is wider than its window.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { type Browser, chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { compile } from 'sass';

const PLACE = '.cache/gallery';
const SCREENS = '.cache/screens';
const USWDS = 'node_modules/@uswds/uswds';
const WIDTHS = [1280, 360, 320];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Objection = { id: string; help: string; nodes: { html: string; failureSummary: string }[] };

/** Writes the style sheet and the page into `PLACE`, and says where the page is. */
async function renderGallery(): Promise<string> {
  mkdirSync(`${PLACE}/assets`, { recursive: true });
  mkdirSync(SCREENS, { recursive: true });
  const { css } = compile('src/ui/house.scss', { loadPaths: [`${USWDS}/packages`], quietDeps: true });
  for (const [, file = ''] of css.matchAll(/url\("?\/assets\/((?:img|fonts)\/[^")]+)"?\)/g)) {
    cpSync(`${USWDS}/dist/${file}`, `${PLACE}/assets/${file}`);
  }
  writeFileSync(`${PLACE}/assets/house.css`, css.replaceAll('/assets/', ''));
  cpSync('src/ui/icon.svg', `${PLACE}/assets/icon.svg`);
  const bundle = await rolldown({ input: 'src/ui/gallery.tsx', platform: 'node', external: /^(?![.#/])/ });
  await bundle.write({ file: `${PLACE}/gallery.js`, format: 'es' });
  const { galleryPage } = (await import(pathToFileURL(path.resolve(PLACE, 'gallery.js')).href)) as {
    galleryPage: () => string;
  };
  writeFileSync(`${PLACE}/index.html`, galleryPage().replaceAll('"/assets/', '"assets/'));
  return pathToFileURL(path.resolve(PLACE, 'index.html')).href;
}

async function look(browser: Browser, address: string, width: number): Promise<string[]> {
  const view = await browser.newPage({ viewport: { width, height: 900 } });
  await view.goto(address);
  await view.screenshot({ path: `${SCREENS}/gallery-${width}.png`, fullPage: true });
  const sections = await view.locator('.gallery__component').all();
  for (const section of sections) {
    const name = await section.getAttribute('aria-labelledby');
    await section.screenshot({ path: `${SCREENS}/${width}-${name?.replace('component-', '')}.png` });
  }
  await view.evaluate(axeSource);
  const objections: Objection[] = await view.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'target-size': { enabled: true } } }).then((found) => found.violations)`,
  );
  const wide: number = await view.evaluate('document.documentElement.scrollWidth');
  await view.close();
  return [
    ...objections.flatMap(({ id, help, nodes }) =>
      nodes
        .slice(0, 4)
        .map((node) => `${width}: ${id}: ${help}\n    ${node.html.slice(0, 200)}\n    ${node.failureSummary}`),
    ),
    ...(wide > width ? [`${width}: the page is ${wide} px wide`] : []),
  ];
}

const address = await renderGallery();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
const troubles: string[] = [];
try {
  for (const width of WIDTHS) troubles.push(...(await look(browser, address, width)));
} finally {
  await browser.close();
}
process.stdout.write(troubles.length === 0 ? 'Nothing to object to.\n' : `${troubles.join('\n')}\n`);
process.exitCode = troubles.length === 0 ? 0 : 1;
