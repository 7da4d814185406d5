/** Work that begins again so many seconds after it ended, until `stop`, which waits for a round under way. */
export function every(seconds: number, work: () => Promise<void>): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let wake = () => {};
  const pause = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
      timer = setTimeout(resolve, seconds * 1000);
    });
  const rounds = async () => {
    while (!stopped) {
      await work().catch(() => {});
      if (!stopped) await pause();
    }
  };
  const running = rounds();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      wake();
      await running;
    },
  };
}
