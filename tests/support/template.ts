import { createHash, randomBytes } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Client, type ClientConfig } from 'pg';

import { queues } from '../../src/jobs/queues.ts';
import { prepareJobs } from '../../src/platform/jobs.ts';
import { migrate, sqlFiles } from '../../src/platform/migrations.ts';
import { prepareRoles } from '../../src/platform/postgres/roles.ts';
import { type Connection, startServer } from '../../src/platform/postgres/server.ts';

/** Of no use to anybody after a power cut, and three times faster. Kept between runs: the next run finds server, files and template ready. */
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** The tests' own server of this checkout, started or adopted. */
export function testServer() {
  return startServer('.cache/test-postgres', FORGETFUL);
}

/** Named after the migrations, and renamed to that only when they are all applied. */
export async function template(connection: Connection): Promise<string> {
  const text = sqlFiles('migrations').map((file) => readFileSync(`migrations/${file}`, 'utf8'));
  const name = `template_${createHash('sha256')
    .update([...text, ...queues].join())
    .digest('hex')
    .slice(0, 12)}`;
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
export async function copyOf(
  connection: Connection,
  from: string,
): Promise<{ app: ClientConfig; owner: ClientConfig; drop: () => Promise<void> }> {
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

const DEMO_PASSWORD = 'a demonstration of Rostrum';

/** As `template`, with both agencies of the demonstration made by their flows. Named after all that makes them. */
export async function demoTemplate(connection: Connection, bare: string): Promise<string> {
  const files = globSync(['packs/**/*', 'src/{app,domain,main,policy}/**/*.{ts,cedar,cedarschema}'], {
    exclude: (name) => name.endsWith('.test.ts'),
  });
  const texts = files
    .filter((file) => /\.\w+$/.test(file))
    .toSorted()
    .map((file) => readFileSync(file, 'utf8'));
  const name = `demo_${createHash('sha256')
    .update([bare, ...texts].join())
    .digest('hex')
    .slice(0, 12)}`;
  const found = await ask(connection, 'select from pg_database where datname = $1', [name]);
  if (found === 0) await makeDemo(connection, { bare, name });
  return name;
}

async function makeDemo(connection: Connection, { bare, name }: { bare: string; name: string }): Promise<void> {
  const { databaseOf, postgres } = await import('../../src/platform/db.ts');
  const [{ houseOf }, { seedDemo }, { openBlobs }, { readEnvironment }] = await Promise.all([
    import('../../src/main/house.ts'),
    import('../../src/main/demo.ts'),
    import('../../src/platform/blobs.ts'),
    import('../../src/platform/env.ts'),
  ]);
  const [{ openJobs }, { openSignIn }, { openTrace }, { openKeys }] = await Promise.all([
    import('../../src/platform/jobs.ts'),
    import('../../src/platform/sign-in.ts'),
    import('../../src/platform/trace.ts'),
    import('../../src/platform/vault-keys.ts'),
  ]);
  const copy = await copyOf(connection, bare);
  const dir = mkdtempSync(path.join(tmpdir(), 'rostrum-demo-'));
  const env = readEnvironment({ ROSTRUM_DATA: path.join(dir, 'data'), ROSTRUM_KEYS: path.join(dir, 'keys') });
  const jobs = await openJobs(copy.app, () => {});
  const signIn = openSignIn({ database: copy.app, secret: 'x'.repeat(32), origins: ['http://localhost:8080'] });
  const db = databaseOf(postgres(copy.app));
  const parts = { env, db, keys: openKeys(env.keys), blobs: await openBlobs(path.join(dir, 'blobs')), jobs, signIn };
  await seedDemo(houseOf({ ...parts, trace: openTrace({ level: 'error' }), says: 'test', close: async () => {} }), {
    password: DEMO_PASSWORD,
  });
  await jobs.stop();
  await signIn.close();
  await db.destroy();
  rmSync(dir, { recursive: true, force: true });
  await ask(connection, `alter database ${String(copy.app.database)} rename to ${name}`).catch(
    (error: { code?: string }) => {
      if (error.code !== '42P04') throw error;
    },
  );
}
