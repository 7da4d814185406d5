import { execFile } from 'node:child_process';
import { sign, verify } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { afterAll, expect, test } from 'vitest';

import { WrongUse } from '#kernel/trouble';

import { KeyMissing, openKeys } from './vault-keys.ts';

const room = mkdtempSync(path.join(tmpdir(), 'vault-keys-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

let rooms = 0;
const freshFile = () => path.join(room, `${++rooms}`, 'keys');
const bytesOf = (file: string, agency: string, version?: number) =>
  openKeys(file).agencyKey(agency, version).key.export().toString('hex');

test('a missing file is made for its owner alone, and nothing is left beside it', () => {
  const file = freshFile();

  openKeys(file);

  expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  expect((statSync(path.dirname(file)).mode & 0o777).toString(8)).toBe('700');
  expect(readdirSync(path.dirname(file))).toEqual(['keys']);
});

test('where there is data already, a missing file is refused and not made anew', () => {
  const file = freshFile();

  expect(() => openKeys(file, { mayCreate: false })).toThrow(
    /keys file .* is missing, but there is data sealed with it/,
  );
  expect(existsSync(file)).toBe(false);
});

test('a file that others can read is refused with the command that mends it', () => {
  const file = freshFile();
  openKeys(file);
  chmodSync(file, 0o640);

  expect(() => openKeys(file)).toThrow(`(mode 0640). Run: chmod 600 '${file}'`);

  chmodSync(file, 0o600);
  expect(() => openKeys(file)).not.toThrow();
});

test('each key is made once and stays the same, for this process and the next', () => {
  const file = freshFile();
  const keys = openKeys(file);

  const log = keys.logKey('log.agency.gov');
  const signature = sign(null, Buffer.from('head'), log.privateKey);

  expect(verify(null, Buffer.from('head'), openKeys(file).logKey('log.agency.gov').publicKey, signature)).toBe(true);
  expect(openKeys(file).secretFor('sessions')).toEqual(keys.secretFor('sessions'));
  expect(keys.secretFor('sessions')).not.toEqual(keys.secretFor('forms'));
  expect(keys.secretFor('sessions').fill(0)).not.toEqual(keys.secretFor('sessions'));
  expect(bytesOf(file, 'omes')).toBe(keys.agencyKey('omes').key.export().toString('hex'));
  expect(bytesOf(file, 'odoc')).not.toBe(bytesOf(file, 'omes'));
});

test('a rotation is seen by a process that opened the file before, and the older key stays', () => {
  const file = freshFile();
  const elsewhere = openKeys(file);
  const first = elsewhere.agencyKey('omes');

  openKeys(file).rotate('omes');

  expect([first.version, elsewhere.agencyKey('omes').version]).toEqual([1, 2]);
  expect(elsewhere.agencyKey('omes', 1).key.equals(first.key)).toBe(true);
  expect(elsewhere.agencyKey('omes').key.equals(first.key)).toBe(false);
});

test('a key that something was sealed with is never made anew', () => {
  const keys = openKeys(freshFile());

  expect(() => keys.agencyKey('omes', 1)).toThrow(KeyMissing);
  keys.agencyKey('omes');
  expect(() => keys.agencyKey('omes', 2)).toThrow(KeyMissing);
});

test('processes that make the same key at once agree on one', { timeout: 30_000 }, async () => {
  const file = freshFile();
  const program = `
    import { openKeys } from ${JSON.stringify(new URL('vault-keys.ts', import.meta.url).href)};
    const keys = openKeys(${JSON.stringify(file)});
    const made = ['a', 'b', 'c'].map((name) => keys.agencyKey(name).key.export().toString('hex') + keys.secretFor(name).toString('hex'));
    console.log(JSON.stringify(made));`;

  const said = await Promise.all(
    Array.from({ length: 5 }, () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program])),
  );

  expect(new Set(said.map(({ stdout }) => stdout)).size).toBe(1);
  expect(JSON.parse(said[0]?.stdout ?? '')).toHaveLength(3);
});

test('half a line at the end, as a power cut leaves it, loses no key and hides none', () => {
  const file = freshFile();
  const before = bytesOf(file, 'omes');
  const whole = readFileSync(file, 'utf8');

  for (let length = 1; length < 40; length += 6) {
    writeFileSync(file, whole + whole.split('\n').at(-2)?.slice(0, length));
    const made = bytesOf(file, 'odoc');
    expect([bytesOf(file, 'omes'), bytesOf(file, 'odoc')]).toEqual([before, made]);
  }
});

test('a damaged line is named, and no new key takes its place', () => {
  const file = freshFile();
  bytesOf(file, 'omes');
  const whole = readFileSync(file, 'utf8');
  const number = whole.split('\n').findIndex((line) => line.startsWith('{')) + 1;

  for (const damaged of [
    whole.replace('omes', 'omex'),
    whole.replace('"kind"', '"kinb"'),
    whole.replace('"version":1', '"version":2'),
  ]) {
    writeFileSync(file, damaged);
    expect(() => openKeys(file).agencyKey('omes')).toThrow(`Line ${number} of the keys file ${file} is damaged`);
  }
  writeFileSync(file, whole);
  appendFileSync(file, '{"kind":"agency"}\n');
  expect(() => openKeys(file)).toThrow(WrongUse);
});

test('what is no file, and a place that can not be written to, are said in words', () => {
  const file = freshFile();
  openKeys(file);

  expect(() => openKeys(path.dirname(file))).toThrow(/is not a file. Set ROSTRUM_KEYS/);
  expect(() => openKeys(path.join(file, 'keys'))).toThrow(/can't be (made|read) \((ENOTDIR|EEXIST)\)/);
});
