import { Client, type ClientConfig } from 'pg';
import { expect } from 'vitest';

import { test } from '#tests/support/db';

import { hashOf, loadCity } from '../../bench/city.ts';

async function asked(config: ClientConfig, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client(config);
  await client.connect();
  try {
    const results = await client.query(statement);
    return (Array.isArray(results) ? results.at(-1) : results).rows;
  } finally {
    await client.end();
  }
}

test('a city is loaded, and the role of the application reads one agency of it and no other', async ({
  ownDatabase,
}) => {
  const { counts, agencies } = await loadCity(ownDatabase.owner, { size: 2000, seed: 1 });

  const unbound = await asked(ownDatabase.app, 'select count(*)::int from records');
  const bound = await asked(
    ownDatabase.app,
    `begin; set local app.agency = '${agencies[1]?.id}'; select count(*)::int, count(distinct agency_id)::int as agencies from records`,
  );

  expect(counts['records']).toBe(2000);
  expect(unbound).toEqual([{ count: 0 }]);
  expect(bound).toEqual([{ count: 1000, agencies: 1 }]);
});

test('when a city is loaded, row-level security is forced on every table as before', async ({ ownDatabase }) => {
  const unforced = `
    select relname from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migrations'
       and not (relrowsecurity and relforcerowsecurity)`;

  await loadCity(ownDatabase.owner, { size: 50, seed: 1 });

  expect(await asked(ownDatabase.owner, unforced)).toEqual([]);
});

test('what is loaded is what the seed says, row for row', async ({ ownDatabase }) => {
  const city = { size: 300, seed: 7 };

  const { sha256 } = await loadCity(ownDatabase.owner, city);

  expect(sha256).toBe(hashOf(city));
  expect(hashOf({ ...city, seed: 8 })).not.toBe(sha256);
});

test('every word of a comment comes back from the database as it was made', async ({ ownDatabase }) => {
  const { agencies } = await loadCity(ownDatabase.owner, { size: 500, seed: 3 });

  const rows = await asked(
    ownDatabase.app,
    `begin; set local app.agency = '${agencies[0]?.id}';
     select text, payload ->> 'text' as entered from records join ledger on ledger.subject_id = records.id`,
  );

  expect(rows.length).toBeGreaterThan(200);
  expect(rows.filter(({ text, entered }) => text !== entered)).toEqual([]);
});
