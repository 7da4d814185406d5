import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { checkPack } from '#policy';
import { clauses, faults, faultsOfParent, parented } from '#tests/support/pack-folders';

const homes: string[] = [];
afterAll(() => homes.forEach((home) => rmSync(home, { recursive: true })));

const rules = (text: string) =>
  faults({
    one: { 'pack.yaml': parented('roles: { author: { label: Author } }'), 'clauses/a.yaml': clauses, 'a.cedar': text },
  });

const deep = (inner: string) => `@clause("house") permit (principal, action, resource) when { ${inner} };`;

test('a file too large, too many files, links, strange names and bytes that are no text are refused unread', () => {
  const pack = { 'pack.yaml': parented('') };
  const many = Object.fromEntries(Array.from({ length: 201 }, (_none, number) => [`clauses/c${number}.yaml`, '[]']));

  expect(faults({ one: { ...pack, 'big.yaml': '#'.repeat(256_001) } })).toEqual([
    'one/big.yaml: 256001 bytes; a file has at most 256000. Split it',
  ]);
  expect(faults({ one: { ...pack, ...many } })).toEqual(['one/: 202 files; a pack has at most 200']);
  expect(faults({ one: { ...pack, 'evil.js': '' } })).toEqual([
    expect.stringContaining('one/evil.js: not part of a pack'),
  ]);
  expect(faults({ one: { ...pack, 'a.yaml': new Uint8Array([0xff, 0xfe]) } })).toEqual(['one/a.yaml: not UTF-8 text']);
  const home = mkdtempSync(path.join(tmpdir(), 'pack-'));
  homes.push(home);
  writeFileSync(path.join(home, 'pack.yaml'), parented(''));
  symlinkSync('/etc/passwd', path.join(home, 'a.yaml'));
  expect(checkPack(home).faults).toEqual([
    expect.objectContaining({ says: expect.stringContaining('not part of a pack') }),
  ]);
});

test('aliases that would grow, too many of them, and nesting without end are refused at once', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'
      .split('')
      .map(
        (name, number) => `${name}: &${name} [${Array.from({ length: 2 }, () => `*${'abcdefgh'[number]}`).join(', ')}]`,
      ),
  ];
  const started = performance.now();

  expect(faultsOfParent(...bomb)).toEqual([
    expect.stringMatching(/^one\/pack\.yaml:\d+: aliases that grow without bound/),
  ]);
  expect(faultsOfParent('a: &a x', `b: [${Array.from({ length: 30 }, () => '*a').join(', ')}]`)).toEqual([
    'one/pack.yaml:6: more than 20 aliases; write the text out',
  ]);
  expect(faultsOfParent('a: '.padEnd(90_000, '['))).toEqual(['one/pack.yaml:5: nested too deep to read']);
  expect(performance.now() - started).toBeLessThan(5000);
});

test("rules that would overflow Cedar's stack are refused before Cedar sees them, and it works afterwards", () => {
  const hostile = [
    deep(`${'('.repeat(2000)}true${')'.repeat(2000)}`),
    deep(`${'if true then true else '.repeat(2000)}true`),
    deep(`true${' && true'.repeat(20_000)}`),
    deep(`context${'.contains(1)'.repeat(600)}`),
    deep(`1${'+1'.repeat(2000)} == 1`),
    `@clause("house") permit (principal, action, resource) ${'when { true }'.repeat(4000)};`,
    '@clause("house") permit (principal, action, resource);'.repeat(1000),
    `permit (principal, action, resource) when { "${'x'.repeat(10_000)}" == "" };`,
  ];

  for (const text of hostile)
    expect(rules(text)).toEqual([
      expect.stringMatching(/^one\/a\.cedar:1: (brackets|more than|a rule of|with this file|too large)/),
    ]);
  expect(rules(deep('true'))).toEqual([]);
});

test('what would take long to read is refused before it is read', () => {
  const pack = { 'pack.yaml': parented(''), 'clauses/a.yaml': clauses };
  const many = Object.fromEntries(
    Array.from({ length: 6 }, (_none, number) => [`r${number}.cedar`, `${deep(`${number} == 1`)}\n`.repeat(50)]),
  );
  const started = performance.now();

  expect(faults({ one: { ...pack, 'a.yaml': '#\n'.repeat(40_000), 'b.yaml': '- a\n'.repeat(40_000) } })).toEqual([
    expect.stringMatching(/^one\/b\.yaml: with this file, pack and parents have more than 100000 line ends, brackets/),
  ]);
  expect(faults({ one: { ...pack, ...many } })).toEqual([
    'one/r5.cedar:1: with this file, pack and parents have more than 250 rules',
  ]);
  expect(rules(deep(`[${'["a"],'.repeat(500)}].contains([])`))).toEqual([
    'one/a.cedar:1: more than 250 brackets and commas in one rule; make it two rules',
  ]);
  const roles = Array.from({ length: 1001 }, (_none, number) => `  r${number}: { label: A role }`);
  expect(faultsOfParent('roles:', ...roles)).toEqual([expect.stringContaining('more than 1000 entries')]);
  expect(performance.now() - started).toBeLessThan(2000);
});
