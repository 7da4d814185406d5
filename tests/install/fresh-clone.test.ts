import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { afterAll, beforeAll, expect, test } from 'vitest';

// What somebody has who clones the project and types what the README says. Needs the package registry, so it runs in
// `npm run test:long` alone.
const here = Boolean(process.env['LONG']);
const SECOND_START_MS = 2000;

let dir: string;
let checkout: string;
beforeAll(() => {
  if (!here) return;
  dir = mkdtempSync(path.join(tmpdir(), 'fresh-'));
  checkout = path.join(dir, 'rostrum');
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${process.cwd()}`, checkout]);
});
afterAll(() => {
  if (here) rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
});

/** Without what this run of npm and vitest put into the environment. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(npm_|VITEST|NODE_|ROSTRUM_|DATABASE_|TEST$|MODE$|DEV$|PROD$|SSR$)/;
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name))),
    PATH: process.env['PATH']?.replaceAll(/[^:]*node_modules[^:]*:/g, ''),
    PORT: '0',
  };
}

async function started(): Promise<{ app: ChildProcess; says: string; ms: number }> {
  const from = performance.now();
  const port = String(20_000 + (process.pid % 20_000));
  const app = spawn('npm', ['start'], {
    cwd: checkout,
    env: { ...plainEnvironment(), PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  for await (const line of createInterface({ input: app.stdout ?? process.stdin })) {
    const [, url] = /^Open (http:\S+) /.exec(line) ?? [];
    if (!url) continue;
    const page = await fetch(`${url}/sign-in`);
    expect(page.status).toBe(200);
    return { app, says: await page.text(), ms: performance.now() - from };
  }
  throw new Error('npm start ended and opened nothing');
}

async function stopped(app: ChildProcess): Promise<void> {
  const ended = once(app, 'exit');
  process.kill(-(app.pid ?? 0), 'SIGINT');
  await ended;
}

test.runIf(here)('a fresh clone starts with one command, the second time fast, and tells its commands', async () => {
  const first = await started();
  await stopped(first.app);
  expect(first.says).toContain('<form');

  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const { app, ms } = await started();
    times.push(ms);
    await stopped(app);
  }
  expect(Math.min(...times)).toBeLessThan(SECOND_START_MS);

  const help = execFileSync('./rostrum', ['--help'], { cwd: checkout, env: plainEnvironment(), encoding: 'utf8' });
  expect(help).toMatch(/usage/i);
  expect(execFileSync('git', ['status', '--porcelain'], { cwd: checkout, encoding: 'utf8' })).toBe('');
});
