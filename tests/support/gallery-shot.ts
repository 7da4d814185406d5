/**
 * Photographs the gallery as a person sees it: renders it to one file with the real style sheet, opens it in Chromium at
 * a desk's and a phone's width, asks axe about it, and leaves the pictures in .cache/screens.
 *
 * `node tests/support/gallery-shot.ts` ends with 1 when axe objects or the page is wider than its window.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { type Browser, chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { compile } from 'sass';

const PLACE = '.cache/gallery';
const SCREENS = '.cache/screens';
const USWDS = 'node_modules/@uswds/uswds';
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; form-action 'self'";
const KINDS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const WIDTHS = [1280, 360, 320];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Objection = { id: string; help: string; nodes: { html: string; failureSummary: string }[] };

/** Writes the style sheet and the page into `PLACE`. */
async function renderGallery(): Promise<void> {
  mkdirSync(`${PLACE}/assets`, { recursive: true });
  mkdirSync(SCREENS, { recursive: true });
  const { css } = compile('src/ui/house.scss', { loadPaths: [`${USWDS}/packages`], quietDeps: true });
  for (const [, file = ''] of css.matchAll(/url\("?\/assets\/((?:img|fonts)\/[^")]+)"?\)/g)) {
    cpSync(`${USWDS}/dist/${file}`, `${PLACE}/assets/${file}`);
  }
  writeFileSync(`${PLACE}/assets/house.css`, css);
  cpSync('src/ui/icon.svg', `${PLACE}/assets/icon.svg`);
  const bundle = await rolldown({ input: 'src/ui/gallery.tsx', platform: 'node', external: /^(?![.#/])/ });
  await bundle.write({ file: `${PLACE}/gallery.js`, format: 'es' });
  const { galleryPage } = (await import(pathToFileURL(path.resolve(PLACE, 'gallery.js')).href)) as {
    galleryPage: () => string;
  };
  writeFileSync(`${PLACE}/index.html`, galleryPage());
}

/** Serves `PLACE` on loopback under the policy of the real pages. */
function serve() {
  const server = createServer((request, response) => {
    const asked = path.normalize(new URL(request.url ?? '/', 'http://here').pathname);
    const file = asked === '/' ? 'index.html' : asked.slice(1);
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('content-type', KINDS[path.extname(file)] ?? 'application/octet-stream');
    try {
      response.end(readFileSync(path.join(PLACE, file)));
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise<typeof server>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

async function look(browser: Browser, address: string, width: number): Promise<string[]> {
  const view = await browser.newPage({ viewport: { width, height: 900 } });
  const said: string[] = [];
  view.on('console', (message) => said.push(`${width}: console: ${message.text()}`));
  await view.goto(address);
  await view.evaluate(
    'Promise.all([...document.images].map((image) => { image.loading = "eager"; return image.decode().catch(() => 0); }))',
  );
  await view.screenshot({ path: `${SCREENS}/gallery-${width}.png`, fullPage: true });
  const sections = await view.locator('.gallery__component').all();
  for (const section of sections) {
    const name = await section.getAttribute('data-component');
    await section.screenshot({ path: `${SCREENS}/${width}-${name}.png` });
  }
  await view.evaluate(axeSource);
  const objections: Objection[] = await view.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'target-size': { enabled: true } } }).then((found) => found.violations)`,
  );
  const wide: number = await view.evaluate('document.documentElement.scrollWidth');
  await view.close();
  return [
    ...said,
    ...objections.flatMap(({ id, help, nodes }) =>
      nodes
        .slice(0, 4)
        .map((node) => `${width}: ${id}: ${help}\n    ${node.html.slice(0, 200)}\n    ${node.failureSummary}`),
    ),
    ...(wide > width ? [`${width}: the page is ${wide} px wide`] : []),
  ];
}

await renderGallery();
const server = await serve();
const place = server.address();
const address = `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}/`;
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
const troubles: string[] = [];
try {
  for (const width of WIDTHS) troubles.push(...(await look(browser, address, width)));
} finally {
  await browser.close();
  server.close();
}
process.stdout.write(troubles.length === 0 ? 'Nothing to object to.\n' : `${troubles.join('\n')}\n`);
process.exitCode = troubles.length === 0 ? 0 : 1;
