import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { zipOf } from '#policy';

import { rostrum } from './io.ts';

let place = '';
beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'diff-'));
  await cp('packs', place, { recursive: true });
  const clauses = path.join(place, 'omes-006', 'clauses', '1-head.yaml');
  const text = await readFile(clauses, 'utf8');
  await writeFile(
    clauses,
    text.replace('- id: OMES-006/oversight.B\n  summary: ', '- id: OMES-006/oversight.B\n  summary: Changed. '),
  );
  const settings = path.join(place, 'omes-006', 'settings.yaml');
  await writeFile(settings, (await readFile(settings, 'utf8')).replace('value: warn', 'value: refuse'));
  await writeFile(path.join(place, 'omes-006.zip'), zipOf('omes-006'));
  await writeFile(path.join(place, 'broken.zip'), zipOf('omes-006').subarray(0, 5000));
});
afterAll(() => rm(place, { recursive: true }));

test('a bundled pack and its ZIP are the same: 0', async () => {
  const { code, out } = await rostrum('policy', 'diff', 'omes-006', path.join(place, 'omes-006.zip'));

  expect([code, out.split('\n').at(-2)]).toEqual([0, 'The same pack: nothing differs.']);
});

test('what differs is said in groups, with whom it asks to acknowledge again: 1', async () => {
  const { code, out } = await rostrum('policy', 'diff', path.join(place, 'omes-006.zip'), path.join(place, 'omes-006'));

  expect(code).toBe(1);
  expect(out).toMatch(/\nClauses\n {2}~ OMES-006\/oversight\.B\n {6}summary: Nobody .* → Changed\. Nobody /);
  expect(out).toMatch(/\nSettings\n {2}~ workstation-rule\n {6}value: warn → refuse\n/);
  expect(out).toMatch(
    /\nRules\n {2}\+ forbid account\.workstation OMES-006\/oversight\.C\.2: in force, for publish-post/,
  );
  expect(out).toContain('must be acknowledged again by: Public Affairs, Public Affairs director');
  expect(out).toContain('because of OMES-006/oversight.B');
});

test('a parent pack alone is compared with another version of itself, and adopted by nobody', async () => {
  const file = path.join(place, 'ok-state', 'clauses', 'state.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/(- id: OK-STATE\/840-8\.1\n {2}summary: ).*/, '$1Changed.'));
  const changed = await rostrum('policy', 'diff', 'ok-state', path.join(place, 'ok-state'));
  await writeFile(file, text);
  const same = await rostrum('policy', 'diff', 'ok-state', path.join(place, 'ok-state'));
  const covered = await rostrum('policy', 'coverage', 'ok-state');

  expect(changed.code).toBe(1);
  expect(changed.out).toMatch(/\nClauses\n {2}~ OK-STATE\/840-8\.1\n {6}summary: /);
  expect(changed.out).toContain('because of OK-STATE/840-8.1');
  expect([same.code, same.out.split('\n').at(-2)]).toEqual([0, 'The same pack: nothing differs.']);
  expect(covered.code).toBe(2);
});

test('programs get the whole difference as JSON', async () => {
  const { code, out } = await rostrum('policy', 'diff', 'omes-006', path.join(place, 'omes-006'), '--json');

  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    same: false,
    clauses: [{ key: 'OMES-006/oversight.B', change: 'changed', parts: ['summary'], material: true }],
    sections: { settings: [{ key: 'workstation-rule', parts: ['value'] }] },
    acknowledge: { clauses: ['OMES-006/oversight.B'], roles: ['public-affairs', 'public-affairs-director'] },
  });
});

test.for<[string[], RegExp]>([
  [['omes-006'], /Name two packs: rostrum policy diff A B/],
  [['omes-006', 'op-021002', 'ok-state'], /Name two packs/],
  [['omes-006', './nowhere'], /There is no folder /],
  [['omes-006', 'BROKEN'], /the ZIP: not a ZIP, or cut off/],
])('what is typed wrongly, or is no pack, ends with 2 and a sentence: %j', async ([words, says]) => {
  const typed = words.map((word) => (word === 'BROKEN' ? path.join(place, 'broken.zip') : word));
  const { code, out, err } = await rostrum('policy', 'diff', ...typed);

  expect(err).toMatch(says);
  expect([code, out]).toEqual([2, '']);
});

test('help says what it takes and how it ends; a ZIP can be checked, too', async () => {
  const help = await rostrum('policy', 'diff', '--help');
  const check = await rostrum('policy', 'check', path.join(place, 'omes-006.zip'));

  expect(help.out).toMatch(/^rostrum policy diff A B\n[\s\S]*with 0 when they are the same, with 1 when they differ/);
  expect(check).toMatchObject({ code: 0, out: 'The pack is whole.\n' });
});
