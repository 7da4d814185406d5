import { base64, bytesOfBase64, countIn } from './base64.ts';
import { checkInclusion } from './check-proof.ts';
import { type OpenedCheckpoint, openCheckpoint } from './checkpoint.ts';
import { leafHash, longestEntry } from './merkle.ts';
import type { VerifierKey } from './note-key.ts';
import { LogTrouble } from './trouble.ts';

const firstLine = 'c2sp.org/tlog-proof@v1';

/** That one entry is in the log: where it stands, the hashes up to the root, and the signed checkpoint. */
export type ProofFile = { index: number; proof: Uint8Array[]; checkpoint: string; extra?: Uint8Array };

/** The text of a `.tlog-proof` file, which is checked without the log. Source: C2SP tlog-proof. */
export function proofFileText({ index, proof, checkpoint, extra }: ProofFile): string {
  const lines = [firstLine, ...(extra ? [`extra ${base64(extra)}`] : []), `index ${index}`, ...proof.map(base64)];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

// Linear in the text: each line is matched once.
const form = /^c2sp\.org\/tlog-proof@v1\n(?:extra (\S*)\n)?index (\S+)\n((?:\S+\n)*)\n/;

/** Reads a proof file without believing it; throws a `LogTrouble` at `where` when its form is wrong. */
export function readProofFile(text: string, where: string): ProofFile {
  const wrong = (says: string) => new LogTrouble(where, says);
  if (text.length > 1_000_000) throw wrong('it is longer than any proof');
  const found = form.exec(text);
  if (!found) throw wrong(`it does not have the form of ${firstLine}`);
  const [head, extra, digits = '', lines = ''] = found;
  const index = countIn(digits);
  if (index === undefined) throw wrong(`its index ${JSON.stringify(digits.slice(0, 40))} is no number`);
  const proof = lines
    .split('\n')
    .slice(0, -1)
    .map((line) => bytesOf(line, where));
  const checkpoint = text.slice(head.length);
  return { index, proof, checkpoint, ...(extra === undefined ? {} : { extra: bytesOf(extra, where) }) };
}

function bytesOf(line: string, where: string): Uint8Array {
  const bytes = bytesOfBase64(line);
  if (!bytes) throw new LogTrouble(where, `its line ${JSON.stringify(line.slice(0, 60))} is not base64`);
  return bytes;
}

/**
 * The checkpoint under which the entry is proven to stand, and its index. Needs nothing but the file and the keys.
 *
 * Throws a `LogTrouble` at `where` when the checkpoint isn't signed by the first key or the proof doesn't lead to it.
 */
export function checkProofFile(
  text: string,
  entry: Uint8Array,
  keys: readonly [VerifierKey, ...VerifierKey[]],
  where: string,
): OpenedCheckpoint & { index: number } {
  if (entry.length > longestEntry) throw new LogTrouble(where, `no entry has ${entry.length} bytes`);
  const { index, proof, checkpoint } = readProofFile(text, where);
  const opened = openCheckpoint(checkpoint, keys, where);
  try {
    checkInclusion(opened, { index, leaf: leafHash(entry), proof });
  } catch (error) {
    throw error instanceof LogTrouble ? new LogTrouble(where, `${error.where}: ${error.message}`) : error;
  }
  return { ...opened, index };
}
