import { randomBytes } from 'node:crypto';

import type { ClientConfig } from 'pg';

import { startServer } from '#platform/postgres/server';
import { ask, demoTemplate, template } from '#tests/support/template';

/** A database of its own on the benches' server, which syncs to the disk as in production. */
export type BenchDatabase = {
  app: ClientConfig;
  owner: ClientConfig;
  superuser: ClientConfig;
  /** Removes it, unless it was to be kept, and gives the server back. */
  close(): Promise<void>;
};

const HOME = '.cache/bench-postgres';

/** `demo`: with both agencies of the demonstration in it. `keep`: it stays, under this name, in place of one that had it. */
export async function benchDatabase({
  demo = false,
  keep,
}: { demo?: boolean; keep?: string } = {}): Promise<BenchDatabase> {
  const server = await startServer(HOME, { max_connections: '60' });
  const { connection } = server;
  const bare = await template(connection);
  const from = demo ? await demoTemplate(connection, bare) : bare;
  const database = keep ?? `bench_${process.pid}_${randomBytes(3).toString('hex')}`;
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(database))
    throw new Error(`A database is called by lower-case letters, digits and _, not ${JSON.stringify(database)}.`);
  if (keep) await ask(connection, `drop database if exists ${database} with (force)`);
  await ask(connection, `create database ${database} template ${from} strategy file_copy owner rostrum_owner`);
  const as = (user: string) => ({ ...connection, user, database });
  return {
    app: as('rostrum_app'),
    owner: as('rostrum_owner'),
    superuser: as('rostrum'),
    async close() {
      if (!keep) await ask(connection, `drop database ${database} with (force)`);
      await server.stop();
    },
  };
}
