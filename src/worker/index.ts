export { carryOutOrder, startWorker, type Worker } from './worker.ts';
