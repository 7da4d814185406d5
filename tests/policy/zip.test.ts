import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';

import { PackInvalid, checkPack, checkPackZip, faultLine, packsDirectory, readPack, readPackZip, zipOf } from '#policy';
import { type Told, zipTelling } from '#tests/support/zips';

const bundled = readdirSync(packsDirectory()).filter((name) => checkPack(name).ok);
const agencies = bundled.filter((name) => !/^kind: parent$/m.test(head(name)));

function head(name: string): string {
  return readFileSync(path.join(packsDirectory(), name, 'pack.yaml'), 'utf8');
}

/** The files of a bundled pack alone, by `folder/name`. */
function filesOf(name: string, folder = name): Record<string, Uint8Array> {
  const from = path.join(packsDirectory(), name);
  const found = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    found.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.posix.join(folder, path.relative(from, file)), new Uint8Array(readFileSync(file))];
    }),
  );
}

const parent = 'policy: EX-001\nkind: parent\ntitle: An example\nheader: { number: EX-001 }\n';
const whole: Told = { name: 'one/pack.yaml', content: parent };

function faults(bytes: Uint8Array): string[] {
  const { ok, faults: found } = checkPackZip(bytes);
  expect(ok).toBe(found.length === 0);
  return found.map(faultLine);
}

test('a pack that goes out as a ZIP comes back as the same pack', () => {
  expect(agencies.length).toBeGreaterThanOrEqual(2);
  for (const name of agencies) expect(readPackZip(zipOf(name)).hash).toBe(readPack(name).hash);
  expect(checkPackZip(zipOf('ok-state'))).toEqual({ ok: true, faults: [] });
});

test('the same files give the same bytes, in whatever zone they are packed', () => {
  const before = process.env['TZ'];
  const once = zipOf('omes-006');
  process.env['TZ'] = 'Pacific/Kiritimati';
  const again = zipOf('omes-006');
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;

  expect(Buffer.compare(once, again)).toBe(0);
  expect(Object.keys(unzipSync(once))).toEqual(Object.keys(unzipSync(once)).toSorted());
});

test('pack.yaml may lie in a folder or at the top, with its parent or without: it is the same pack', () => {
  const { hash } = readPack('omes-006');
  const alone = filesOf('omes-006');
  const atTop = filesOf('omes-006', '');

  expect(readPackZip(zipSync(alone)).hash).toBe(hash);
  expect(readPackZip(zipSync(atTop)).hash).toBe(hash);
  expect(readPackZip(zipSync({ ...atTop, ...filesOf('ok-state') })).hash).toBe(hash);
  expect(readPackZip(zipSync({ ...filesOf('omes-006', 'Our policy (2026)'), ...filesOf('ok-state') })).hash).toBe(hash);
});

test('a parent in the ZIP takes the place of the bundled one of that name', () => {
  const changed = filesOf('ok-state');
  const name = 'ok-state/pack.yaml';
  changed[name] = Buffer.from(Buffer.from(changed[name]!).toString().replace('label: Training', 'label: Our training'));

  expect(readPackZip(zipSync({ ...filesOf('omes-006'), ...changed })).roles['training']?.label).toBe('Our training');
});

test("what a computer's file browser adds is passed over", () => {
  const junk = { '__MACOSX/one/._pack.yaml': 'x', 'one/.DS_Store': 'x', 'one/clauses/Thumbs.db': 'x' };
  const told = Object.entries(junk).map(([name, content]) => ({ name, content }));

  expect(faults(zipTelling([whole, ...told, { name: 'one/', content: '', mode: 0o040755 }]))).toEqual([]);
});

test('faults in a ZIP name file and line as in a folder', () => {
  expect(faults(zipTelling([{ ...whole, content: `${parent}rolles: {}\n` }]))).toEqual([
    "one/pack.yaml:5: unknown key 'rolles'; did you mean 'roles'?",
  ]);
  expect(faults(zipTelling([{ name: 'pack.yaml', content: `${parent}extends: okstate\n` }]))).toEqual([
    "pack.yaml:5: there is no pack 'okstate' beside this one or bundled: extends names a folder; did you mean 'ok-state'?",
  ]);
  expect(() => readPackZip(zipOf('ok-state'))).toThrow('ok-state/pack.yaml:1: a parent pack');
});

test('which pack is meant must be clear', () => {
  const two: Told = { name: 'two/pack.yaml', content: parent };
  const circle = [
    { ...whole, content: `${parent}extends: two\n` },
    { ...two, content: `${parent}extends: one\n` },
  ];

  expect(faults(zipTelling([whole, two]))).toEqual([
    "the ZIP: 'one' and 'two' are packs that don't extend each other: send one, with its parents",
  ]);
  expect(faults(zipTelling(circle))).toEqual(["the ZIP: 'one' and 'two' extend each other in a circle"]);
  expect(faults(zipTelling([{ ...whole, content: `${parent}extends: one\n` }]))).toEqual([
    'one/pack.yaml:5: extends goes in a circle: one → one',
  ]);
  expect(faults(zipTelling([{ name: 'packs/one/pack.yaml', content: parent }]))).toEqual([
    expect.stringContaining('there is no pack.yaml, at the top or in a folder at the top'),
  ]);
  expect(faults(zipTelling([whole, { name: 'notes/a.yaml', content: '{}' }]))).toEqual([
    'the ZIP: notes: no pack.yaml goes with what lies here; leave it out',
  ]);
  expect(faults(zipTelling([]))).toEqual([expect.stringContaining('there is no pack.yaml')]);
});

