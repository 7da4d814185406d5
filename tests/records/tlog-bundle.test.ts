import { appendFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { type Bundle, bundleFiles } from '#formats/bundle';
import { verifyBundle } from '#formats/verify-bundle';
import { verifyCommands } from '#formats/verify-readme';
import { disclosureOf, signerOf } from '#tlog';

import { run, sampleBundle, signer, writeBundle } from './tlog-sample.ts';

let [directory, log] = ['', ''];
let bundle: Bundle;
let paths: string[] = [];

beforeEach(async () => {
  [directory, log] = [await mkdtemp(join(tmpdir(), 'bundle-')), await mkdtemp(join(tmpdir(), 'log-'))];
  bundle = await sampleBundle(log);
  paths = await writeBundle(bundle, directory);
});
afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
  await rm(log, { recursive: true, force: true });
});

const verifyPy = () => run('python3', ['verify.py'], directory);

test('a bundle holds, for us and for the Python script, and says how much is shown', async () => {
  const progress: number[] = [];

  expect(await verifyBundle(directory, { verifierKey: signer.key, onProgress: (done) => progress.push(done) })).toEqual(
    [],
  );
  const { code, says } = await verifyPy();

  expect(says).toContain('5 of 6 fields shown');
  expect(says).toContain('VERIFIED');
  expect(code).toBe(0);
  expect(progress.at(-1)).toBe(paths.length + bundle.records.length);
});

test('what was redacted is nowhere in the bundle', () => {
  const redacted = bundle.records[1];
  const files = Array.from(bundleFiles(bundle)).filter(([path]) => path.includes(redacted?.id ?? 'none'));

  expect(files).toHaveLength(6);
  for (const [, bytes] of files) expect(Buffer.from(bytes).toString()).not.toContain('123456');
});

test('the ten commands of the README run as they are printed', async () => {
  const [first] = bundle.records;
  const commands = verifyCommands({
    keyName: bundle.verifierKey.name,
    first: {
      id: first?.id ?? '',
      entry: `entries/${first?.id}.json`,
      disclosures: `disclosures/${first?.id}.jsonl`,
      raw: [{ path: `raw/${first?.id}/data.warc` }],
    },
  });
  const readme = await readFile(join(directory, 'README-VERIFY.txt'), 'utf8');

  const { code, says } = await run('sh', ['-e', '-c', `${commands.join('\n')}\nrm -r "$D"`], directory);

  expect(commands).toHaveLength(10);
  for (const command of commands) expect(readme).toContain(`   ${command}\n`);
  expect(says).toContain('Signature Verified Successfully');
  expect(says.trimEnd().endsWith('VERIFIED')).toBe(true);
  expect(code).toBe(0);
});

test('one flipped byte anywhere is named by its file, by us and by the Python script', async () => {
  const [{ seed, positions }] = fc.sample(
    fc.record({
      seed: fc.integer(),
      positions: fc.array(fc.nat(), { minLength: paths.length, maxLength: paths.length }),
    }),
    { numRuns: 1, seed: 20_260_301 },
  ) as [{ seed: number; positions: number[] }];
  for (const [turn, path] of paths.entries()) {
    const whole = await readFile(join(directory, path));
    const changed = Buffer.from(whole);
    const at = (positions[turn] ?? 0) % whole.length;
    changed[at] = (changed[at] ?? 0) ^ (1 << ((seed + turn) & 7));
    await writeFile(join(directory, path), changed);

    const troubles = await verifyBundle(directory, { verifierKey: signer.key });
    const named = troubles.some(
      ({ where, says }) => where === path || (path.startsWith('manifest') && says.includes(path)),
    );
    expect({ path, at, named }).toEqual({ path, at, named: true });
    // The script can't vouch for itself: it is compared by `sha256sum -c`.
    const python =
      path === 'verify.py' ? await run('sha256sum', ['-c', 'manifest-sha256.txt'], directory) : await verifyPy();
    expect(python.code).not.toBe(0);
    expect(python.says).toContain(path);
    await writeFile(join(directory, path), whole);
  }
  expect(await verifyBundle(directory, { verifierKey: signer.key })).toEqual([]);
});

