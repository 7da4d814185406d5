import { type KeyObject, createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';

import { LogTrouble } from './trouble.ts';

/** `signature` is a log's own over the text; `cosignature` a witness's over the text and the time it saw it. */
export type KeyKind = 'signature' | 'cosignature';

/**
 * The public half of a key that signs notes, under the name it signs with.
 *
 * `id` is the first 4 bytes of its hash in hex: a short name, no proof. `publicKey` has 32 bytes.
 */
export type VerifierKey = { name: string; id: string; kind: KeyKind; publicKey: Uint8Array };

/** The secret half: `sign` gives the 64 bytes of an Ed25519 signature over the message. */
export type Signer = { key: VerifierKey; sign(message: Uint8Array): Uint8Array };

// Source: C2SP signed-note, signature types.
const typeByte: Record<KeyKind, number> = { signature: 1, cosignature: 4 };

/** Whether a key may have this name: not empty, no spaces, no plus. Source: C2SP signed-note. */
export function isKeyName(name: string): boolean {
  return name.length > 0 && name.length <= 512 && name.isWellFormed() && !/[\s+\p{Cc}\p{Z}]/u.test(name);
}

function keyOf(name: string, kind: KeyKind, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw wrong(`${JSON.stringify(name)} can't be the name of a key`);
  const identified = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(typeByte[kind]), publicKey]);
  return { name, id: hash('sha256', identified, 'hex').slice(0, 8), kind, publicKey };
}

/** A key as people hand it on: `name+hex8+base64`. Source: C2SP signed-note, verifier keys. */
export function verifierKeyText({ name, id, kind, publicKey }: VerifierKey): string {
  return `${name}+${id}+${Buffer.concat([Buffer.of(typeByte[kind]), publicKey]).toString('base64')}`;
}

const wrong = (says: string): LogTrouble => new LogTrouble('verifier key', says);

/** Reads `name+hex8+base64`; throws a `LogTrouble` that says what is wrong with it. */
export function readVerifierKey(text: string): VerifierKey {
  const found = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text.trim());
  if (!found) throw wrong('it does not have the form name+hex8+base64');
  const [, name = '', id, base64 = ''] = found;
  const bytes = Buffer.from(base64, 'base64');
  const kind = bytes[0] === 1 ? 'signature' : bytes[0] === 4 ? 'cosignature' : undefined;
  if (!kind) throw wrong(`its signature type ${bytes[0]} is neither Ed25519 nor a cosignature`);
  const key = keyOf(name, kind, Uint8Array.from(bytes.subarray(1)));
  if (key.id !== id) throw wrong(`its id is ${id}, but its name and bytes give ${key.id}: a typing error`);
  return key;
}

/** A signer from the 32 secret bytes of an Ed25519 key. The same bytes always make the same key. */
export function signerOf(name: string, seed: Uint8Array, kind: KeyKind = 'signature'): Signer {
  if (seed.length !== 32) throw new RangeError(`the seed of a key has 32 bytes, not ${seed.length}`);
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return signerWith(name, createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }), kind);
}

/** A signer from an Ed25519 key that Node already holds. */
export function signerWith(name: string, privateKey: KeyObject, kind: KeyKind = 'signature'): Signer {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('logs are signed with Ed25519 keys');
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const key = keyOf(name, kind, Uint8Array.from(spki.subarray(-32)));
  return { key, sign: (message) => sign(null, message, privateKey) };
}

/** Whether the key made this Ed25519 signature over the message. */
export function isSignedBy(key: VerifierKey, message: Uint8Array, signature: Uint8Array): boolean {
  const x = Buffer.from(key.publicKey).toString('base64url');
  return verify(null, message, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature);
}
