import { setTimeout as pause } from 'node:timers/promises';

/**
 * Work that begins again so many seconds after it ended, until `stop`, which waits for a round under way. It begins at
 * once, or after `first` seconds.
 */
export function every(
  seconds: number,
  work: () => Promise<void>,
  { first = 0 }: { first?: number } = {},
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const wait = (length: number) => pause(length * 1000, undefined, { signal }).catch(() => {});
  const rounds = async () => {
    await wait(first);
    while (!signal.aborted) {
      await work().catch(() => {});
      await wait(seconds);
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
