import path from 'node:path';

import { Client, type ClientConfig } from 'pg';

import { checkExternal } from './postgres/external.ts';
import { prepareRoles } from './postgres/roles.ts';
import { startServer } from './postgres/server.ts';

/**
 * How the two roles reach the database: `app` for everything people do, `owner` for migrations alone.
 *
 * `says` tells people which database it is; `stop` ends an embedded server that nobody else uses.
 */
export type DatabaseHome = { app: ClientConfig; owner: ClientConfig; says: string; stop: () => Promise<void> };

type Where = { dataDir: string; url?: string | undefined; ownerUrl?: string | undefined };

const DATABASE = 'rostrum';

/**
 * The database of `DATABASE_URL`, or else the embedded one under `dataDir`.
 *
 * Throws in plain words when only one of the two addresses is given, when one doesn't answer, and when the roles are missing.
 */
export async function openDatabase({ dataDir, url, ownerUrl }: Where): Promise<DatabaseHome> {
  if (url && ownerUrl) {
    await checkExternal({ url, ownerUrl });
    return {
      app: { connectionString: url },
      owner: { connectionString: ownerUrl },
      says: 'DATABASE_URL',
      stop: async () => {},
    };
  }
  if (url ?? ownerUrl)
    throw new Error(
      'Set both DATABASE_URL (role rostrum_app) and DATABASE_OWNER_URL (role rostrum_owner), or neither.',
    );
  const server = await startServer(path.join(dataDir, 'postgres'));
  await prepareRoles(server.connection, DATABASE);
  const as = (user: string) => ({ ...server.connection, user, database: DATABASE });
  const says = server.adopted ? 'embedded, already running' : 'embedded';
  return { app: as('rostrum_app'), owner: as('rostrum_owner'), says, stop: server.stop };
}

const CHECK = `
  select current_user as name, rolsuper as superuser, rolbypassrls as bypasses,
         exists (select from pg_class where relowner = pg_roles.oid and relnamespace = 'public'::regnamespace) as owns,
         pg_has_role('rostrum_sequencer', 'member') as sequences, current_setting('server_version_num')::int as version,
         (select datctype from pg_database where datname = current_database()) as ctype
    from pg_roles where rolname = current_user`;

type Checked = {
  name: string;
  superuser: boolean;
  bypasses: boolean;
  owns: boolean;
  sequences: boolean;
  version: number;
  ctype: string;
};

/**
 * The role that the app connects as can neither get round row-level security nor change tables.
 *
 * Throws with the sentence for the administrator, and the SQL that mends it, where that isn't so.
 */
export async function refuseMightyRole(app: ClientConfig): Promise<void> {
  const client = new Client(app);
  await client.connect();
  try {
    const { rows } = await client.query<Checked>(CHECK);
    const [found] = rows;
    const trouble = found && troubleOf(found);
    if (trouble) throw new Error(trouble);
  } finally {
    await client.end();
  }
}

function troubleOf(role: Checked): string | undefined {
  if (role.version < 150_000) return `PostgreSQL 15 or newer is needed; this is ${role.version}.`;
  if (role.superuser || role.bypasses || role.owns)
    return (
      `DATABASE_URL connects as ${role.name}, which ${role.owns ? 'owns the tables' : 'gets round row-level security'}, so one agency could see another's rows. ` +
      'Use the role rostrum_app: alter role rostrum_app nosuperuser nobypassrls;'
    );
  if (!role.sequences)
    return `${role.name} may not take the role that numbers the log. As a superuser: grant rostrum_sequencer to ${role.name};`;
  if (!/utf-?8$/i.test(role.ctype))
    return `The database's character type is ${role.ctype}; full text search needs C.UTF-8. Create it anew with lc_ctype 'C.UTF-8'.`;
  return undefined;
}
