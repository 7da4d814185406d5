import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { lastWords, outputOf, sweepLogs } from './logs.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'logs-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test('only the eight newest log files stay, and nothing else goes', () => {
  mkdirSync(path.join(dir, 'logs'));
  const days = Array.from({ length: 12 }, (_, day) => `server-2026-11-${String(day + 10)}T000000.log`);
  for (const name of [...days, 'notes.txt']) writeFileSync(path.join(dir, 'logs', name), 'x');

  sweepLogs(dir);

  expect(readdirSync(path.join(dir, 'logs')).toSorted()).toEqual(['notes.txt', ...days.slice(4)]);
});

test('a server that never logged has only what it printed to say', () => {
  writeFileSync(outputOf(dir), 'FATAL: could not create shared memory segment\n');
  sweepLogs(dir);
  expect(lastWords(dir)).toBe('FATAL: could not create shared memory segment');
});
