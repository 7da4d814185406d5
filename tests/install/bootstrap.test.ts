import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

// A checkout of one file, where what npm does is written by the test.
const NPM = `const fs = require('node:fs');
fs.writeFileSync('npm-was-asked', process.argv.slice(2).join(' '));
if (fs.existsSync('unreachable')) { process.stderr.write('npm error code ECONNREFUSED\\n'); process.exit(1); }
const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
const dev = process.argv.includes('--include=dev');
const kept = Object.entries(packages).filter(([name, entry]) => name && (dev || !entry.dev));
fs.mkdirSync('node_modules', { recursive: true });
fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: Object.fromEntries(kept) }));`;
const LOCK = {
  packages: {
    '': { name: 'x' },
    'node_modules/product': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/tool': { version: '1.0.0', integrity: 'sha512-b', dev: true },
  },
};

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'bootstrap-'));
  mkdirSync(path.join(dir, 'scripts'));
  cpSync('scripts/bootstrap.mjs', path.join(dir, 'scripts/bootstrap.mjs'));
  for (const name of ['start', 'test'])
    writeFileSync(path.join(dir, 'scripts', `${name}.mjs`), `console.log('${name} of', process.cwd());`);
  writeFileSync(path.join(dir, 'npm.js'), NPM);
  writeFileSync(path.join(dir, 'package-lock.json'), JSON.stringify(LOCK));
});
afterEach(() => rmSync(dir, { recursive: true }));

function bootstrap(name: string, env: NodeJS.ProcessEnv = {}, node = process.execPath): SpawnSyncReturns<string> {
  const all = { PATH: process.env['PATH'], npm_execpath: path.join(dir, 'npm.js'), ...env };
  return spawnSync(node, ['scripts/bootstrap.mjs', name], { cwd: dir, env: all, encoding: 'utf8' });
}

/** What npm was asked for since the last look; undefined when it wasn't. */
function asked(): string | undefined {
  const file = path.join(dir, 'npm-was-asked');
  if (!existsSync(file)) return undefined;
  const words = readFileSync(file, 'utf8');
  rmSync(file);
  return words;
}

test('the first start installs the product alone, the second asks npm nothing, a test tops up without deleting', () => {
  const first = bootstrap('start');
  expect([first.status, first.stdout]).toEqual([0, expect.stringContaining('start of')]);
  expect(asked()).toMatch(/^ci --omit=dev --ignore-scripts/);

  expect(bootstrap('start').status).toBe(0);
  expect(asked()).toBeUndefined();

  expect(bootstrap('test').stdout).toContain('test of');
  expect(asked()).toMatch(/^install --no-save --include=dev/);

  expect(bootstrap('start').status).toBe(0);
  expect(asked()).toBeUndefined();
});

test('a changed lockfile brings what is missing and keeps the tools of tests', () => {
  bootstrap('test');
  asked();
  LOCK.packages['node_modules/product'].version = '1.0.1';
  writeFileSync(path.join(dir, 'package-lock.json'), JSON.stringify(LOCK));
  expect(bootstrap('start').status).toBe(0);
  expect(asked()).toMatch(/^install --no-save --include=dev/);
});

test('a registry that can not be reached is said in words, and the next try goes on', () => {
  writeFileSync(path.join(dir, 'unreachable'), '');
  const failed = bootstrap('start');
  expect(failed.status).toBe(1);
  expect(failed.stderr).toMatch(
    /ECONNREFUSED[\s\S]*Is the package registry reachable\? Then run the same command again/,
  );
  expect(failed.stdout).toBe('');

  rmSync(path.join(dir, 'unreachable'));
  expect(bootstrap('start').status).toBe(0);
});

test('no npm at all is said in words', () => {
  const failed = bootstrap('start', { npm_execpath: '', PATH: '/nowhere' });
  expect([failed.status, failed.stderr]).toEqual([1, expect.stringMatching(/npm is not here\. It comes with Node/)]);
});

test.each([['{'], ['']])('a lockfile that says %j is named, with what restores it', (text) => {
  writeFileSync(path.join(dir, 'package-lock.json'), text);
  const failed = bootstrap('start');
  expect([failed.status, failed.stderr]).toEqual([
    1,
    'package-lock.json is missing or is not JSON. Restore it: git checkout package-lock.json\n',
  ]);
});

test('a word that is no command lists the commands', () => {
  expect(bootstrap('strat').stderr).toMatch(/usage: node scripts\/bootstrap\.mjs start\|test\|cli/);
});

// Only where an older Node is installed beside the pinned one, as in Debian.
const older = ['/usr/bin/node', '/usr/local/bin/node'].find((node) => {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return /^v(18|20|22)\./.test(stdout ?? '');
});

test.runIf(older)('an older Node goes on under the pinned one, or says which one is needed', () => {
  const none = bootstrap('start', {}, older);
  expect([none.status, none.stderr]).toEqual([
    1,
    expect.stringMatching(/No Node 24 for \S+ runs here.*Install Node 24/s),
  ]);

  const bin = path.join(dir, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, 'node'), `#!/bin/sh\nexec ${process.execPath} "$@"\n`);
  chmodSync(path.join(bin, 'node'), 0o755);
  expect(bootstrap('start', {}, older).stdout).toContain('start of');
});
