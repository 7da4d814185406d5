// `node bench/start.ts [--rounds 5] [--json]`: the second start to the first page, and the memory when nothing happens.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

import { benchDirectory } from './support/house.ts';
import { numberFor, report } from './support/report.ts';
import { median, pause, secondsOf } from './support/rounds.ts';

const IDLE_SECONDS = 8;
const MOST_SECONDS = 120;

/** A port that nobody had a moment ago. */
function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer().once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}

type Started = { child: ChildProcess; port: number };

/** `npm start` without npm: builds when a source changed, then serves the demonstration. */
async function start(dir: string): Promise<Started> {
  const port = await freePort();
  const own = Object.entries(process.env).filter(([name]) => !/^(ROSTRUM_|DATABASE_|PORT$)/.test(name));
  const env = { ...Object.fromEntries(own), PORT: String(port), ROSTRUM_DATA: path.join(dir, 'data') };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return { child, port };
}

/** Asks until the sign-in page is there, as somebody would who opens it at once. */
async function firstPage({ child, port }: Started): Promise<void> {
  for (const until = performance.now() + MOST_SECONDS * 1000; performance.now() < until; await pause(5)) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    const response = await fetch(`http://127.0.0.1:${port}/sign-in`).catch(() => undefined);
    if (response?.ok && (await response.text()).includes('</html>')) return;
  }
  throw new Error(`no page within ${MOST_SECONDS} s`);
}

async function stop({ child }: Started): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** The memory of a process in MB, what it shares with others counted in parts: PSS; 0 when it is gone. */
function memoryMb(pid: number): number {
  try {
    const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return Number(found?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

/** The server of the cluster in `data`, and what it started. */
function postgresOf(data: string): number[] {
  const main = Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === main)
    .map(Number);
  return [main, ...children];
}

function parentOf(pid: string): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

const { dir, remove } = benchDirectory();
try {
  const first = await start(dir);
  const firstSeconds = await secondsOf(() => firstPage(first));
  await stop(first);
  const starts: number[] = [];
  const memory: { ours: number; database: number }[] = [];
  for (let round = 0; round < numberFor('rounds', 5); round += 1) {
    let running: Started | undefined;
    starts.push(
      await secondsOf(async () => {
        running = await start(dir);
        await firstPage(running);
      }),
    );
    if (!running) continue;
    await pause(IDLE_SECONDS * 1000);
    const database = postgresOf(path.join(dir, 'data', 'postgres', 'data')).reduce(
      (sum, pid) => sum + memoryMb(pid),
      0,
    );
    memory.push({ ours: memoryMb(running.child.pid ?? 0), database });
    await stop(running);
  }
  const seconds = median(starts);
  const [ours, database] = [median(memory.map((one) => one.ours)), median(memory.map((one) => one.database))];
  report(
    'start and idle memory',
    [
      {
        what: 'start on an existing database to the first page, with the embedded server’s own start',
        ours: `${starts.map((one) => one.toFixed(2)).join(', ')} s`,
        beside: `first start, with building and the demonstration: ${firstSeconds.toFixed(1)} s`,
        figure: seconds,
        goal: { atMost: 1.5 },
        says: `${seconds.toFixed(2)} s`,
      },
      {
        what: `memory after ${IDLE_SECONDS} s of nothing (PSS)`,
        ours: `${ours.toFixed(0)} MB`,
        beside: `database ${database.toFixed(0)} MB`,
        figure: ours + database,
        goal: { atMost: 300 },
        says: `${(ours + database).toFixed(0)} MB`,
      },
    ],
    {},
  );
} finally {
  remove();
}
