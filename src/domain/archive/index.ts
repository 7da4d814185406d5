export { addPoll, addRaw, lastCursor } from './captures.ts';
export { addRecord, capturedStates, type NewRecord, recordFacts } from './records.ts';
