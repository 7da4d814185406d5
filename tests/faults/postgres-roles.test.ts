import path from 'node:path';

import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openDatabase, refuseMightyRole } from '#platform/database';
import { migrate } from '#platform/migrations';
import { ROLES_SQL, prepareRoles } from '#platform/postgres/roles';
import { type Server, startServer } from '#platform/postgres/server';
import { ownData } from '#tests/support/own-data';

// A server of its own: what is done to roles here is done to a whole cluster.
let data: ReturnType<typeof ownData>;
let server: Server;
beforeAll(async () => {
  data = ownData();
  server = await startServer(path.join(data.dir, 'postgres'));
});
afterAll(async () => {
  await server.stop();
  data.remove();
});

const as = (user: string, database = 'rostrum') => ({ ...server.connection, user, database });
const address = (user: string, database = 'rostrum') =>
  `postgres://${user}@localhost/${database}?host=${encodeURIComponent(server.connection.host)}`;
const external = (url: string, ownerUrl: string) => openDatabase({ dataDir: '/nowhere', url, ownerUrl });

async function superuser(statement: string, database = 'postgres'): Promise<void> {
  const client = new Client(as('rostrum', database));
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

test('one address of two is not enough, and the sentence names both', async () => {
  await expect(openDatabase({ dataDir: '/nowhere', url: 'postgres://x@y/z' })).rejects.toThrow(
    /Set both DATABASE_URL .* and DATABASE_OWNER_URL/,
  );
});

test('an address where nothing answers is named, without its password', async () => {
  const failed = external('postgres://a:secret@127.0.0.1:1/b', 'postgres://a:secret@127.0.0.1:1/b');
  await expect(failed).rejects.toThrow(/^DATABASE_OWNER_URL: no PostgreSQL answers at 127\.0\.0\.1:1/);
  await expect(failed).rejects.not.toThrow(/secret/);
});

test('a server without our roles is refused with the SQL that makes them, and that SQL mends it', async () => {
  await superuser('create database rostrum');
  const before = external(address('rostrum'), address('rostrum'));
  await expect(before).rejects.toThrow(/lacks the roles rostrum_app, rostrum_disposal, .*rostrum_sequencer\./);
  await expect(before).rejects.toThrow(ROLES_SQL);
  await expect(external(address('rostrum_app'), address('rostrum_owner'))).rejects.toThrow(
    /DATABASE_OWNER_URL: the PostgreSQL at .* doesn't let rostrum_owner in/,
  );

  await superuser(ROLES_SQL);
  await superuser('alter database rostrum owner to rostrum_owner');

  const home = await external(address('rostrum_app'), address('rostrum_owner'));
  expect(await migrate(home.owner, 'migrations')).toBeGreaterThan(2);
  await refuseMightyRole(home.app);
});

test('a database that is not there is named, with the SQL that makes it', async () => {
  await expect(external(address('rostrum_app'), address('rostrum_owner', 'elsewhere'))).rejects.toThrow(
    /has no database elsewhere\. As a superuser: create database elsewhere owner rostrum_owner/,
  );
});

test.each([
  { who: 'a superuser', role: 'rostrum', says: /connects as rostrum, which gets round.*Use the role rostrum_app/ },
  { who: 'the owner', role: 'rostrum_owner', says: /connects as rostrum_owner, which owns the tables/ },
  {
    who: 'a role that bypasses row-level security',
    mighty: 'alter role rostrum_app bypassrls',
    mended: 'alter role rostrum_app nobypassrls',
    says: /gets round row-level security.*alter role rostrum_app nosuperuser nobypassrls;/,
  },
  {
    who: 'a role that can not number the log',
    mighty: 'revoke rostrum_sequencer from rostrum_app',
    mended: 'grant rostrum_sequencer to rostrum_app',
    says: /As a superuser: grant rostrum_sequencer to rostrum_app;/,
  },
])('$who is refused with the sentence for the administrator', async ({ role = 'rostrum_app', says, ...made }) => {
  await superuser(made.mighty ?? 'select 1');
  await expect(refuseMightyRole(as(role))).rejects.toThrow(says);
  await superuser(made.mended ?? 'select 1');
  await expect(refuseMightyRole(as('rostrum_app'))).resolves.toBeUndefined();
});

test('preparing roles again changes nothing', async () => {
  await prepareRoles(server.connection, 'rostrum');
  await expect(refuseMightyRole(as('rostrum_app'))).resolves.toBeUndefined();
});

test('a database whose letters are those of C alone is refused', async () => {
  await superuser(
    `create database letters owner rostrum_owner template template0 lc_collate 'C' lc_ctype 'C' locale_provider libc`,
  );
  await migrate(as('rostrum_owner', 'letters'), 'migrations');
  await expect(refuseMightyRole(as('rostrum_app', 'letters'))).rejects.toThrow(
    /character type is C; full text search needs C\.UTF-8/,
  );
});
