import { sql } from 'kysely';
import { expect } from 'vitest';

import { test } from '#tests/support/db';

import { moves as commentMoves } from '../../src/domain/comments/comment-state.ts';
import { moves as draftMoves } from '../../src/domain/drafts/draft-state.ts';
import { moves as exceptionMoves } from '../../src/domain/exceptions/exception-state.ts';
import { moves as permissionMoves } from '../../src/domain/permissions/permission-state.ts';
import { moves as proposalMoves } from '../../src/domain/policies/proposal-state.ts';
import { moves as publicationMoves } from '../../src/domain/posts/publication-state.ts';

const names = (found: { rows: { name: string }[] }) => found.rows.map(({ name }) => name);
const tables = sql`pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migrations'`;

test('row-level security is enabled and forced on every table, and its policy binds it to one agency', async ({
  db,
}) => {
  const { rows } = await sql<{ relname: string; secured: boolean; bound: number }>`
    select relname, relrowsecurity and relforcerowsecurity as secured,
           (select count(*)::int from pg_policy where polrelid = pg_class.oid and polroles = '{0}' and polcmd = '*'
             and pg_get_expr(polqual, polrelid) = '(agency_id = (NULLIF(current_setting(''app.agency''::text, true), ''''::text))::uuid)') as bound
      from ${tables}`.execute(db);

  expect(rows.length).toBeGreaterThan(35);
  expect(rows.filter(({ secured, bound }) => !secured || bound !== 1)).toEqual([]);
});

test('no other policy shows a row to the app', async ({ db }) => {
  const { rows } = await sql`
    select polrelid::regclass::text as table, polcmd as does, polroles::regrole[]::text as whose from pg_policy
     where polroles <> '{0}' order by 1`.execute(db);

  expect(rows).toEqual([
    { table: 'acknowledgements', does: 'r', whose: '{rostrum_lookup}' },
    { table: 'agencies', does: 'r', whose: '{rostrum_lookup}' },
    { table: 'people', does: 'r', whose: '{rostrum_lookup}' },
  ]);
});

test('agency_id leads every primary, unique, foreign and exclusion key, but where an agency is named', async ({
  db,
}) => {
  const { rows } = await sql<{ name: string }>`
    select conrelid::regclass || '.' || conname as name from pg_constraint
     where conrelid in (select oid from ${tables}) and contype in ('p', 'u', 'f', 'x')
       and conkey[1] <> (select attnum from pg_attribute where attrelid = conrelid and attname = 'agency_id')
     order by 1`.execute(db);

  expect(rows.map(({ name }) => name)).toEqual(['agencies.agencies_slug_key']);
});

test('every unique index is led by agency_id too, whoever made it', async ({ db }) => {
  const { rows } = await sql<{ name: string }>`
    select i.indexrelid::regclass::text as name from pg_index i
     where i.indrelid in (select oid from ${tables}) and i.indisunique
       and i.indkey[0] <> (select attnum from pg_attribute where attrelid = i.indrelid and attname = 'agency_id')`.execute(
    db,
  );

  expect(rows.map(({ name }) => name)).toEqual(['agencies_slug_key']);
});

test('the app is neither owner nor superuser, and can neither delete, truncate nor get round a policy', async ({
  db,
}) => {
  const { rows } = await sql`
    select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty,
           (select count(*)::int from ${tables}
              and (relowner = pg_roles.oid or has_table_privilege(oid, 'delete') or has_table_privilege(oid, 'truncate')
                   or has_table_privilege(oid, 'references') or has_table_privilege(oid, 'trigger'))) as too_much,
           has_schema_privilege('public', 'create') as makes_tables
      from pg_roles where rolname = current_user`.execute(db);

  expect(rows).toEqual([{ rolname: 'rostrum_app', mighty: false, too_much: 0, makes_tables: false }]);
});

test('the app can not number an entry of the ledger, change one, nor sign a head', async ({ db }) => {
  const { rows } = await sql`
    select has_column_privilege('ledger', 'log_index', 'insert') as "numbers at once",
           has_any_column_privilege('ledger', 'update') as changes,
           has_any_column_privilege('ledger_seeds', 'update') as "changes a seed",
           has_any_column_privilege('log_heads', 'insert') or has_any_column_privilege('log_heads', 'update') as signs,
           has_any_column_privilege('log_batches', 'insert') or has_any_column_privilege('log_batches', 'update') as batches`.execute(
    db,
  );

  const no = { 'numbers at once': false, changes: false, 'changes a seed': false, signs: false, batches: false };
  expect(rows).toEqual([no]);
});

test("the sequencer's role can number the ledger and write heads, and touch nothing else", async ({ db }) => {
  const reads = await sql<{ name: string }>`
    select relname as name from ${tables} and has_table_privilege('rostrum_sequencer', oid, 'select') order by 1`.execute(
    db,
  );
  const inserts = await sql<{ name: string }>`
    select relname as name from ${tables} and has_any_column_privilege('rostrum_sequencer', oid, 'insert') order by 1`.execute(
    db,
  );
  const updates = await sql<{ name: string }>`
    select c.relname || '.' || attname as name from pg_class c join pg_attribute on attrelid = c.oid and attnum > 0
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not attisdropped
       and has_column_privilege('rostrum_sequencer', c.oid, attnum, 'update') order by 1`.execute(db);
  const deletes = await sql`
    select relname from ${tables} and (has_table_privilege('rostrum_sequencer', oid, 'delete') or has_table_privilege('rostrum_sequencer', oid, 'truncate'))`.execute(
    db,
  );

  expect(names(reads)).toEqual(['agencies', 'ledger', 'ledger_seeds', 'log_batches', 'log_heads']);
  expect(names(inserts)).toEqual(['log_batches', 'log_heads']);
  expect(names(updates)).toEqual([
    'ledger.log_index',
    'log_heads.at',
    'log_heads.checkpoint',
    'log_heads.root',
    'log_heads.signed_size',
    'log_heads.size',
  ]);
  expect(deletes.rows).toEqual([]);
});

test('only these functions act with more than the rights of who calls them, each with its own search path', async ({
  db,
}) => {
  const { rows } = await sql`
    select proname as name, proowner::regrole::text as owner, array_to_string(proconfig, '; ') as set,
           has_function_privilege('public', oid, 'execute') as anybody
      from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`.execute(db);

  const set = 'search_path=public, pg_temp';
  expect(rows).toEqual(
    ['agency_by_slug', 'agency_of_link', 'agency_of_sign_in', 'all_agencies'].map((name) => ({
      name,
      owner: 'rostrum_lookup',
      set,
      anybody: false,
    })),
  );
});

const states: [constraint: string, states: string[]][] = [
  ['drafts_state', Object.keys(draftMoves)],
  ['comments_state', Object.keys(commentMoves)],
  ['publications_state', Object.keys(publicationMoves)],
  ['pack_proposals_state', Object.keys(proposalMoves)],
  ['form_requests_state', Object.keys(permissionMoves)],
  ['exceptions_state', Object.keys(exceptionMoves)],
  ['moderation_acts_state', ['about_to', 'done', 'stopped']],
];

test.for(states)('%s allows the states that the table of moves names, and no other', async ([name, named], { db }) => {
  const { rows } = await sql<{ definition: string }>`
    select pg_get_constraintdef(oid) as definition from pg_constraint where conname = ${name}`.execute(db);

  const found = Array.from(rows[0]?.definition.matchAll(/'(\w+)'/g) ?? [], ([, state]) => String(state));
  expect(found.toSorted()).toEqual(named.toSorted());
});
