import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from 'vitest';

import { rostrum, rostrumIn } from './io.ts';

test('help lists every command, and each has its own; nothing is opened for it', async () => {
  const all = await rostrum('--help');
  const one = await rostrum('export', '--help');

  expect(all.code).toBe(0);
  for (const name of ['serve', 'export --post', 'verify DIR', 'policy check', 'policy show', 'doctor'])
    expect(all.out).toContain(name);
  expect(one.out).toMatch(/^rostrum export --post ID --out DIR \[--as MAIL\]/);
  expect(one.out).toContain('Exit codes: 0 done; 1 refused, or found something; 2 wrong use.');
});

test.for<[string[], RegExp]>([
  [['frobnicate'], /There is no command frobnicate/],
  [['verify'], /Name one directory/],
  [['verify', '/no/such/place'], /There is no directory \/no\/such\/place/],
  [['verify', '.', '--key', 'nonsense'], /--key: it does not have the form/],
  [['verify', '.', '--frob'], /Unknown option '--frob'. Usage: rostrum verify DIR/],
  [['export', '--out', 'x'], /Say which post and where/],
  [['policy', 'check'], /Name one pack/],
  [['policy', 'check', './no-such-pack'], /There is no folder/],
  [['policy', 'show', 'X', '--pack', 'nope'], /There is no pack nope\. Bundled are: .*omes-006/],
])('what is typed wrongly ends with 2 and a sentence: %j', async ([words, says]) => {
  const { code, out, err } = await rostrum(...words);

  expect(err).toMatch(says);
  expect([code, out]).toEqual([2, '']);
});

test('a bundled pack is whole; a pack with a fault is named with file and line', async () => {
  const place = await mkdtemp(path.join(tmpdir(), 'pack-'));
  await cp('packs', place, { recursive: true });
  const file = path.join(place, 'omes-006', 'bindings.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace('OMES-006/', 'OMES-006/nowhere.'));

  const whole = await rostrum('policy', 'check', 'omes-006');
  const warned = await rostrum('policy', 'check', 'op-021002');
  const faulty = await rostrum('policy', 'check', path.join(place, 'omes-006'));
  const json = await rostrum('policy', 'check', path.join(place, 'omes-006'), '--json');
  await rm(place, { recursive: true });

  expect(whole).toMatchObject({ code: 0, out: 'The pack is whole.\n' });
  expect(warned.code).toBe(0);
  expect(warned.out).toMatch(/^warning: grounds\.slurs: .*protected[\s\S]*Robinson v\. Hunt County/m);
  expect(warned.out).toContain('Who adopts it answers each warning in the signature.');
  expect(faulty.code).toBe(1);
  expect(faulty.out).toMatch(/omes-006\/bindings\.yaml:\d+: /);
  expect(JSON.parse(json.out)).toMatchObject({ ok: false });
});

test('a clause is shown with what hangs on it; one that is not there ends with 1', async () => {
  const shown = await rostrum('policy', 'show', 'OP-021002/V.E.1');
  const json = await rostrum('policy', 'show', 'OP-021002/V.E.1', '--json');
  const missing = await rostrum('policy', 'show', 'OP-021002/V.E.77');

  expect(shown.out).toMatch(/^OP-021002\/V\.E\.1\n[\s\S]*hide\.needs-ground/);
  expect(JSON.parse(json.out)).toMatchObject({ id: 'OP-021002/V.E.1', force: 'must' });
  expect(missing.code).toBe(1);
  expect(missing.out).toContain('has no clause OP-021002/V.E.77');
});

test('a command that needs the installation says what is wrong with it', async () => {
  const { code, out } = await rostrum('doctor');

  expect(code).toBe(1);
  expect(out).toMatch(/WRONG {2}database: .*DATABASE_OWNER_URL/);
});

test('a directory without an installation is told of, and nothing is made there', async () => {
  const place = path.join(tmpdir(), 'no-installation-here');
  const { code, err } = await rostrumIn({ ROSTRUM_DATA: place }, 'policy', 'coverage', '--agency', 'one');

  expect(code).toBe(2);
  expect(err).toContain(`There is no installation in ${place}.`);
  await expect(readFile(place)).rejects.toThrow('ENOENT');
});
