export { addPoll, addRaw, lastCursor } from './captures.ts';
export { addRecord, type NewRecord, recordFacts } from './records.ts';
