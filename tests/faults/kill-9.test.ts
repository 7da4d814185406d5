import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { startServer } from '#platform/postgres/server';
import { ownData } from '#tests/support/own-data';

// Once of each in `npm test`; `npm run test:long` does it twenty times. The pauses are when the kill comes, at random.
const ROUNDS = Number(process.env['ROUNDS'] ?? 1);
const ROUND_MS = 60_000;

let data: ReturnType<typeof ownData>;
let acknowledged: number[];
let app: ChildProcess | undefined;

beforeEach(() => {
  data = ownData();
  acknowledged = [];
});
afterEach(async () => {
  await killApp();
  data.remove();
});

const between = (least: number, most: number) => pause(least + Math.random() * (most - least));
const pidFile = () => path.join(data.dir, 'postgres/data/postmaster.pid');
const postmaster = () => (existsSync(pidFile()) ? Number(readFileSync(pidFile(), 'utf8').split('\n')[0]) : 0);

function startApp(): void {
  const next = (acknowledged.at(-1) ?? 0) + 1000;
  const child = spawn(process.execPath, ['tests/support/writer.ts', data.dir, `${next}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = `${rest}${String(chunk)}`.split('\n');
    rest = lines.pop() ?? '';
    acknowledged.push(...lines.map(Number));
  });
  app = child;
}

async function killApp(): Promise<void> {
  if (!app || app.exitCode !== null || app.signalCode !== null) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  app.once('exit', () => resolve());
  app.kill('SIGKILL');
  await promise;
}

async function acknowledgement(): Promise<void> {
  for (const before = acknowledged.length; acknowledged.length === before;) await pause(5);
}

async function lost(expected: { adopted?: boolean } = {}): Promise<number[]> {
  const server = await startServer(path.join(data.dir, 'postgres'));
  expect(server).toMatchObject(expected);
  const client = new Client({ ...server.connection, database: 'rostrum' });
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id from written');
  await client.end();
  await server.stop();
  const kept = new Set(rows.map(({ id }) => Number(id)));
  expect(acknowledged.length).toBeGreaterThan(0);
  return acknowledged.filter((id) => !kept.has(id));
}

test(
  'kill -9 of the app: nothing acknowledged is lost, the next start adopts',
  { timeout: ROUNDS * ROUND_MS },
  async () => {
    for (let round = 0; round < ROUNDS; round++) {
      startApp();
      await acknowledgement();
      await between(0, 700);
      await killApp();
      const missing = round % 2 === 0 ? await lost({ adopted: true }) : [];
      expect(missing).toEqual([]);
    }
    expect(await lost()).toEqual([]);
  },
);

test('kill -9 of the postmaster: the app goes on by itself', { timeout: ROUNDS * ROUND_MS }, async () => {
  startApp();
  for (let round = 0; round < ROUNDS; round++) {
    await acknowledgement();
    await between(0, 700);
    const killed = postmaster();
    process.kill(killed, 'SIGKILL');
    while ([0, killed].includes(postmaster())) await pause(5);
    await acknowledgement();
  }
  await killApp();
  expect(await lost()).toEqual([]);
});

test('kill -9 of both: the next start recovers', { timeout: ROUNDS * ROUND_MS }, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    startApp();
    await acknowledgement();
    await between(0, 700);
    process.kill(postmaster(), 'SIGKILL');
    await killApp();
    const missing = round % 2 === 0 ? await lost() : [];
    expect(missing).toEqual([]);
  }
  expect(await lost()).toEqual([]);
});

test(
  'kill -9 during the first initialisation: the next start makes it whole',
  { timeout: ROUNDS * ROUND_MS },
  async () => {
    for (let round = 0; round < ROUNDS; round++) {
      startApp();
      await between(50, 1500);
      if (round % 2 === 0) for (const pid of initialisers()) process.kill(pid, 'SIGKILL');
      await killApp();
      startApp();
      await acknowledgement();
      await killApp();
      expect(await lost()).toEqual([]);
      const leftOver = readdirSync(path.join(data.dir, 'postgres')).filter((name) => name.includes('.making-'));
      expect(leftOver.length).toBeLessThanOrEqual(1);
      data.remove();
      data = ownData();
      acknowledged = [];
    }
  },
);

/** The processes of this machine that work in our directory: initdb and the servers that it starts. */
function initialisers(): number[] {
  const pids = readdirSync('/proc').map(Number).filter(Boolean);
  return pids.filter((pid) => {
    try {
      return pid !== app?.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`${data.dir}/postgres`);
    } catch {
      return false;
    }
  });
}
