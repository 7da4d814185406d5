import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { Client, type ClientConfig } from 'pg';

import { prepareJobs } from '../../src/platform/jobs.ts';
import { migrate, sqlFiles } from '../../src/platform/migrations.ts';
import { prepareRoles } from '../../src/platform/postgres/roles.ts';
import { type Connection, startServer } from '../../src/platform/postgres/server.ts';
import { queues } from '../../src/jobs/queues.ts';

/** Of no use to anybody after a power cut, and three times faster. Kept between runs: the next run finds server, files and template ready. */
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** The tests' own server of this checkout, started or adopted. */
export function testServer() {
  return startServer('.cache/test-postgres', FORGETFUL);
}

/** Named after the migrations, and renamed to that only when they are all applied. */
export async function template(connection: Connection): Promise<string> {
  const text = sqlFiles('migrations').map((file) => readFileSync(`migrations/${file}`, 'utf8'));
  const name = `template_${createHash('sha256').update([...text, ...queues].join()).digest('hex').slice(0, 12)}`;
  const found = await ask(connection, 'select from pg_database where datname = $1', [name]);
  if (found === 0) await make(connection, name);
  return name;
}

async function make(connection: Connection, name: string): Promise<void> {
  const making = `making_${process.pid}_${randomBytes(3).toString('hex')}`;
  await prepareRoles(connection, making);
  const owner = { ...connection, user: 'rostrum_owner', database: making };
  await migrate(owner, 'migrations');
  await prepareJobs(owner, queues);
  await ask(connection, `alter database ${making} rename to ${name}`).catch((error: { code?: string }) => {
    if (error.code !== '42P04') throw error;
  });
}

/** Runs one statement as the superuser; answers how many rows there were. */
export async function ask(connection: ClientConfig, statement: string, values: unknown[] = []): Promise<number> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query(statement, values)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

/** A database made from the template, of which nobody else knows. */
export async function copyOf(connection: Connection, from: string): Promise<{ app: ClientConfig; owner: ClientConfig; drop: () => Promise<void> }> {
  const database = `copy_${process.pid}_${randomBytes(4).toString('hex')}`;
  await ask(connection, `create database ${database} template ${from} strategy file_copy owner rostrum_owner`);
  const as = (user: string) => ({ ...connection, user, database });
  return {
    app: as('rostrum_app'),
    owner: as('rostrum_owner'),
    drop: async () => void (await ask(connection, `drop database ${database} with (force)`)),
  };
}

/** For scripts: a fresh database with every migration applied, and the server's lease until `drop`. */
export async function aDatabase() {
  const server = await testServer();
  const copy = await copyOf(server.connection, await template(server.connection));
  return {
    ...copy,
    drop: async () => {
      await copy.drop();
      await server.stop();
    },
  };
}
