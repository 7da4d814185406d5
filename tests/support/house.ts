import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Kysely, PostgresDialect } from 'kysely';
import { Client, type ClientConfig, Pool } from 'pg';
import { test as base, inject } from 'vitest';

import { createApp } from '#main/app';
import { type House, houseOf } from '#main/house';
import { visitFor } from '#main/visits';
import { openBlobs } from '#platform/blobs';
import type { Database } from '#platform/db';
import { readEnvironment } from '#platform/env';
import { type Jobs, openJobs } from '#platform/jobs';
import { type SignIn, openSignIn } from '#platform/sign-in';
import type { Tables } from '#platform/tables';
import { openTrace } from '#platform/trace';
import { openKeys } from '#platform/vault-keys';
import type { Ctx } from '#steps/world';

import { rolledBack } from './rolled-back.ts';
import { copyOf } from './template.ts';

/** The people of the demonstration by their keys, and the agencies' accounts. */
export type Demo = {
  agencies: Record<string, string>;
  /** `agency/key`, such as `odoc/marisol`, to the person's id and sign-in. */
  people: Record<string, { id: string; signInId: string; agencyId: string }>;
  /** `agency/network` to the account's id. */
  accounts: Record<string, string>;
  divisions: Record<string, string>;
};

const PEOPLE = `
  select a.slug, p.email, p.id, p.sign_in_id as "signInId", p.agency_id as "agencyId"
    from people p join agencies a using (agency_id)`;
const ACCOUNTS = `select a.slug, c.network, c.id from accounts c join agencies a using (agency_id)`;
const DIVISIONS = `select a.slug, d.name, d.id from divisions d join agencies a using (agency_id)`;

/** Reads the seeded names as the superuser, whom row-level security doesn't bind. */
export async function readDemo(superuser: ClientConfig): Promise<Demo> {
  const client = new Client(superuser);
  await client.connect();
  const rows = async (text: string) => (await client.query<Record<string, string>>(text)).rows;
  const [people, accounts, divisions] = [await rows(PEOPLE), await rows(ACCOUNTS), await rows(DIVISIONS)];
  await client.end();
  return {
    agencies: Object.fromEntries(people.map((row) => [row['slug'], row['agencyId'] ?? ''])),
    people: Object.fromEntries(
      people.map((row) => [
        `${row['slug']}/${row['email']?.split('@')[0]}`,
        { id: row['id'] ?? '', signInId: row['signInId'] ?? '', agencyId: row['agencyId'] ?? '' },
      ]),
    ),
    accounts: Object.fromEntries(accounts.map((row) => [`${row['slug']}/${row['network']}`, row['id'] ?? ''])),
    divisions: Object.fromEntries(divisions.map((row) => [`${row['slug']}/${row['name']}`, row['id'] ?? ''])),
  };
}

type Form = Record<string, string | Blob | readonly string[]> | FormData;

/** The house with both agencies of the demonstration in it, and its door. */
export type TestHouse = House & {
  demo: Demo;
  /** One request of somebody signed in, through the door: a GET, or a POST of the form. `at` is when it is made. */
  visit(who: string, path: string, form?: Form, options?: { at?: Date; address?: string }): Promise<Response>;
  /** One request of anybody. */
  anybody(path: string, form?: Form): Promise<Response>;
  /** The context of a person, for what a test says is so before it begins. */
  as(who: string, at?: Date): Ctx;
  /** In nobody's name, for what a clock or a network makes happen. */
  clock(agency: string, at?: Date): Ctx;
};

type Workers = { app: ClientConfig; pool: Pool; jobs: Jobs; signIn: SignIn; demo: Demo; dir: string };

