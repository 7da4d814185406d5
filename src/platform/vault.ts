import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

import { canonicalJson } from '#kernel/canonical-json';

import type { Keys } from './vault-keys.ts';

/** Where a sealed thing belongs. It opens in this place only: another agency's, account's or version's is refused. */
export type Place = { agency: string; account: string; version: number };

/** What was sealed was changed, is no envelope, or belongs to another place. Nothing of it was handed out. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

const FORMAT = 1;
const NONCE = 12;
const TAG = 16;
const KEY = 32;
/** format, version of the agency's key */
const HEAD = 1 + 4;
const WRAPPED = HEAD + NONCE + KEY + TAG;

/**
 * Makes a fresh key for one secret or record, and its wrapping by the agency's newest key: 65 bytes to be kept.
 *
 * Who destroys the wrapping destroys what was encrypted with the key. The key itself is not to be kept.
 * Source: NIST SP 800-38D, 8.2.2 (random nonces).
 */
export function newKey(keys: Keys, place: Place): { key: KeyObject; wrapped: Buffer } {
  const bytes = randomBytes(KEY);
  const wrapped = wrap(keys, place, bytes);
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return { key, wrapped };
}

/** The key in a wrapping that `newKey` or `rewrapKey` made for this place. Throws SealBroken, or KeyMissing. */
export function unwrapKey(keys: Keys, place: Place, wrapped: Uint8Array): KeyObject {
  const bytes = unwrap(keys, place, wrapped);
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}

/** The wrapping by the agency's newest key; the same bytes when it is that already. The key inside stays the same. */
export function rewrapKey(keys: Keys, place: Place, wrapped: Uint8Array): Buffer {
  const bytes = unwrap(keys, place, wrapped);
  const made =
    keyVersion(wrapped) === keys.agencyKey(place.agency).version ? Buffer.from(wrapped) : wrap(keys, place, bytes);
  bytes.fill(0);
  return made;
}

/** The bytes under AES-256-GCM and bound to their place: nonce, ciphertext, tag; 28 bytes longer than what is encrypted. */
export function encrypt(key: KeyObject, place: Place, bytes: Uint8Array): Buffer {
  return gcm(key, bound('content', place), bytes);
}

/** What `encrypt` was given. Throws SealBroken when a bit was changed, or the key or place is another. */
export function decrypt(key: KeyObject, place: Place, encrypted: Uint8Array): Buffer {
  return ungcm(key, bound('content', place), encrypted, place);
}

/**
 * Seals a secret for its place: a fresh key, wrapped by the agency's, and the secret under it, in one envelope of 93
 * bytes more than the secret. Two envelopes of the same secret have nothing in common.
 */
export function seal(keys: Keys, place: Place, secret: Uint8Array): Buffer {
  const { key, wrapped } = newKey(keys, place);
  return Buffer.concat([wrapped, encrypt(key, place, secret)]);
}

/** The secret in an envelope. Throws SealBroken (changed, or of another place) or KeyMissing (not our keys). */
export function open(keys: Keys, place: Place, envelope: Uint8Array): Buffer {
  return decrypt(unwrapKey(keys, place, envelope.subarray(0, WRAPPED)), place, envelope.subarray(WRAPPED));
}

/**
 * The envelope under the agency's newest key, after a rotation. The secret is not decrypted; the second call changes nothing.
 *
 * @public
 */
export function rewrap(keys: Keys, place: Place, envelope: Uint8Array): Buffer {
  return Buffer.concat([rewrapKey(keys, place, envelope.subarray(0, WRAPPED)), envelope.subarray(WRAPPED)]);
}

/** The version of the agency's key that an envelope or a wrapping needs: what a rotation still has to do. */
export function keyVersion(envelope: Uint8Array): number {
  if (envelope.length < WRAPPED || envelope[0] !== FORMAT)
    throw new SealBroken('This is not a sealed secret of Rostrum');
  return Buffer.from(envelope.subarray(1, HEAD)).readUInt32BE();
}

function wrap(keys: Keys, place: Place, bytes: Buffer): Buffer {
  const { version, key } = keys.agencyKey(place.agency);
  const head = Buffer.alloc(HEAD);
  head[0] = FORMAT;
  head.writeUInt32BE(version, 1);
  return Buffer.concat([head, gcm(key, bound(`key ${version}`, place), bytes)]);
}

function unwrap(keys: Keys, place: Place, wrapped: Uint8Array): Buffer {
  const version = keyVersion(wrapped);
  if (version === 0) throw broken(place);
  const { key } = keys.agencyKey(place.agency, version);
  return ungcm(key, bound(`key ${version}`, place), wrapped.subarray(HEAD), place);
}

function gcm(key: KeyObject, aad: Buffer, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(aad);
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

function ungcm(key: KeyObject, aad: Buffer, sealed: Uint8Array, place: Place): Buffer {
  if (sealed.length < NONCE + TAG) throw broken(place);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(aad)
    .setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  } catch {
    throw broken(place);
  }
}

/** Canonical JSON, because names set end to end would let 'ab' + 'c' pass for 'a' + 'bc'. */
function bound(purpose: string, { agency, account, version }: Place): Buffer {
  return Buffer.from(canonicalJson(['rostrum vault', purpose, agency, account, version]));
}

function broken({ account, version }: Place): SealBroken {
  return new SealBroken(
    `What is sealed for ${account} (version ${version}) can't be opened: it was changed, or was sealed for another place`,
  );
}
