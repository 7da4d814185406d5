export { doDaily } from './daily.ts';
export { carryOutOrder, startWorker, type Worker } from './worker.ts';
