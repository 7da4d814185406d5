import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { startServer } from '#platform/postgres/server';
import { isRoot, ordinaryAccount, ownData } from '#tests/support/own-data';

let data: ReturnType<typeof ownData>;
let home: string;
beforeEach(() => {
  data = ownData();
  home = path.join(data.dir, 'postgres');
});
afterEach(() => data.remove());

const { uid, gid } = ordinaryAccount;
const asSomebody = (as = { uid, gid }) => ({ ...(isRoot ? as : {}), encoding: 'utf8' as const });
const reaches = spawnSync(process.execPath, ['--version'], asSomebody()).status === 0;

/** What a process of an ordinary account says of this directory. */
function startedBySomebody(dir: string): { uid?: number; adopted?: boolean; trouble?: string } {
  const { stdout, stderr } = spawnSync(process.execPath, ['tests/support/as-somebody.ts', dir], asSomebody());
  return stdout ? (JSON.parse(stdout) as { uid?: number }) : { trouble: `said nothing: ${stderr}` };
}

test('a second start adopts the running server, and the last to leave stops it', async () => {
  const first = await startServer(home);
  const second = await startServer(home);
  expect([first.adopted, second.adopted]).toEqual([false, true]);

  await first.stop();
  const client = new Client(second.connection);
  await client.connect();
  expect((await client.query('select 1 as here')).rows).toEqual([{ here: 1 }]);
  await client.end();
  await second.stop();

  expect(existsSync(path.join(home, 'data/postmaster.pid'))).toBe(false);
});

test('a directory that is no database, or of another version, is refused in words and not touched', async () => {
  await (await startServer(home)).stop();
  const version = path.join(home, 'data/PG_VERSION');
  writeFileSync(version, '17\n');
  await expect(startServer(home)).rejects.toThrow(/made by PostgreSQL 17, and Rostrum comes with 18/);

  const other = path.join(data.dir, 'other');
  await (await startServer(other)).stop();
  const before = readdirSync(path.join(other, 'data')).filter((name) => name !== 'PG_VERSION');
  spawnSync('rm', [path.join(other, 'data/PG_VERSION')]);
  await expect(startServer(other)).rejects.toThrow(/holds no PostgreSQL database/);
  expect(readdirSync(path.join(other, 'data')).toSorted()).toEqual(before.toSorted());
});

test.runIf(isRoot)('a directory that another account put there is refused in words', async () => {
  mkdirSync(home, { mode: 0o700 });
  chownSync(home, 12_345, 12_345);
  await expect(startServer(home)).rejects.toThrow(/must be a directory of \w+ with mode 0700\. Correct it, or/);
});

test.runIf(isRoot && reaches)('an ordinary account runs its own database, and is refused another one’s', async () => {
  const theirs = path.join(data.dir, 'theirs');
  mkdirSync(theirs, { mode: 0o700 });
  chownSync(theirs, uid, gid);
  expect(startedBySomebody(path.join(theirs, 'postgres'))).toEqual({ uid, adopted: false });
  expect(startedBySomebody(path.join(theirs, 'postgres'))).toEqual({ uid, adopted: false });

  const ours = path.join(data.dir, 'ours');
  mkdirSync(path.join(ours, 'data'), { recursive: true });
  for (const dir of [ours, path.join(ours, 'data')]) chownSync(dir, 12_345, 12_345);
  expect(startedBySomebody(ours).trouble).toMatch(/belongs to uid 12345, and this is \w+ \(uid \d+\)/);
});

test('the server logs into files of a day and 10 MB at most', async () => {
  const server = await startServer(home);
  const client = new Client(server.connection);
  await client.connect();
  const { rows } = await client.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name in ('log_rotation_age', 'log_rotation_size', 'logging_collector')`,
  );
  await client.query(`do $$ begin raise log 'seen in the log'; end $$`);
  await client.end();
  await server.stop();

  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
    log_rotation_age: '1440',
    log_rotation_size: '10240',
    logging_collector: 'on',
  });
  const files = readdirSync(path.join(home, 'logs'));
  const [log = ''] = files.map((name) => readFileSync(path.join(home, 'logs', name), 'utf8'));
  expect(files.join()).toMatch(/^server-\d{4}-\d\d-\d\dT\d{6}\.log$/);
  expect(log).toContain('seen in the log');
});
