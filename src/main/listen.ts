import { createAdaptorServer } from '@hono/node-server';

import { allAgencies } from '#domain/agencies';
import { type Worker, startWorker } from '#worker';

import { type App } from './app.ts';
import type { House } from './house.ts';

const CAPTURE_SECONDS = 30;

/** What was started; `stop` ends it in order: no new request, then the worker, then the house. */
export type Running = { url: string; stop: () => Promise<void> };

/** The application answers at the address of the environment. Throws in the user's words when the port is taken. */
export async function listen(house: House, app: App): Promise<Running> {
  const { env } = house;
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(portWords(error, env.port), { cause: error })),
    );
    server.listen(env.port, env.host, () => resolve());
  });
  const worker = await workFor(house);
  return {
    url: env.url,
    async stop() {
      await new Promise((resolve) => server.close(resolve));
      await worker.stop();
      await house.close();
    },
  };
}

/** The worker of a house. */
export function workFor(house: House): Promise<Worker> {
  return startWorker({
    contextFor: (agencyId) => house.contextFor({ agencyId, personId: null, byPerson: false }),
    agencies: () => allAgencies(house.db),
    report: (says, error) => house.trace.warn(says, { error: error instanceof Error ? error : String(error) }),
    captureSeconds: CAPTURE_SECONDS,
  });
}

function portWords(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use: another Rostrum may be running. Stop it, or set PORT to a free one.`;
  return error.message;
}

const AGAIN_MS = 2000;

/**
 * Stops in order on Ctrl-C or a termination. A second signal two seconds later ends the process at once; one that comes
 * sooner is the same one, which a terminal and whoever started us both pass on.
 */
export function stopOnSignal({ stop }: Running): void {
  let since: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (since !== undefined && Date.now() - since > AGAIN_MS) process.exit(1);
      if (since === undefined) void stop().then(() => process.exit(0));
      since ??= Date.now();
    });
}
