import { Client, type ClientConfig, DatabaseError } from 'pg';
import { expect } from 'vitest';

import { newId } from '#kernel/ids';
import { ok, refuse } from '#kernel/result';
import { contextOf, databaseOf, postgres } from '#platform/db';
import { test } from '#tests/support/db';

import { type Table, anyRow, insertOf, tablesIn } from './any-row.ts';

const own = '00000000-0000-7000-8000-0000000000aa';
const other = '00000000-0000-7000-8000-0000000000bb';
const fresh = '00000000-0000-7000-8000-0000000000cc';

const DENIED = '42501';
const READ_ONLY = '25006';

type Bound = 'none' | 'own' | 'other';
const bindings: Record<Bound, string> = { none: '', own, other };

async function connected<T>(config: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** One row in every table for each of two agencies, put in by the superuser without foreign keys. */
function twoAgencies(owner: ClientConfig): Promise<Table[]> {
  return connected({ ...owner, user: 'rostrum' }, async (client) => {
    const tables = (await tablesIn(client)).filter(({ name }) => name !== 'records_default');
    await client.query('set session_replication_role = replica');
    for (const table of tables) {
      for (const agency of [own, other]) {
        const { text, values } = insertOf(table, anyRow(table, agency));
        await client.query(text, values);
      }
    }
    return tables;
  });
}

/** What one statement comes to for the app bound to an agency: rows touched, or the SQLSTATE; nothing of it stays. */
async function comesTo(
  client: Client,
  { bound, mode, text, values = [] }: { bound: Bound; mode?: string; text: string; values?: unknown[] },
): Promise<number | string> {
  await client.query(`begin ${mode ?? ''}`);
  await client.query(`select set_config('app.agency', $1, true)`, [bindings[bound]]);
  try {
    return (await client.query(text, values)).rowCount ?? 0;
  } catch (error) {
    if (error instanceof DatabaseError) return error.code ?? '';
    throw error;
  } finally {
    await client.query('rollback');
  }
}

const firstUpdatable = (table: Table) => table.columns.find(({ updates }) => updates)?.name ?? '';
const number = (n: number) => `update ledger set log_index = ${n}`;
const allBound: Bound[] = ['none', 'own', 'other'];

async function matrix(
  app: ClientConfig,
  tables: Table[],
  ask: (table: Table, bound: Bound) => Omit<Parameters<typeof comesTo>[1], 'bound'>,
) {
  return connected(app, async (client) => {
    const answers: Record<string, Record<Bound, number | string>> = {};
    for (const table of tables) {
      const row = { none: 0, own: 0, other: 0 } as Record<Bound, number | string>;
      for (const bound of allBound) row[bound] = await comesTo(client, { bound, ...ask(table, bound) });
      answers[table.name] = row;
    }
    return answers;
  });
}

const inEvery = <T>(tables: Table[], answer: (table: Table) => T) =>
  Object.fromEntries(tables.map((table) => [table.name, answer(table)]));

test('in every table an agency sees its own rows, and a query bound to none or another sees none of them', async ({
  ownDatabase,
}) => {
  const tables = await twoAgencies(ownDatabase.owner);

  const rows = await matrix(ownDatabase.app, tables, ({ name }) => ({ text: `select from ${name}` }));
  const owns = await matrix(ownDatabase.app, tables, ({ name }) => ({
    text: `select from ${name} where agency_id = $1`,
    values: [own],
  }));

  expect(tables.length).toBeGreaterThan(30);
  expect(rows).toEqual(inEvery(tables, () => ({ none: 0, own: 1, other: 1 })));
  expect(owns).toEqual(inEvery(tables, () => ({ none: 0, own: 1, other: 0 })));
});

test("into no table can a row be put for an agency that isn't the bound one", async ({ ownDatabase }) => {
  const tables = await twoAgencies(ownDatabase.owner);

  const answers = await matrix(ownDatabase.app, tables, (table) => insertOf(table, anyRow(table, own, fresh)));

  const into = inEvery(
    Object.keys(answers).map((name) => ({ name, columns: [] })),
    ({ name }) => ({
      none: answers[name]?.none,
      other: answers[name]?.other,
    }),
  );
  expect(into).toEqual(inEvery(tables, () => ({ none: DENIED, other: DENIED })));
  // Its own rows it may write: what stops these is a key or a span, or a column that isn't granted.
  const allowed = tables.filter(({ columns }) => columns.some(({ inserts }) => inserts)).map(({ name }) => name);
  const denied = Object.keys(answers).filter((name) => answers[name]?.own === DENIED);
  expect(denied.filter((name) => allowed.includes(name))).toEqual([]);
});

test("in no table can another agency's row be changed, by moving it either", async ({ ownDatabase }) => {
  const tables = (await twoAgencies(ownDatabase.owner)).filter(({ columns }) => columns.some(({ updates }) => updates));

  const answers = await matrix(ownDatabase.app, tables, (table) => ({
    text: `update ${table.name} set ${firstUpdatable(table)} = ${firstUpdatable(table)} where agency_id = $1`,
    values: [own],
  }));
  const moved = await matrix(ownDatabase.app, tables, ({ name }) => ({
    text: `update ${name} set agency_id = $1`,
    values: [other],
  }));

  expect(tables.length).toBeGreaterThan(10);
  expect(answers).toEqual(inEvery(tables, () => ({ none: 0, own: 1, other: 0 })));
  expect(moved).toEqual(inEvery(tables, () => ({ none: DENIED, own: DENIED, other: DENIED })));
});

test('from no table can the app delete or truncate, not even its own rows', async ({ ownDatabase }) => {
  const tables = await twoAgencies(ownDatabase.owner);

  const deleted = await matrix(ownDatabase.app, tables, ({ name }) => ({ text: `delete from ${name}` }));
  const truncated = await matrix(ownDatabase.app, tables, ({ name }) => ({ text: `truncate ${name}` }));

  const no = inEvery(tables, () => ({ none: DENIED, own: DENIED, other: DENIED }));
  expect([deleted, truncated]).toEqual([no, no]);
});

test('in a view nothing can be written into any table, not even by plain SQL', async ({ ownDatabase }) => {
  const tables = await twoAgencies(ownDatabase.owner);

  const answers = await matrix(ownDatabase.app, tables, (table) => ({
    mode: 'read only',
    ...insertOf(table, anyRow(table, own, fresh)),
  }));

  for (const [name, { own: mine }] of Object.entries(answers))
    expect([name, [READ_ONLY, DENIED].includes(String(mine))]).toEqual([name, true]);
});

test("what an agency refers to is its own: another's row is no parent", async ({ ownDatabase }) => {
  await twoAgencies(ownDatabase.owner);

  const answer = await connected(ownDatabase.app, (client) =>
    comesTo(client, {
      bound: 'own',
      text: `insert into roles (agency_id, id, person_id, role, from_at) values ($1, $2, $3, 'author', now());`,
      values: [own, fresh, other],
    }),
  );

  expect(answer).toBe('23503');
});

test('a number of the ledger is given once, by the sequencer alone', async ({ ownDatabase }) => {
  await twoAgencies(ownDatabase.owner);

  const answers = await connected(ownDatabase.app, async (client) => ({
    app: await comesTo(client, { bound: 'own', text: number(0) }),
    once: await comesTo(client, { bound: 'own', text: `set local role rostrum_sequencer; ${number(0)}` }),
    twice: await comesTo(client, {
      bound: 'own',
      text: `set local role rostrum_sequencer; ${number(0)}; ${number(1)}`,
    }),
    kind: await comesTo(client, {
      bound: 'own',
      text: `set local role rostrum_sequencer; update ledger set kind = 'x'`,
    }),
  }));

  expect(answers).toEqual({ app: DENIED, once: 0, twice: 'P0001', kind: DENIED });
});

test('a view reads and can not write; a refusal undoes what was written before it', async ({ ownDatabase }) => {
  await twoAgencies(ownDatabase.owner);
  const db = databaseOf(postgres(ownDatabase.app, 2));
  const now = new Date();
  const ctx = contextOf(db, { agencyId: own, personId: null, byPerson: false, requestId: newId(now), now });

  const refused = await ctx.transact(async (tx) => {
    await tx.insertInto('divisions').values({ agency_id: own, id: fresh, name: 'Undone' }).execute();
    return refuse('act.is-permitted');
  });
  const kept = await ctx.transact(async (tx) => {
    await tx.insertInto('divisions').values({ agency_id: own, id: fresh, name: 'Kept' }).execute();
    return ok(null);
  });
  const names = await ctx.view((view) => view.selectFrom('divisions').select('name').orderBy('name').execute());
  const unbound = await db.selectFrom('divisions').select('name').execute();
  await db.destroy();

  expect([refused.ok, kept.ok]).toEqual([false, true]);
  expect(names.map(({ name }) => name)).toEqual(['Kept', 'x']);
  expect(unbound).toEqual([]);
});