/** Lays out a bundle in which something is wrong although the manifest is right. */
async function forged(change: (records: Bundle['records']) => Bundle['records'], other: Partial<Bundle> = {}) {
  await rm(directory, { recursive: true });
  await writeBundle({ ...bundle, ...other, records: change(bundle.records) }, directory);
  const { code, says } = await verifyPy();
  return { troubles: await verifyBundle(directory, { verifierKey: signer.key }), code, says };
}

test('a forger who also writes the manifest is seen: another value, another entry, another file, another key', async () => {
  const [id] = bundle.records.map((record) => record.id);
  const lie = disclosureOf(new Uint8Array(32), 'words', 'something else');
  const value = await forged((all) => all.map((one) => ({ ...one, disclosures: [lie, ...one.disclosures.slice(1)] })));
  expect(value.troubles[0]).toMatchObject({ where: `disclosures/${id}.jsonl line 1`, says: /not bound to this value/ });
  expect(value.says).toContain(`WRONG disclosures/${id}.jsonl`);

  const [first, second] = bundle.records;
  const entry = await forged((all) => all.map((one) => ({ ...one, entry: second?.entry ?? one.entry })));
  expect(entry.troubles[0]).toMatchObject({ where: `entries/${id}.json or proofs/${id}.tlog-proof` });
  expect(entry.says).toContain(`WRONG entries/${id}.json: is not entry 0 of the log`);

  const file = await forged((all) => all.map((one) => ({ ...one, warc: Buffer.from(`${one.id} other`) })));
  expect(file.troubles).toMatchObject(bundle.records.map((one) => ({ where: `raw/${one.id}/data.warc` })));
  expect(file.says).toContain(`WRONG raw/${id}/data.warc`);

  const moved = await forged((all) => all.map((one) => ({ ...one, index: 1 + one.index })));
  expect(moved.troubles[0]).toMatchObject({ where: `proofs/${id}.tlog-proof`, says: 'it proves entry 0, not 1' });

  const key = await forged((all) => all, { verifierKey: signerOf('city.example/log', new Uint8Array(32).fill(9)).key });
  expect(key.troubles[0]).toMatchObject({ where: 'verifier-key.txt' });
  expect(key.says).toContain('WRONG checkpoint');

  for (const one of [value, entry, file, moved, key]) expect(one.code).toBe(1);
  expect(first?.id).toBe(id);
});

test('a file that was added, taken away or made a link is named', async () => {
  const [id] = bundle.records.map((record) => record.id);
  await writeFile(join(directory, 'extra.txt'), 'more');
  await rm(join(directory, `raw/${id}/picture.png`));
  await symlink('/etc/passwd', join(directory, 'link'));

  expect((await verifyBundle(directory)).map(({ where }) => where)).toEqual([
    'link',
    'extra.txt',
    `raw/${id}/picture.png`,
    `raw/${id}/picture.png`,
  ]);
  expect((await verifyPy()).says).toContain('WRONG extra.txt');
});

test('bytes made to break the check are named like any others', async () => {
  const [id, , last] = bundle.records.map((record) => record.id);
  await writeFile(join(directory, `records/${id}.json`), `{"fields":{"a":${'['.repeat(2000)}${']'.repeat(2000)}}}`);
  await writeFile(join(directory, `entries/${last}.json`), Buffer.alloc(70_000));
  await writeFile(join(directory, `proofs/${bundle.records[1]?.id}.tlog-proof`), Buffer.alloc(10, 255));

  const troubles = await verifyBundle(directory);

  expect(troubles).toContainEqual({ where: `records/${id}.json`, says: expect.stringContaining('256 levels') });
  expect(troubles).toContainEqual({ where: `entries/${last}.json`, says: expect.stringContaining('70000 bytes') });
  expect((await verifyPy()).code).toBe(1);
});

test('two records of one id, and a name that leads elsewhere, are refused', async () => {
  const [first, ...others] = bundle.records;
  if (!first) throw new Error('the sample has records');

  expect(() => bundleFiles({ ...bundle, records: [first, first] })).toThrow('the same id');
  expect(() => bundleFiles({ ...bundle, records: [{ ...first, id: '../x' }, ...others] })).toThrow("can't be the name");
  await appendFile(join(directory, 'bundle.json'), 'x');
  expect((await verifyBundle(directory)).map(({ where }) => where)).toEqual(['bundle.json', 'bundle.json']);
});
