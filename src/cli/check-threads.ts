import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';

import type { Asked, Batch, Told } from './check-lines.ts';

/** More threads than these answer faster than anything writes lines. */
const MOST_THREADS = 4;
/** Batches that a thread has at once: one in work, and one that waits. */
const AT_ONCE = 2;

/** Threads that answer batches side by side. */
export type Threads = {
  /** So many batches may be asked for and not yet answered; more would only fill the memory. */
  most: number;
  /** Says what the batches are read for, once, before the first. */
  begin(asked: Asked): void;
  /** The answer to a batch. Throws when its thread ends. */
  ask(batch: Batch): Promise<Told>;
  close(): Promise<void>;
};

/** As many threads as the machine has cores for, at most four. */
export function threadsOf(start: () => Worker): Threads {
  const threads = Array.from({ length: Math.min(MOST_THREADS, availableParallelism()) }, () => threadOf(start()));
  return {
    most: threads.length * AT_ONCE,
    begin: (asked) => {
      for (const { worker } of threads) worker.postMessage(asked, []);
    },
    ask: (batch) => idlest(threads).ask(batch),
    close: async () => void (await Promise.all(threads.map(async ({ worker }) => worker.terminate()))),
  };
}

type Thread = { worker: Worker; waiting: Waiting[]; ask(batch: Batch): Promise<Told> };
type Waiting = { resolve: (told: Told) => void; reject: (reason: Error) => void };

function threadOf(worker: Worker): Thread {
  const waiting: Waiting[] = [];
  let ended: Error | undefined;
  const end = (why: string) => {
    ended ??= new Error(`A thread that screens ended: ${why}. Screen what follows the last answer again.`);
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  worker.on('message', (told: Told) => waiting.shift()?.resolve(told));
  worker.on('error', (error) => end(error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => end(`exit code ${code}`));
  const ask = async (batch: Batch): Promise<Told> => {
    if (ended) throw ended;
    worker.postMessage(batch, []);
    return new Promise<Told>((resolve, reject) => waiting.push({ resolve, reject }));
  };
  return { worker, waiting, ask };
}

function idlest(threads: readonly Thread[]): Thread {
  const [first] = threads.toSorted((a, b) => a.waiting.length - b.waiting.length);
  if (!first) throw new Error('A machine has a core.');
  return first;
}
