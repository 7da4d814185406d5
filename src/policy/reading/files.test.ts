import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from 'vitest';

import { packDirectory, policyFile, rootDirectory } from './files.ts';

test('rules and packs are found from the source and from a bundle in dist', () => {
  const root = path.resolve('.');

  expect([rootDirectory(), rootDirectory(path.join(root, 'dist', 'chunks'))]).toEqual([root, root]);
  expect(policyFile('floor.cedar')).toContain('@control("agency.no-crossing")');
});

test('where there is no checkout it says what is missing', () => {
  const away = mkdtempSync(path.join(tmpdir(), 'away-'));
  mkdirSync(path.join(away, 'dist'));

  expect(() => rootDirectory(path.join(away, 'dist'))).toThrow('No package.json above');
  rmSync(away, { recursive: true });
});

test('a bare name is a bundled pack, anything with a slash a folder', () => {
  expect(packDirectory('omes-006')).toBe(path.resolve('packs/omes-006'));
  expect(packDirectory('./packs/omes-006')).toBe(path.resolve('packs/omes-006'));
});
