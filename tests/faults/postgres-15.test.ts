import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createApp } from '#main/app';
import { seedDemo } from '#main/demo';
import { openHouse } from '#main/house';
import { readEnvironment } from '#platform/env';
import { ROLES_SQL } from '#platform/postgres/roles';
import { isRoot, ordinaryAccount, ownData } from '#tests/support/own-data';

// The oldest PostgreSQL that we say we run on, as Debian ships it: `apt-get install postgresql-15`. Over TCP and with
// passwords, as administrators have it.
const BIN = process.env['POSTGRES_15'] ?? '/usr/lib/postgresql/15/bin';
const here = Boolean(process.env['LONG']) && existsSync(path.join(BIN, 'initdb'));
const SECRET = 'a password of this test';
const { uid, gid } = ordinaryAccount;
const asServer = isRoot ? { uid, gid } : {};

let data: ReturnType<typeof ownData>;
let server: ChildProcess;
let port: number;

beforeAll(async () => {
  if (!here) return;
  data = ownData();
  const cluster = path.join(data.dir, 'cluster');
  const words = path.join(data.dir, 'password');
  writeFileSync(words, SECRET);
  mkdirSync(cluster, { mode: 0o700 });
  if (isRoot) for (const file of [cluster, words]) chownSync(file, uid, gid);
  const args = ['-D', cluster, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${words}`, '--locale=C.UTF-8'];
  const made = spawnSync(path.join(BIN, 'initdb'), [...args, '--encoding=UTF8', '--no-sync'], {
    ...asServer,
    cwd: cluster,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
  port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  server = spawn(path.join(BIN, 'postgres'), ['-D', cluster, ...settings.flatMap((one) => ['-c', one])], {
    ...asServer,
    cwd: cluster,
    stdio: 'ignore',
  });
  await answers();
});
afterAll(async () => {
  if (!here) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  server.once('exit', () => resolve());
  server.kill('SIGINT');
  await promise;
  data.remove();
});

const address = (user: string, database: string) =>
  `postgres://${user}:${encodeURIComponent(SECRET)}@127.0.0.1:${port}/${database}`;

async function superuser(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: address('postgres', 'postgres') });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

test.runIf(here)('on PostgreSQL 15 of the administrator the house opens, is seeded and answers', async () => {
  const env = readEnvironment({
    ROSTRUM_DATA: path.join(data.dir, 'data'),
    ROSTRUM_KEYS: path.join(data.dir, 'keys'),
    ROSTRUM_TRACE: 'error',
    DATABASE_URL: address('rostrum_app', 'rostrum'),
    DATABASE_OWNER_URL: address('rostrum_owner', 'rostrum'),
  });
  await expect(openHouse(env)).rejects.toThrow(/doesn't let rostrum_owner in/);
  const passwords = ['rostrum_owner', 'rostrum_app'].map((role) => `alter role ${role} password '${SECRET}'`);
  await superuser(ROLES_SQL, ...passwords);
  await expect(openHouse(env)).rejects.toThrow(/has no database rostrum/);
  await superuser('create database rostrum owner rostrum_owner');

  const house = await openHouse(env);
  const made = await seedDemo(house, { password: 'a demonstration of Rostrum' });
  const page = await createApp(house).request('/sign-in');
  await house.close();

  expect(Object.keys(made)).toEqual(['odoc', 'omes']);
  expect(page.status).toBe(200);
  expect(house.says).toBe('DATABASE_URL');
  const again = await openHouse(env);
  expect(await seedDemo(again, { password: 'a demonstration of Rostrum' })).toEqual({});
  await again.close();
});

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const listener = createServer().listen(0, '127.0.0.1', () => {
    const found = (listener.address() as AddressInfo).port;
    listener.close(() => resolve(found));
  });
  return promise;
}

async function answers(): Promise<void> {
  for (;;) {
    try {
      return await superuser('select 1');
    } catch (error) {
      if (server.exitCode !== null) throw error;
      await pause(50);
    }
  }
}
