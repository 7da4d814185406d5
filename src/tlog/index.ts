export { append } from './append.ts';
export { checkConsistency, checkInclusion } from './check-proof.ts';
export {
  type Checkpoint,
  type OpenedCheckpoint,
  checkpointText,
  openCheckpoint,
  peekCheckpoint,
  readCheckpointText,
  signCheckpoint,
} from './checkpoint.ts';
export {
  type Disclosed,
  type EntryRead,
  checkDisclosure,
  disclosureOf,
  entryOf,
  readDisclosure,
  readEntry,
} from './commitment.ts';
export { type Edge, readEdge, rootOfEdge } from './edge.ts';
export { bundleOf, entriesIn } from './entry-bundle.ts';
export { type Integrated, type LogFile, integrate } from './integrate.ts';
export { type Head, emptyRoot, leafHash, longestEntry, nodeHash, rootOf } from './merkle.ts';
export {
  type KeyKind,
  type Signer,
  type VerifierKey,
  readVerifierKey,
  signerOf,
  signerWith,
  verifierKeyText,
} from './note-key.ts';
export { type Note, type Signed, openNote, readNote, signNote, signatureLine } from './note.ts';
export { type ProofFile, checkProofFile, proofFileText, readProofFile } from './proof-file.ts';
export { proofFor } from './proof-for.ts';
export { proveConsistency, proveInclusion, rootAt } from './prove.ts';
export { type TileStore, checkpointPath, openStore } from './store.ts';
export { type Tile, tileAt, tilePath } from './tile-path.ts';
export { type TileReader, readEntries, readTile } from './tiles.ts';
export { LogTrouble, type Trouble, troubleOf } from './trouble.ts';
export { verifyLog } from './verify-log.ts';
