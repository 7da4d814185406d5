import { base64, bytesOfBase64 } from './base64.ts';
import { type Signer, type VerifierKey, isKeyName, isSignedBy } from './note-key.ts';
import { LogTrouble } from './trouble.ts';

/** Far more than a head with a hundred witnesses: bytes from outside are bounded before they are read. */
const longestNote = 1_000_000;
const mostSignatures = 100;

/** One line under a note: who claims to have signed, and the bytes after the key's id. */
type SignatureLine = { name: string; id: string; signature: Uint8Array };

/** A note that was read but not yet believed. `text` ends in a line feed. */
export type Note = { text: string; signatures: SignatureLine[] };

/** A known key's valid signature; a witness says when it saw the text. */
export type Signed = { key: VerifierKey; at: Date | undefined };

/**
 * The text with the signatures of these keys under it. A witness's is bound to `at`.
 *
 * `text` ends in a line feed and has no control characters; else a `RangeError`. Source: C2SP signed-note.
 */
export function signNote(text: string, signers: readonly Signer[], at?: Date): string {
  if (!isNoteText(text)) throw new RangeError('the text of a note is lines without control characters');
  return `${text}\n${signers.map((signer) => signatureLine(text, signer, at)).join('')}`;
}

/** One signature line, to be put under the note it was made for. */
export function signatureLine(text: string, signer: Signer, at?: Date): string {
  const { key } = signer;
  const stamp = key.kind === 'cosignature' ? stampOf(at) : new Uint8Array();
  const signature = signer.sign(messageOf(text, key, stamp));
  const bytes = Buffer.concat([Buffer.from(key.id, 'hex'), stamp, signature]);
  return `— ${key.name} ${base64(bytes)}\n`;
}

/** Reads a note without believing it; throws a `LogTrouble` at `where` when its form is wrong. */
export function readNote(bytes: Uint8Array | string, where = 'checkpoint'): Note {
  const wrong = (says: string) => new LogTrouble(where, says);
  if (bytes.length > longestNote) throw wrong(`it is longer than ${longestNote} bytes`);
  const whole = typeof bytes === 'string' ? bytes : decoded(bytes, where);
  const blank = whole.lastIndexOf('\n\n');
  if (blank < 0 || !whole.endsWith('\n')) throw wrong('it is cut: a signed note is text, an empty line, signatures');
  const [text, lines] = [
    whole.slice(0, blank + 1),
    whole
      .slice(blank + 2)
      .split('\n')
      .slice(0, -1),
  ];
  if (!isNoteText(text)) throw wrong('its text has control characters');
  if (lines.length === 0 || lines.length > mostSignatures)
    throw wrong(`it has ${lines.length} signatures instead of 1 to ${mostSignatures}`);
  return { text, signatures: lines.map((line) => readLine(line, where)) };
}

/**
 * The text of a note, after every signature by a known key was found right; unknown keys are passed over.
 *
 * Throws a `LogTrouble` at `where` when the form is wrong, a known key's signature doesn't hold, or none of the known
 * keys signed. Source: C2SP signed-note.
 */
export function openNote(
  bytes: Uint8Array | string,
  keys: readonly VerifierKey[],
  where = 'checkpoint',
): { text: string; signed: Signed[] } {
  const { text, signatures } = readNote(bytes, where);
  const signed: Signed[] = [];
  for (const line of signatures) {
    const key = keys.find(({ name, id }) => name === line.name && id === line.id);
    if (!key || signed.some((one) => one.key === key)) continue;
    const stamp = line.signature.subarray(0, key.kind === 'cosignature' ? 8 : 0);
    const right =
      line.signature.length === stamp.length + 64 &&
      isSignedBy(key, messageOf(text, key, stamp), line.signature.subarray(stamp.length));
    if (!right)
      throw new LogTrouble(where, `the signature of ${key.name} does not hold: text or signature was changed`);
    signed.push({ key, at: stamp.length ? timeOf(stamp) : undefined });
  }
  if (signed.length === 0)
    throw new LogTrouble(where, `it is not signed by ${keys.map(({ name, id }) => `${name}+${id}`).join(', ')}`);
  return { text, signed };
}

const isNoteText = (text: string) => text.endsWith('\n') && text.isWellFormed() && !/[^\P{Cc}\n]/u.test(text);

function decoded(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new LogTrouble(where, 'it is not UTF-8 text');
  }
}

function readLine(line: string, where: string): SignatureLine {
  const [, name = '', signature = ''] = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
  const bytes = bytesOfBase64(signature);
  if (!isKeyName(name) || !bytes || bytes.length < 5)
    throw new LogTrouble(where, `its line ${JSON.stringify(line.slice(0, 80))} is no signature`);
  return { name, id: Buffer.from(bytes).toString('hex', 0, 4), signature: bytes.subarray(4) };
}

/** What is signed: a log signs the text itself, a witness the text under its time. Source: C2SP tlog-cosignature. */
function messageOf(text: string, key: VerifierKey, stamp: Uint8Array): Uint8Array {
  return Buffer.from(key.kind === 'signature' ? text : `cosignature/v1\ntime ${secondsOf(stamp)}\n${text}`);
}

function stampOf(at: Date | undefined): Uint8Array {
  if (!at) throw new TypeError('a witness signs at a time');
  const stamp = Buffer.alloc(8);
  stamp.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 1000)));
  return stamp;
}

const secondsOf = (stamp: Uint8Array) => new DataView(stamp.buffer, stamp.byteOffset, stamp.length).getBigUint64(0);
const timeOf = (stamp: Uint8Array) => new Date(Number(secondsOf(stamp)) * 1000);
