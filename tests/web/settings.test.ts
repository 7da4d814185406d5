import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, inject, test as base } from 'vitest';

import { createApp } from '#main/app';
import { type House, houseOf } from '#main/house';
import { openBlobs } from '#platform/blobs';
import { databaseOf, postgres } from '#platform/db';
import { readEnvironment } from '#platform/env';
import { openJobs } from '#platform/jobs';
import { openSignIn } from '#platform/sign-in';
import { openTrace } from '#platform/trace';
import { openKeys } from '#platform/vault-keys';
import { zipOf } from '#policy';
import { copyOf } from '#tests/support/template';

const ORIGIN = 'http://localhost:8080';

/** vitest's `test` with a house in which there is no agency yet, and a browser before its door. */
const test = base.extend<{ empty: { house: House; browser: () => Browser } }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixture's dependencies from this pattern
  empty: async ({}, use) => {
    const copy = await copyOf(inject('server'), inject('template'));
    const dir = mkdtempSync(path.join(tmpdir(), 'rostrum-empty-'));
    const env = readEnvironment({
      ROSTRUM_DATA: path.join(dir, 'data'),
      ROSTRUM_KEYS: path.join(dir, 'keys'),
      ROSTRUM_TRACE: 'error',
    });
    const jobs = await openJobs(copy.app, () => {});
    const signIn = openSignIn({ database: copy.app, secret: 'x'.repeat(32), origins: [ORIGIN] });
    const db = databaseOf(postgres(copy.app));
    const blobs = await openBlobs(path.join(dir, 'data', 'blobs'));
    const parts = { env, db, keys: openKeys(env.keys), blobs, jobs, signIn, trace: openTrace({ level: 'error' }) };
    const house = houseOf({ ...parts, says: 'test', close: async () => {} });
    const app = createApp(house);
    await use({ house, browser: () => browserAt((target, init) => app.request(target, init)) });
    await jobs.stop();
    await signIn.close();
    await db.destroy();
    await copy.drop();
    rmSync(dir, { recursive: true, force: true });
  },
});

type Browser = ReturnType<typeof browserAt>;

function browserAt(ask: (target: string, init: RequestInit) => Response | Promise<Response>) {
  const jar = new Map<string, string>();
  let token = '';
  return async (
    target: string,
    form?: Record<string, string | Blob>,
    headers: Record<string, string> = { origin: ORIGIN },
  ) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const body = form && bodyOf({ token, ...form });
    const answer = await ask(ORIGIN + target, {
      ...(body ? { method: 'POST', body } : {}),
      headers: { cookie, ...headers },
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    const text = await answer.text();
    token = /name="token" value="([^"]*)"/.exec(text)?.[1] ?? token;
    return { status: answer.status, location: answer.headers.get('location'), text };
  };
}

function bodyOf(form: Record<string, string | Blob>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.append(name, value);
  return body;
}

const form = (house: House) => ({
  code: house.setUpCode,
  name: 'Office of Examples',
  slug: 'examples',
  zone: 'America/Chicago',
  pack: 'omes-006',
  administratorName: 'Nadia Example',
  title: 'System administrator',
  email: 'nadia@examples.example',
  password: 'canary gravel-teapot orbit',
});

test('an empty installation leads to its set-up, which makes the agency and its administrator, once', async ({
  empty,
}) => {
  const { house, browser } = empty;
  const go = browser();
  const first = await go('/');
  const page = await go('/set-up');

  const done = await go('/set-up', form(house));
  const again = await go('/set-up', { ...form(house), slug: 'second' });
  await go('/sign-in');
  const signedIn = await go('/sign-in', {
    email: 'nadia@examples.example',
    password: form(house).password,
    next: '/people',
  });
  const people = await go('/people');

  expect([first.status, first.location]).toEqual([303, '/set-up']);
  expect(page.text).toContain('Social Networking and Social Media Policy (OMES-006)');
  expect(page.text).not.toContain('OK-STATE');
  expect([done.status, done.location]).toEqual([303, '/sign-in']);
  expect([again.status, again.location]).toEqual([303, '/sign-in']);
  expect([signedIn.status, signedIn.location]).toEqual([303, '/people']);
  expect(people.text).toContain('Nadia Example');
  expect((await browser()('/set-up')).location).toBe('/sign-in');
});

test('an agency comes in with a pack of its own, as a ZIP; one that isn’t whole makes nothing and says where', async ({
  empty,
}) => {
  const { house, browser } = empty;
  const go = browser();
  await go('/set-up');
  const typed = { ...form(house), slug: 'pecan-ferry', pack: '' };
  const zip = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'pack.zip');

  const broken = await go('/set-up', { ...typed, packFile: zip(new TextEncoder().encode('no ZIP at all')) });
  const done = await go('/set-up', { ...typed, packFile: zip(zipOf('example-agency')) });
  const policies = await go('/site/pecan-ferry/policies');

  expect(broken.status).toBe(422);
  expect(broken.text).toMatch(/ZIP/);
  expect([done.status, done.location]).toEqual([303, '/sign-in']);
  expect(policies.text).toContain('Social Media of the Town of Pecan Ferry');
});

test('without the code from the console nothing is set up, and what was typed stays, but for the password', async ({
  empty,
}) => {
  const { house, browser } = empty;
  const go = browser();
  await go('/set-up');

  const wrong = await go('/set-up', { ...form(house), code: 'a guess' });
  const right = await go('/set-up', form(house));

  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('This is not the code.');
  expect(wrong.text).toContain('value="Office of Examples"');
  expect(wrong.text).not.toContain('gravel-teapot');
  expect(right.status).toBe(303);
});

test('a set-up that another site sends, or without this browser’s token, does nothing', async ({ empty }) => {
  const { house, browser } = empty;
  const go = browser();
  await go('/set-up');

  const elsewhere = await go('/set-up', form(house), {
    origin: 'https://evil.example',
    'sec-fetch-site': 'cross-site',
  });
  const tokenless = await browser()('/set-up', form(house));

  expect([elsewhere.status, tokenless.status]).toEqual([422, 422]);
  expect((await go('/')).location).toBe('/set-up');
});

test('each field that can’t be used is said in its own words', async ({ empty }) => {
  const { house, browser } = empty;
  const go = browser();
  await go('/set-up');

  const answer = await go('/set-up', {
    ...form(house),
    slug: 'Ex Amples',
    zone: 'Mars/Olympus',
    pack: '../../etc',
    email: 'nadia',
    password: 'short',
  });

  expect(answer.status).toBe(422);
  for (const says of [
    'lower-case letters, digits and hyphens',
    'Choose the time zone.',
    'Choose the policy, or bring one',
    'Write your address as',
    'Use at least 12 characters.',
  ])
    expect(answer.text).toContain(says);
});

test('a password that is one’s own address is said beside its field, and nothing is made', async ({ empty }) => {
  const { house, browser } = empty;
  const go = browser();
  await go('/set-up');

  const answer = await go('/set-up', { ...form(house), password: 'nadia@examples.example' });

  expect(answer.status).toBe(422);
  expect(answer.text).toContain('It is your own name or address');
  expect((await go('/')).location).toBe('/set-up');
});
