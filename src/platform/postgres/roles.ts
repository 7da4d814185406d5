import { Client, type ClientConfig } from 'pg';

/** What a superuser runs once on a PostgreSQL of one's own, before the first start; the embedded one is given it by us. */
export const ROLES_SQL = `
do $$
declare wanted record;
begin
  for wanted in select * from (values
    ('rostrum_owner', 'login'), ('rostrum_app', 'login noinherit'), ('rostrum_sequencer', 'nologin'),
    ('rostrum_lookup', 'nologin'), ('rostrum_search', 'nologin'), ('rostrum_disposal', 'login noinherit')) as roles (name, kind)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      begin
        execute format('create role %I %s nosuperuser nobypassrls nocreatedb nocreaterole', wanted.name, wanted.kind);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
end $$;
grant rostrum_sequencer to rostrum_app;
grant rostrum_lookup to rostrum_owner;
`;

/** Roles and database exist: made by the superuser of an embedded cluster. A second call changes nothing. */
export async function prepareRoles(superuser: ClientConfig, database: string): Promise<void> {
  const client = new Client(superuser);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('roles'))`);
    await client.query(ROLES_SQL);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database} owner rostrum_owner`);
  } finally {
    await client.end();
  }
}
