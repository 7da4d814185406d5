import { openCheckpoint } from './checkpoint.ts';
import type { VerifierKey } from './note-key.ts';
import { proofFileText } from './proof-file.ts';
import { proveInclusion } from './prove.ts';
import type { TileReader } from './tiles.ts';

type ProofFor = {
  reader: TileReader;
  /** A checkpoint signed by `key` that covers the entry, as it will stand in the file. */
  checkpoint: string;
  key: VerifierKey;
  index: number;
};

/**
 * The text of the proof file of one entry, under this checkpoint: handed out with the record, checked without the log.
 *
 * Throws a `LogTrouble` when the checkpoint isn't signed by the key, doesn't reach the entry, or a tile is missing.
 */
export async function proofFor({ reader, checkpoint, key, index }: ProofFor): Promise<string> {
  const { size } = openCheckpoint(checkpoint, [key]);
  return proofFileText({ index, proof: await proveInclusion(reader, size, index), checkpoint });
}
