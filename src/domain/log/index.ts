export { entryFields, entryVersion, type LedgerRow } from './entry-fields.ts';
export { batchesOf, type HeldRow, oldWaiting, rowsFrom, rowsOf } from './held.ts';
export { headOf, lockLog, numberRows, signedHead, waitingRows } from './sequence.ts';
