import { setTimeout as pause } from 'node:timers/promises';

/** Work that begins again so many seconds after it ended, until `stop`, which waits for a round under way. */
export function every(seconds: number, work: () => Promise<void>): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const rounds = async () => {
    while (!signal.aborted) {
      await work().catch(() => {});
      await pause(seconds * 1000, undefined, { signal }).catch(() => {});
    }
  };
  const running = rounds();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