test.for<[string, Told, RegExp]>([
  ['climbs', { name: '../one/a.yaml', content: '{}' }, /'\.\.\/one\/a\.yaml' leads out of the ZIP/],
  ['climbs inside', { name: 'one/../../a.yaml', content: '{}' }, /leads out of the ZIP/],
  ['is absolute', { name: '/etc/passwd', content: '{}' }, /leads out of the ZIP/],
  ['names a drive', { name: 'C:/a.yaml', content: '{}' }, /leads out of the ZIP/],
  ['has a backslash', { name: 'one\\a.yaml', content: '{}' }, /has signs that no name has/],
  ['has a NUL', { name: 'one/a.yaml\u0000.txt', content: '{}' }, /has signs that no name has/],
  ['has no name', { name: '', content: '{}' }, /is no name of a file/],
  ['is a link', { name: 'one/a.yaml', content: '/etc/passwd', mode: 0o120777 }, /is a link or a device/],
  ['is a device', { name: 'one/a.yaml', content: '', mode: 0o020666 }, /is a link or a device/],
  ['is encrypted', { name: 'one/a.yaml', content: '{}', flags: 1 }, /is encrypted/],
  ['is packed otherwise', { name: 'one/a.yaml', content: '{}', method: 12 }, /is packed by method 12/],
  ['stands there twice', whole, /'one\/pack\.yaml' stands in it twice/],
  ['is an archive', { name: 'one/more.zip', content: 'PK' }, /one\/more\.zip: an archive in a pack is not opened/],
  ['is code', { name: 'one/run.js', content: '' }, /one\/run\.js: not part of a pack/],
  [
    'says less than it holds',
    { name: 'one/a.yaml', content: '#'.repeat(9000), sizeBytes: 10 },
    /damaged, or larger than it says/,
  ],
  [
    'says more than it holds',
    { name: 'one/a.yaml', content: '# a', sizeBytes: 200 },
    /has 3 bytes, not 200 as it says/,
  ],
  ['is damaged', { name: 'one/a.yaml', content: '{}', crc: 1 }, /its checksum differs/],
  [
    'has another name inside',
    { name: 'one/a.yaml', localName: 'one/b.yaml', content: '{}' },
    /says otherwise than the directory/,
  ],
  ['lies elsewhere', { name: 'one/a.yaml', content: '{}', at: 3 }, /isn't where the directory says/],
  [
    'lies upon another',
    { ...whole, name: 'one/a.yaml', localName: 'one/pack.yaml', at: 0 },
    /otherwise than the directory|lies upon/,
  ],
  ['is no text', { name: 'one/a.yaml', content: new Uint8Array([0xff]) }, /one\/a\.yaml: not UTF-8 text/],
])('a file that %s is refused', ([, told, says]) => {
  expect(faults(zipTelling([whole, told]))).toEqual([expect.stringMatching(says)]);
});

test('a ZIP is bounded as a folder is, by what it says and by what comes out', () => {
  const many = (count: number, content: string) =>
    Array.from({ length: count }, (_none, number) => ({ name: `one/clauses/c${number}.yaml`, content }));

  expect(faults(zipTelling([whole, { name: 'one/a.yaml', content: '#'.repeat(256_001) }]))).toEqual([
    'one/a.yaml: 256001 bytes; a file has at most 256000. Split it',
  ]);
  expect(faults(zipTelling([whole, ...many(200, '[]')]))).toEqual(['one/: 201 files; a pack has at most 200']);
  expect(faults(zipTelling([whole, ...many(20, '#'.repeat(250_000))]))).toEqual([
    expect.stringMatching(/^one\/: 50000\d\d bytes in all; a pack has at most 4000000/),
  ]);
  expect(faults(zipTelling([whole, ...many(2001, '')]))).toEqual([expect.stringContaining('2002 files')]);
  expect(faults(new Uint8Array(10_000_001))).toEqual([expect.stringContaining('a ZIP has at most 10000000')]);
  const folders = Array.from({ length: 9 }, (_none, number) => ({ name: `f${number}/pack.yaml`, content: parent }));
  expect(faults(zipTelling(folders))).toEqual([expect.stringContaining('9 folders')]);
});

test('a file that holds a thousand times what it says ends reading at once', () => {
  const bomb = { name: 'one/a.yaml', content: new Uint8Array(200_000_000), sizeBytes: 250_000, crc: 0 };
  const bytes = zipTelling([whole, bomb]);
  const started = performance.now();

  expect(faults(bytes)).toEqual([expect.stringContaining('damaged, or larger than it says')]);
  expect(performance.now() - started).toBeLessThan(500);
});

test('what is no ZIP, cut off, in parts or without its directory is refused in words', () => {
  const bytes = Buffer.from(zipOf('omes-006'));
  const parts = Buffer.from(bytes);
  parts.writeUInt16LE(1, bytes.length - 18);

  expect(faults(new Uint8Array())).toEqual(['the ZIP: not a ZIP, or cut off: it has no end record']);
  expect(faults(Buffer.from('policy: EX-001'))).toEqual([expect.stringContaining('not a ZIP')]);
  expect(faults(bytes.subarray(0, -1))).toEqual([expect.stringContaining('not a ZIP, or cut off')]);
  expect(faults(bytes.subarray(1000))).toEqual([expect.stringContaining('leads out of it')]);
  expect(faults(parts)).toEqual([expect.stringContaining('one of several parts')]);
  expect(faults(zipTelling([whole], 2))).toEqual([expect.stringContaining('its directory is damaged')]);
  expect(() => readPackZip(bytes.subarray(4))).toThrow(PackInvalid);
});
