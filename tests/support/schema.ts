import type { Client } from 'pg';

type Column = {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  made: boolean;
  inserts: boolean;
  updates: boolean;
};

const COLUMNS = `
  select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
         a.atthasdef or a.attidentity <> '' as made,
         has_column_privilege('rostrum_app', c.oid, a.attnum, 'insert') as inserts,
         has_column_privilege('rostrum_app', c.oid, a.attnum, 'update') as updates
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'
   order by c.relname, a.attnum`;

const types: Record<string, [selected: string, written: string]> = {
  uuid: ['string', 'string'],
  text: ['string', 'string'],
  'text[]': ['string[]', 'string[]'],
  'uuid[]': ['string[]', 'string[]'],
  cidr: ['string', 'string'],
  boolean: ['boolean', 'boolean'],
  integer: ['number', 'number'],
  bigint: ['string', 'string | number'],
  jsonb: ['unknown', 'string'],
  bytea: ['Buffer', 'Uint8Array'],
  date: ['Date', 'string'],
  'timestamp with time zone': ['Date', 'Date'],
};

/** The TypeScript of every table's columns, as the app's role may write them. */
export async function tablesOf(client: Client): Promise<string> {
  const { rows } = await client.query<Column>(COLUMNS);
  const tables = Map.groupBy(rows, (row) => row.table);
  const blocks = [...tables].map(([name, columns]) => `  ${name}: {\n${columns.map(lineOf).join('')}  };\n`);
  return `import type { ColumnType } from 'kysely';

// Printed from the migrations by scripts/db-types.ts; not written by hand.

/** The columns of every table: what is selected, what may be inserted, what may be updated by the app's role. */
export type Tables = {
${blocks.join('')}};
`;
}

function lineOf({ column, type, nullable, made, inserts, updates }: Column): string {
  const found = types[type];
  if (!found) throw new Error(`${column}: no TypeScript for ${type}`);
  const [selected, written] = found.map((name) => (nullable ? `${name} | null` : name));
  const optional = nullable || made;
  const inserted = inserts ? `${written}${optional ? ' | undefined' : ''}` : 'never';
  return `    ${column}: ColumnType<${selected}, ${inserted}, ${updates ? written : 'never'}>;\n`;
}

const SCHEMA = `
  with tables as (
    select oid, relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition)
  select line from (
    select relname as a, 1 as b, attnum::text as c,
           format('%s.%s %s%s%s', relname, attname, format_type(atttypid, atttypmod), case when attnotnull then ' not null' end,
                  coalesce(' default ' || pg_get_expr(adbin, adrelid), '')) as line
      from tables join pg_attribute on attrelid = tables.oid and attnum > 0 and not attisdropped
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
    union all select relname, 2, conname, format('%s: constraint %s %s', relname, conname, pg_get_constraintdef(c.oid))
      from tables join pg_constraint c on conrelid = tables.oid where contype <> 'n'
    union all select relname, 3, i.indexrelid::regclass::text, format('%s: %s', relname, pg_get_indexdef(i.indexrelid))
      from tables join pg_index i on indrelid = tables.oid
    union all select relname, 4, polname, format('%s: policy %s %s', relname, polname, pg_get_expr(polqual, polrelid))
      from tables join pg_policy on polrelid = tables.oid
    union all select relname, 5, grantee || privilege_type, format('%s: %s may %s', relname, grantee, lower(privilege_type))
      from tables join information_schema.table_privileges on table_name = relname and grantee like 'rostrum_%' and grantee <> 'rostrum_owner'
    union all select relname, 6, p.grantee || p.column_name || p.privilege_type, format('%s: %s may update %s', relname, p.grantee, p.column_name)
      from tables join information_schema.column_privileges p on p.table_name = relname and p.privilege_type = 'UPDATE'
       and p.grantee like 'rostrum_%' and p.grantee <> 'rostrum_owner'
  ) lines order by a, b, c collate "C", line`;

/** Tables, constraints, indexes, policies and grants, a line each: a change of them is seen in a review. */
export async function schemaOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ line: string }>(SCHEMA);
  return `-- Printed from the migrations by scripts/db-types.ts; not written by hand.\n${rows.map(({ line }) => `${line}\n`).join('')}`;
}
