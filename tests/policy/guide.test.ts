import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, expect, test } from 'vitest';

import {
  type Act,
  checkPack,
  citationOf,
  coverageOf,
  faultLine,
  judge,
  lintPack,
  noFacts,
  packsDirectory,
  readPack,
} from '#policy';

// The guide for a pack's author is followed word by word: every file that it shows is written, and what it promises is asked.

const guide = readFileSync('docs/writing-a-policy-pack.md', 'utf8');
const steps = guide.slice(guide.indexOf('## A small pack, step by step'), guide.indexOf('## Ask the pack a question'));
const home = mkdtempSync(path.join(tmpdir(), 'rostrum-guide-'));
const folder = path.join(home, 'ex-001');
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Each step of the guide names a file in code, and shows it. */
function filesOfGuide(): Map<string, string> {
  const shown = steps.split('\n### ').flatMap((step) => {
    const [, name] = /`([a-z/]+\.(?:yaml|cedar))`/.exec(step) ?? [];
    const [, text] = /```(?:yaml|cedar)\n(.*?)```/s.exec(step) ?? [];
    return name && text ? [[name, text] as const] : [];
  });
  return new Map(shown);
}

function follow(): string {
  cpSync(path.join(packsDirectory(), 'ok-state'), path.join(home, 'ok-state'), { recursive: true });
  for (const [name, text] of filesOfGuide()) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

test('the pack of the guide, written as it stands there, is whole', () => {
  expect([...filesOfGuide().keys()].toSorted()).toEqual([
    'bindings.yaml',
    'clauses/all.yaml',
    'forms/acknowledgement.yaml',
    'grounds.yaml',
    'pack.yaml',
    'rules.cedar',
    'settings.yaml',
  ]);

  const { ok, faults } = checkPack(follow());

  expect(faults.map(faultLine)).toEqual([]);
  expect(ok).toBe(true);
});

test('it answers the three questions as the guide says', () => {
  const pack = readPack(follow());
  const ask = (act: Act, facts: Partial<typeof noFacts>) =>
    judge(pack, {
      act,
      person: { id: 'ada', agencyId: 'a' },
      subject: { id: 'x', agencyId: 'a', authorId: 'ada' },
      facts: { ...noFacts, ...facts },
    }).map((control) => citationOf(pack, control).clause);

  expect(ask('start-draft', { roles: ['author'] })).toEqual(['EX-001/1']);
  expect(ask('start-draft', { roles: ['author'], standing: ['written-authorization'] })).toEqual([]);
  expect(ask('hide-comment', { roles: ['monitor'], standing: ['monitor-designation'] })).toEqual([
    'EX-001/3',
    'house',
    'OK-STATE/records',
  ]);
});

test('each of its clauses stands as the guide prints it, and its rules for the public give no warning', () => {
  const pack = readPack(follow());
  const standing = coverageOf(pack)
    .filter(({ policy }) => policy === pack.policy)
    .map(({ id, status, controls }) => {
      const atWork = controls.filter((one) => one.atWork).map((one) => one.id);
      return `  ${id.padEnd(26)} ${status.padEnd(9)} ${atWork.join(', ')}`;
    });

  expect(standing).toHaveLength(5);
  expect(steps).toContain(standing.join('\n'));
  expect(lintPack(pack)).toEqual([]);
});

test('the form of the guide fits the same pack', () => {
  const [, form = ''] = /## Forms\n.*?```yaml\n(.*?)```/s.exec(guide) ?? [];
  const there = follow();
  mkdirSync(path.join(there, 'forms'), { recursive: true });
  writeFileSync(path.join(there, 'forms', 'logo.yaml'), form);

  const { faults } = checkPack(there);

  expect(form).toContain('covers: logo');
  expect(faults.map(faultLine)).toEqual([]);
});