export const test = base
  .extend<{ workers: Workers }>({
    workers: [
      // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixture's dependencies from this pattern
      async ({}, use) => {
        const copy = await copyOf(inject('server'), inject('demoTemplate'));
        const dir = mkdtempSync(path.join(tmpdir(), 'rostrum-test-'));
        const pool = quiet(new Pool({ ...copy.app, max: 1 }));
        const jobs = await openJobs(copy.app, () => {});
        const signIn = openSignIn({ database: copy.app, secret: 'x'.repeat(32), origins: ['http://localhost:8080'] });
        const demo = await readDemo({ ...copy.app, user: 'rostrum' });
        await use({ app: copy.app, pool, jobs, signIn, demo, dir });
        await jobs.stop();
        await signIn.close();
        await pool.end();
        await copy.drop();
        rmSync(dir, { recursive: true, force: true });
      },
      { scope: 'worker' },
    ],
  })
  .extend<{ house: TestHouse }>({
    house: async ({ workers }, use) => {
      const pool = { options: workers.pool.options, connect: () => workers.pool.connect(), end: async () => {} };
      const db = new Kysely<Tables>({ dialect: rolledBack(new PostgresDialect({ pool })) });
      await use(await testHouse(workers, db));
      await db.destroy();
    },
  });

/** A database that is dropped cuts off whoever still listens; that ends no test. */
function quiet(pool: Pool): Pool {
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

async function testHouse({ jobs, signIn, demo, dir }: Workers, db: Database): Promise<TestHouse> {
  const data = mkdtempSync(path.join(dir, 'data-'));
  const env = readEnvironment({
    ROSTRUM_DATA: data,
    ROSTRUM_KEYS: path.join(dir, 'keys'),
    ROSTRUM_TRACE: 'error',
    TESSERACT: 'off',
  });
  const blobs = await openBlobs(path.join(data, 'blobs'));
  const trace = openTrace({ level: 'error' });
  const house = houseOf({
    env,
    db,
    keys: openKeys(env.keys),
    blobs,
    jobs,
    signIn,
    trace,
    says: 'test',
    close: async () => {},
  });
  return withDoor(house, demo);
}

/** The door of a house: requests in a person's name. */
export function withDoor(house: House, demo: Demo): TestHouse {
  const personOf = (who: string) => {
    const found = demo.people[who];
    if (!found) throw new Error(`nobody is called ${who}: ${Object.keys(demo.people).join(', ')}`);
    return found;
  };
  let at: Date | undefined;
  const contextFor: House['contextFor'] = (who) => house.contextFor({ ...who, ...(at ? { now: at } : {}) });
  const app = createApp(house, {
    whoIs: async (c, next) => {
      const who = c.req.header('x-test-person');
      if (!who) return c.redirect('/sign-in', 303);
      const address = c.req.header('x-test-address') ?? '127.0.0.1';
      const visit = await visitFor(personOf(who).signInId, { db: house.db, contextFor, token: 'token', address });
      if (!visit) return c.redirect('/sign-in', 303);
      c.set('visit', visit);
      return next();
    },
  });
  const ask = async (target: string, headers: Record<string, string>, form?: Form) =>
    app.request(target, form ? { method: 'POST', headers, body: bodyOf(form) } : { headers });
  return {
    ...house,
    demo,
    async visit(who, target, form, options = {}) {
      at = options.at;
      return ask(
        target,
        { 'x-test-person': who, ...(options.address ? { 'x-test-address': options.address } : {}) },
        form,
      );
    },
    anybody: (target, form) => ask(target, {}, form),
    as: (who, when) =>
      house.contextFor({
        agencyId: personOf(who).agencyId,
        personId: personOf(who).id,
        byPerson: true,
        address: '127.0.0.1',
        ...(when ? { now: when } : {}),
      }),
    clock: (agency, when) =>
      house.contextFor({
        agencyId: demo.agencies[agency] ?? '',
        personId: null,
        byPerson: false,
        ...(when ? { now: when } : {}),
      }),
  };
}

function bodyOf(form: Form): FormData | URLSearchParams {
  if (form instanceof FormData) return form;
  const files = Object.values(form).some((value) => value instanceof Blob);
  const body = files ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    if (value instanceof Blob) (body as FormData).append(name, value);
    else for (const one of [value].flat()) body.append(name, one);
  }
  return body;
}
