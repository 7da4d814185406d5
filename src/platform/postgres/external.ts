import { Client, type ClientConfig, DatabaseError } from 'pg';

import { ROLES_SQL } from './roles.ts';

const MISSING = `
  select name from unnest(array['rostrum_owner', 'rostrum_app', 'rostrum_sequencer', 'rostrum_lookup', 'rostrum_search',
                                'rostrum_disposal']) as wanted (name)
   where not exists (select from pg_roles where rolname = name)
   order by name`;

/**
 * A PostgreSQL of the administrator's own answers both addresses and has the roles of Rostrum.
 *
 * Throws in words that say which address, what is wrong, and the SQL that mends it. No password is repeated.
 */
export async function checkExternal(urls: { url: string; ownerUrl: string }): Promise<void> {
  const missing = await ask('DATABASE_OWNER_URL', { connectionString: urls.ownerUrl });
  if (missing.length > 0)
    throw new Error(`The PostgreSQL of DATABASE_OWNER_URL lacks the roles ${missing.join(', ')}. ${remedy()}`);
  await ask('DATABASE_URL', { connectionString: urls.url });
}

async function ask(setting: string, config: ClientConfig): Promise<string[]> {
  const client = new Client({ connectionTimeoutMillis: 10_000, ...config });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query<{ name: string }>(MISSING)).rows.map(({ name }) => name);
  } catch (error) {
    throw new Error(`${setting}: ${wordsOf(error, client)}`, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}

/** The codes are PostgreSQL's: class 28 for who may not come in, 3D000 for a database that isn't there. */
function wordsOf(error: unknown, { host, port, user = '', database = '' }: Client): string {
  const at = `${host}:${port}`;
  if (!(error instanceof DatabaseError)) {
    const why = error instanceof Error ? error.message : String(error);
    return `no PostgreSQL answers at ${at} (${why}). Is it running, and is the address right?`;
  }
  if (error.code?.startsWith('28'))
    return `the PostgreSQL at ${at} doesn't let ${user} in (${error.message}). Correct the password, or make the role. ${remedy()}`;
  if (error.code === '3D000')
    return `the PostgreSQL at ${at} has no database ${database}. As a superuser: create database ${database} owner rostrum_owner encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8' template template0;`;
  return `the PostgreSQL at ${at} refuses (${error.message}).`;
}

function remedy(): string {
  return `To make the roles of Rostrum, run this once as a superuser, and then give the two that sign in their passwords (alter role rostrum_owner password '…'; the same for rostrum_app):\n${ROLES_SQL}`;
}
