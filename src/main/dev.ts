// `npm run dev`: the demonstration with two more pages, /dev/mail and /dev/gallery. Started by scripts/dev.mjs, which catches
// the mail, brings a Bluesky network where it can, and starts this anew when a source changes.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';

import { environmentOrExit } from '#platform/env';
import { setAssets } from '#ui/assets';
import { galleryPage } from '#ui/gallery';

import { type App, createApp } from './app.ts';
import { readAssets } from './assets.ts';
import { DEMO_PASSWORD } from './demo-password.ts';
import { demoAgencies, demoMail } from './demo-people.ts';
import { tellDemoStory } from './demo-story.ts';
import { seedDemo } from './demo.ts';
import { openHouse } from './house.ts';
import { listen, stopOnSignal } from './listen.ts';

const MOST_MAILS = 50;
const Bluesky = z.record(z.string(), z.object({ service: z.string(), identifier: z.string(), password: z.string() }));

const [mailDirectory = '', accounts = '{}'] = process.argv.slice(2);
setAssets(readAssets());
const house = await openHouse(environmentOrExit());
const seeded = await seedDemo(house, { password: DEMO_PASSWORD, bluesky: Bluesky.parse(JSON.parse(accounts)) });
await tellDemoStory(house, seeded);
const people = demoAgencies.flatMap((agency) =>
  agency.people.map(({ name, title, ...person }) => ({
    email: demoMail(agency, { name, title, ...person }),
    name,
    role: title,
    agency: agency.name,
  })),
);
const app: App = new Hono();
app.get('/dev/mail', (c) => c.html(mailPage()));
app.get('/dev/gallery', (c) => c.html(galleryPage()));
app.route('/', createApp(house, { demo: { password: DEMO_PASSWORD, people } }));
const running = await listen(house, app);
stopOnSignal(running);
console.log(`Open ${running.url}, ${running.url}/dev/mail, ${running.url}/dev/gallery`);

/** What was caught, the newest first, with its links to press. */
function mailPage() {
  const files = globSync('*.eml', { cwd: mailDirectory }).toSorted().toReversed().slice(0, MOST_MAILS);
  return html`<!doctype html>
    <html lang="en">
      <title>Mail that was caught</title>
      <h1>Mail that was caught: ${files.length === 0 ? 'none yet' : `the newest ${files.length}`}</h1>
      ${files.map(
        (name) =>
          html`<pre>${linked(readable(readFileSync(path.join(mailDirectory, name), 'latin1')))}</pre>
            <hr />`,
      )}
    </html>`;
}

/** Lines that were folded for the way, and bytes that were written as =C3. */
function readable(mail: string): string {
  const bytes = mail
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function linked(text: string) {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, at) => (at % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));
}
