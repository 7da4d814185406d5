import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { expect, inject, test } from 'vitest';

import { designateAuthor } from '#app/people/designate-author.flow';
import { addTechnology } from '#app/registers/add-technology.flow';
import { registerAccount } from '#app/registers/register-account.flow';
import type { Flow } from '#flow';
import { houseOf } from '#main/house';
import { type Tale, begin } from '#main/tale';
import { orders } from '#main/walk-draft';
import { openBlobs } from '#platform/blobs';
import { databaseOf, postgres } from '#platform/db';
import { readEnvironment } from '#platform/env';
import { openJobs } from '#platform/jobs';
import { openSignIn } from '#platform/sign-in';
import { openTrace } from '#platform/trace';
import { openKeys } from '#platform/vault-keys';
import { countPosts } from '#tests/support/citizen';
import { hostileProxy } from '#tests/support/hostile-proxy';
import { readDemo } from '#tests/support/house';
import { type PdsAccount, startPds } from '#tests/support/pds';
import { copyOf } from '#tests/support/template';

const KILLS = Number(process.env['ROUNDS'] ?? 3);
const POSTS = process.env['LONG'] ? 100 : 15;

test(`${POSTS} posts while the worker is killed -9 ${KILLS} times and answers are lost: each is there once`, async () => {
  const pds = await startPds();
  const proxy = await hostileProxy(pds.url);
  const account = await pds.account('odoc');
  const own = await ownHouse(proxy.url);
  await orderPosts(own, account);
  proxy.set({ fault: 'drop', path: 'com.atproto.repo.', reaches: true, times: Math.ceil(POSTS / 4) });

  await workThroughKills(own);

  const published = await own.publications();
  expect(published.filter(({ state }) => state !== 'done')).toEqual([]);
  expect(new Set(published.map((row) => row.remote_id)).size).toBe(POSTS);
  expect(await countPosts(pds, account.did)).toBe(POSTS);
  expect(await own.told()).toBe(POSTS);
  await own.close();
  await proxy.stop();
  await pds.stop();
}, 900_000);

/** A house on a database of its own, which a worker process works for too. */
async function ownHouse(service: string) {
  const copy = await copyOf(inject('server'), inject('demoTemplate'));
  const dir = mkdtempSync(path.join(tmpdir(), 'rostrum-kill-'));
  const url = (user: string) =>
    `postgres://${user}@localhost/${copy.app.database}?host=${encodeURIComponent(String(copy.app.host))}`;
  const variables = {
    ROSTRUM_DATA: path.join(dir, 'data'),
    ROSTRUM_KEYS: path.join(dir, 'keys'),
    ROSTRUM_NETWORK_ORIGINS: service,
    DATABASE_URL: url('rostrum_app'),
    DATABASE_OWNER_URL: url('rostrum_owner'),
    ROSTRUM_TRACE: 'error',
  };
  const env = readEnvironment(variables);
  const jobs = await openJobs(copy.app, () => {});
  const signIn = openSignIn({ database: copy.app, secret: 'x'.repeat(32), origins: ['http://localhost:8080'] });
  const db = databaseOf(postgres(copy.app));
  const parts = {
    env,
    db,
    keys: openKeys(env.keys),
    blobs: await openBlobs(path.join(env.data, 'blobs')),
    jobs,
    signIn,
  };
  const house = houseOf({ ...parts, trace: openTrace({ level: 'error' }), says: 'test', close: async () => {} });
  const demo = await readDemo({ ...copy.app, user: 'rostrum' });
  const ctx = house.contextFor({ agencyId: demo.agencies['odoc'] ?? '', personId: null, byPerson: false });
  return {
    tale: begin(house),
    demo,
    service,
    variables,
    publications: () =>
      ctx.view((view) => view.selectFrom('publications').select(['state', 'remote_id', 'trouble']).execute()),
    told: () =>
      ctx.view(
        async (view) =>
          (await view.selectFrom('ledger').select('id').where('kind', '=', 'post.published').execute()).length,
      ),
    async close() {
      await jobs.stop();
      await signIn.close();
      await db.destroy();
      await copy.drop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

type Own = Awaited<ReturnType<typeof ownHouse>>;

/** An account on the server, and so many posts ordered for it at once. */
async function orderPosts({ tale, demo, service }: Own, { handle, password }: PdsAccount): Promise<void> {
  const people = Object.fromEntries(Object.entries(demo.people).map(([who, { id }]) => [who.replace('odoc/', ''), id]));
  const stage = { slug: 'odoc', agencyId: demo.agencies['odoc'] ?? '', people, divisions: {}, accounts: { site: '' } };
  const does = <T>(flow: Flow<T>, input: Record<string, unknown>): ReturnType<Tale['does']> =>
    tale.does(stage, 'june', flow, input);
  const added = await does(addTechnology, { name: 'Bluesky', kind: 'social-network', provider: 'Bluesky', note: '' });
  const { technologyId } = added as { technologyId: string };
  const names = {
    network: 'bluesky',
    handle,
    name: 'Oklahoma Department of Corrections',
    purpose: 'News',
    audience: 'public',
  };
  const registered = await does(registerAccount, { ...names, technologyId, service, identifier: handle, password });
  const { accountId } = registered as { accountId: string };
  await does(designateAuthor, { accountId, personId: people['marisol'], conduct: 'yes', signed: 'June Delacroix' });
  for (let n = 0; n < POSTS; n++)
    await orders(tale, stage, { author: 'marisol', reviewer: 'ben', accountId, text: `Notice number ${n}` });
}

/** One worker after the other is killed at a random moment; the last one finishes. */
async function workThroughKills({ variables, publications }: Own): Promise<void> {
  let worker = startWorker(variables);
  for (let kill = 0; kill < KILLS; kill++) {
    await pause(500 + Math.random() * 2500);
    await kill9(worker);
    worker = startWorker(variables);
  }
  const open = async () => (await publications()).some(({ state }) => state !== 'done');
  for (let tries = 0; tries < 3000 && (await open()); tries++) await pause(100);
  await kill9(worker);
}

function startWorker(variables: Record<string, string>): ChildProcess {
  const env = { ...process.env, ...variables };
  return spawn(process.execPath, ['dist/worker.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function kill9(worker: ChildProcess): Promise<void> {
  const ended = once(worker, 'exit');
  if (worker.exitCode === null && worker.kill('SIGKILL')) await ended;
}
