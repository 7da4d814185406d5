import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';

import { KeyMissing, openKeys } from './vault-keys.ts';
import {
  type Place,
  SealBroken,
  decrypt,
  encrypt,
  keyVersion,
  newKey,
  open,
  rewrap,
  rewrapKey,
  seal,
  unwrapKey,
} from './vault.ts';

const room = mkdtempSync(path.join(tmpdir(), 'vault-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const keys = openKeys(path.join(room, 'keys'));
const place: Place = { agency: 'omes', account: 'bluesky', version: 3 };
const secret = Buffer.from('correct horse battery staple');

test('whatever is sealed opens as it was in its place, and shows nowhere in the envelope', () => {
  const places = fc.record({ agency: fc.constantFrom('omes', 'odoc'), account: fc.string(), version: fc.nat() });
  fc.assert(
    fc.property(places, fc.uint8Array({ maxLength: 500 }), (where, bytes) => {
      const envelope = seal(keys, where, bytes);
      expect(open(keys, where, envelope)).toEqual(Buffer.from(bytes));
      expect(envelope.length).toBe(bytes.length + 93);
      expect(bytes.length > 7 && envelope.includes(Buffer.from(bytes))).toBe(false);
      expect(seal(keys, where, bytes).equals(envelope)).toBe(false);
    }),
  );
});

test('in another place it does not open: another agency, account or version, nor one whose names only join to the same', () => {
  const envelope = seal(keys, place, secret);

  for (const other of [{ agency: 'odoc' }, { account: 'x' }, { version: 4 }, { agency: 'omesb', account: 'luesky' }]) {
    expect(() => open(keys, { ...place, ...other }, envelope)).toThrow(
      /SealBroken|KeyMissing|can't be opened|has no key/,
    );
  }
  keys.agencyKey('odoc');
  expect(() => open(keys, { ...place, agency: 'odoc' }, envelope)).toThrow(SealBroken);
});

test('one flipped bit anywhere, or a byte missing at either end, and it does not open', () => {
  const envelope = seal(keys, place, secret);
  fc.assert(
    fc.property(fc.nat(envelope.length - 1), fc.nat(7), (at, bit) => {
      const changed = Buffer.from(envelope);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      expect(() => open(keys, place, changed)).toThrow(/can't be opened|has no key|not a sealed secret/);
    }),
    { numRuns: 500 },
  );
  for (const cut of [
    envelope.subarray(1),
    envelope.subarray(0, -1),
    envelope.subarray(0, 65),
    envelope.subarray(0, 20),
    Buffer.alloc(0),
  ])
    expect(() => open(keys, place, cut)).toThrow(SealBroken);
});

test('the key of one envelope does not open the content of another', () => {
  const [one, two] = [seal(keys, place, secret), seal(keys, place, secret)];

  expect(() => open(keys, place, Buffer.concat([one.subarray(0, 65), two.subarray(65)]))).toThrow(SealBroken);
});

test('after a rotation the older envelope opens, is wrapped again without being decrypted, and needs the new key from then on', () => {
  const rotating = openKeys(path.join(room, 'rotating'));
  const envelope = seal(rotating, place, secret);

  rotating.rotate('omes');
  const again = rewrap(rotating, place, envelope);

  expect([keyVersion(envelope), keyVersion(again)]).toEqual([1, 2]);
  expect(again.subarray(65).equals(envelope.subarray(65))).toBe(true);
  expect([open(rotating, place, envelope), open(rotating, place, again)]).toEqual([secret, secret]);
  expect(rewrap(rotating, place, again).equals(again)).toBe(true);
  expect(() => rewrap(rotating, { ...place, account: 'x' }, envelope)).toThrow(SealBroken);
});

test('with another file of keys nothing opens, and it is said which key is missing', () => {
  const others = openKeys(path.join(room, 'others'));
  const envelope = seal(keys, place, secret);

  expect(() => open(others, place, envelope)).toThrow(KeyMissing);
  others.agencyKey('omes');
  expect(() => open(others, place, envelope)).toThrow(SealBroken);
});

test('a record is sealed by a key that is kept apart, so that destroying the wrapping destroys the record', () => {
  const { key, wrapped } = newKey(keys, place);
  const picture = encrypt(key, place, secret);

  expect(wrapped.length).toBe(65);
  expect(decrypt(unwrapKey(keys, place, rewrapKey(keys, place, wrapped)), place, picture)).toEqual(secret);
  expect(() => decrypt(newKey(keys, place).key, place, picture)).toThrow(SealBroken);
});

test('neither the secret nor a key stands in what is said about a failure', () => {
  const envelope = seal(keys, place, secret);
  const failure = (() => {
    try {
      open(keys, { ...place, version: 9 }, envelope);
    } catch (error) {
      return error;
    }
    return undefined;
  })();

  expect(failure).toBeInstanceOf(SealBroken);
  expect(String(failure)).toBe(
    "SealBroken: What is sealed for bluesky (version 9) can't be opened: it was changed, or was sealed for another place",
  );
});
