import { base64, bytesOfBase64, countIn } from './base64.ts';
import { checkConsistency } from './check-proof.ts';
import { type Head, isCount } from './merkle.ts';
import { type Signer, type VerifierKey, verifierKeyText } from './note-key.ts';
import { type Signed, openNote, readNote, signNote } from './note.ts';
import { LogTrouble } from './trouble.ts';

/** What a log says of itself: which log (a URL without scheme), how many entries, and the root over them. */
export type Checkpoint = Head & { origin: string };

/** The text of a checkpoint, to be signed. Source: C2SP tlog-checkpoint. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (!/^[^\n]+$/.test(origin) || !isCount(size) || root.length !== 32)
    throw new RangeError('a checkpoint has an origin of one line, a size and a root of 32 bytes');
  return `${origin}\n${size}\n${base64(root)}\n`;
}

/**
 * Reads a checkpoint's text; lines after the third are allowed and passed over.
 *
 * Throws a `LogTrouble` at `where` when one of the three is missing or malformed.
 */
export function readCheckpointText(text: string, where = 'checkpoint'): Checkpoint {
  const lines = text.split('\n');
  const [origin = '', size = '', root = ''] = lines;
  const wrong = (says: string) => new LogTrouble(where, says);
  if (lines.length < 4 || lines.slice(0, -1).includes('')) throw wrong('a checkpoint is origin, size and root');
  const [count, bytes] = [countIn(size), bytesOfBase64(root)];
  if (count === undefined) throw wrong(`its size ${JSON.stringify(size)} is no number of entries`);
  if (bytes?.length !== 32) throw wrong('its root is not the base64 of 32 bytes');
  return { origin, size: count, root: bytes };
}

/** A checkpoint that the log's key (`keys[0]`) has signed, and which known keys did. */
export type OpenedCheckpoint = Checkpoint & { signed: Signed[] };

/**
 * The checkpoint, once the first key, the log's own, is found to have signed it; the others are witnesses.
 *
 * Throws a `LogTrouble` at `where`. Source: C2SP tlog-checkpoint.
 */
export function openCheckpoint(
  bytes: Uint8Array | string,
  [log, ...witnesses]: readonly [VerifierKey, ...VerifierKey[]],
  where = 'checkpoint',
): OpenedCheckpoint {
  const { text, signed } = openNote(bytes, [log, ...witnesses], where);
  if (!signed.some(({ key }) => key === log))
    throw new LogTrouble(where, `it is not signed by the log's key ${verifierKeyText(log)}`);
  return { ...readCheckpointText(text, where), signed };
}

/** The text of a checkpoint without believing any signature: for a witness that looks up the origin first. */
export function peekCheckpoint(bytes: Uint8Array | string, where = 'checkpoint'): Checkpoint {
  return readCheckpointText(readNote(bytes, where).text, where);
}

type Next = {
  head: Checkpoint;
  /** The head signed last, kept in a second place; `undefined` only for a log that never signed. */
  last: Checkpoint | undefined;
  /** That `head` continues `last`; empty where the sizes are equal or `last` was empty. */
  proof: readonly Uint8Array[];
  signer: Signer;
};

/**
 * The signed checkpoint of a head that is proven to continue the last signed one. Signing the same head again is fine.
 *
 * Throws a `LogTrouble` and signs nothing when the head is of another log, smaller, or not proven to continue: two
 * heads that contradict one another are never signed. Source: C2SP tlog-checkpoint.
 */
export function signCheckpoint({ head, last, proof, signer }: Next): string {
  if (last && last.origin !== head.origin)
    throw new LogTrouble('checkpoint', `${head.origin} does not continue ${last.origin}: it is another log`);
  if (last) checkConsistency(last, head, proof);
  return signNote(checkpointText(head), [signer]);
}
