export { entryFields, type LedgerRow } from './entry-fields.ts';
export { type Head, headOf, lockLog, numberRows, publishedHead, signedHead, waitingRows } from './sequence.ts';
