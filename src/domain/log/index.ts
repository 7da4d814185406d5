export { entryFields, entryVersion, type LedgerRow } from './entry-fields.ts';
export { batchesOf, type HeldRow, oldWaiting, rowsFrom, rowsOf } from './held.ts';
export { type Head, headOf, lockLog, numberRows, publishedHead, signedHead, waitingRows } from './sequence.ts';
