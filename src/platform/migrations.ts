import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { Client, type ClientConfig } from 'pg';

/** Brings the database to the newest migration; two starters wait for each other. Returns how many files were applied. */
export async function migrate(owner: ClientConfig, directory: string): Promise<number> {
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('migrations'))`);
    await client.query(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from migrations');
    const done = new Set(rows.map(({ name }) => name));
    const open = sqlFiles(directory).filter((name) => !done.has(name));
    for (const name of open)
      await client.query(
        `begin; ${readFileSync(path.join(directory, name), 'utf8')}; insert into migrations (name) values ('${name}'); commit`,
      );
    return open.length;
  } finally {
    await client.end();
  }
}

/** The migrations in the order in which they are applied. */
export function sqlFiles(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .toSorted();
}
