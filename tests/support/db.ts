import { Kysely, PostgresDialect } from 'kysely';
import { type ClientConfig, Pool } from 'pg';
import { test as base, inject } from 'vitest';

import type { Database } from '#platform/db';
import type { Tables } from '#platform/tables';

import { rolledBack } from './rolled-back.ts';
import { copyOf } from './template.ts';

/** How the two roles reach a database that one test alone has. */
export type OwnDatabase = { app: ClientConfig; owner: ClientConfig };

/**
 * vitest's `test` with a `db` of the app's role, which forgets everything when the test ends.
 *
 * `ownDatabase` is for tests that need two connections, a commit or another process.
 */
export const test = base
  .extend<{ workersDatabase: Pool }>({
    workersDatabase: [
      // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixture's dependencies from this pattern
      async ({}, use) => {
        const copy = await copyOf(inject('server'), inject('template'));
        const pool = new Pool({ ...copy.app, max: 1 });
        pool.on('error', () => {});
        pool.on('connect', (client) => client.on('error', () => {}));
        await use(pool);
        await pool.end();
        await copy.drop();
      },
      { scope: 'worker' },
    ],
  })
  .extend<{ db: Database; ownDatabase: OwnDatabase }>({
    db: async ({ workersDatabase }, use) => {
      // The pool outlives the test, which would otherwise pay for a new connection.
      const pool = { options: workersDatabase.options, connect: () => workersDatabase.connect(), end: async () => {} };
      const db = new Kysely<Tables>({ dialect: rolledBack(new PostgresDialect({ pool })) });
      await use(db);
      await db.destroy();
    },
    // oxlint-disable-next-line no-empty-pattern -- as above
    ownDatabase: async ({}, use) => {
      const copy = await copyOf(inject('server'), inject('template'));
      await use(copy);
      await copy.drop();
    },
  });
