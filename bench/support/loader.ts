import { fork } from 'node:child_process';

import { z } from 'zod';

const Answer = z.object({ requests: z.number(), bad: z.number(), seconds: z.number() });

type Load = { url: string; cookie: string; seconds: number; connections: number };

/** A process beside ours that asks; `rate` answers how many requests a second were answered with 200. */
export function openLoader(): { rate(load: Load): Promise<number>; stop(): void } {
  const child = fork('bench/support/load.ts');
  return {
    async rate(load) {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`the loader ended with ${code}`)));
      child.send(load);
      const { requests, bad, seconds } = Answer.parse(await promise);
      child.removeAllListeners();
      if (bad > 0) throw new Error(`${load.url}: ${bad} of ${requests} requests were not answered with 200`);
      return requests / seconds;
    },
    stop: () => void child.kill(),
  };
}
