import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect } from 'vitest';

import { policyCoverage } from '#cli/policy-coverage';
import { test } from '#tests/support/house';
import { drafts } from '#tests/support/steps';

import { rostrum, runs } from './io.ts';

type Told = {
  ok: boolean;
  policies: {
    policy: string;
    counts: Record<string, number>;
    unexplained: string[];
    clauses: { id: string; status: string; lacks: { subject?: string }[]; controls: { id: string; last?: object }[] }[];
  }[];
};

const toldIn = (told: unknown) => told as Told;

test('without a database every clause of both policies is there, and each gap is named with its subject', async () => {
  const ids = (await readFile('tests/policy/clause-ids.txt', 'utf8')).trim().split('\n');

  const { code, out } = await rostrum('policy', 'coverage', '--json');
  const { ok, policies } = toldIn(JSON.parse(out));
  const clauses = policies.flatMap((one) => one.clauses);
  const gaps = clauses.filter(({ status }) => status === 'gap');

  expect([code, ok]).toEqual([0, true]);
  expect(clauses.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  expect(gaps.every(({ lacks }) => lacks.length > 0 && lacks.every(({ subject }) => subject))).toBe(true);
  expect(policies.map(({ unexplained }) => unexplained).flat()).toEqual([]);
});

test('one pack is told in lines: status, controls, and what closes a gap', async () => {
  const { code, lines } = await runs(policyCoverage, { _: 'op-021002' });

  expect(code).toBe(0);
  expect(lines[0]).toBe('OP-021002 Use of Social Media');
  expect(lines).toContainEqual(
    expect.stringMatching(/^ {2}OP-021002\/V\.B +enforced +.*authorization\.needs-designation/),
  );
  expect(lines).toContainEqual(
    expect.stringMatching(/^ {2}OP-021002\/V\.D\.4 +gap +enforce: monitoring and moderation/),
  );
  expect(lines).toContain('Every gap is named with what brings its control.');
});

test('a gap that nobody explains ends with 1', async () => {
  const place = await mkdtemp(path.join(tmpdir(), 'pack-'));
  await cp('packs', place, { recursive: true });
  const file = path.join(place, 'op-021002', 'bindings.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/ {2}report[\s\S]*$/, '').replace(/ {2}case\.kept:\n(?: {4}.*\n)+/, ''));

  const { code, lines, told } = await runs(policyCoverage, { _: path.join(place, 'op-021002') });
  await rm(place, { recursive: true });

  expect(code).toBe(1);
  expect(toldIn(told)).toMatchObject({ ok: false, policies: [{ unexplained: ['OP-021002/VII'] }] });
  expect(lines).toContain('Nobody has said what closes OP-021002/VII.');
});

test('of an agency it says when each control last did something', async ({ house }) => {
  await drafts(house, 'omes/ada', 'The fountain runs again.');

  const { code, lines, told } = await runs(policyCoverage, { agency: 'omes' }, { house });
  const clause = toldIn(told).policies[0]?.clauses.find(({ id }) => id === 'OMES-006/business.A.d');

  expect(code).toBe(0);
  expect(lines[0]).toMatch(/^OMES-006 .*, in force at omes$/);
  expect(lines).toContainEqual(
    expect.stringMatching(/OMES-006\/oversight\.B +enforced .* — \d{4}-\d\d-\d\dT.*Granted: start draft/),
  );
  expect(clause?.controls[0]?.last).toMatchObject({ says: 'Granted: start draft', decisionId: expect.any(String) });
});

test('a pack and an agency together, or an agency that is not here, is wrong use', async ({ house }) => {
  const both = await runs(policyCoverage, { _: 'omes-006', agency: 'omes' }, { house });
  const unknown = await runs(policyCoverage, { agency: 'tulsa' }, { house });

  expect([both.code, unknown.code]).toEqual([2, 2]);
  expect(unknown.lines[0]).toMatch(/No agency tulsa is here\. There are: .*omes/);
});
