import { type Dialect, Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, type PoolConfig } from 'pg';

import type { Result } from '#kernel/result';

import type { Tables } from './tables.ts';

/**
 * For whom and when something is done. `now` is read once a request, so that all of it happens at one instant.
 *
 * `personId` is null for what a network or a clock makes happen in nobody's name. `byPerson` is false in whatever a job
 * does; `orderedBy` is then the decision whose act it carries out. `address` is the network address of the request.
 */
export type Who = {
  agencyId: string;
  personId: string | null;
  byPerson: boolean;
  requestId: string;
  now: Date;
  orderedBy?: string;
  address?: string;
};

/** Reads as one agency and viewer, in a transaction that PostgreSQL holds read-only. */
export type View = Readonly<Who> & Pick<Kysely<Tables>, 'selectFrom' | 'getExecutor'>;

/** Writes as one agency and person, and reads what a {@link View} reads. It deletes nothing and can't begin another. */
export type Tx = View & Pick<Kysely<Tables>, 'insertInto' | 'updateTable' | 'executeQuery'>;

/** Reaches the database; the only way to a {@link View} or a {@link Tx}. */
export type Ctx = Readonly<Who> & {
  view<T>(work: (view: View) => Promise<T>): Promise<T>;
  /** Commits what `work` wrote when the answer is ok; undoes it when it is a refusal or something throws. */
  transact<T>(work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>>;
  /** The same agency and request a moment later, or for an act that a job carries out. */
  as(changes: Partial<Who>): Ctx;
};

/** The pool. Held by `main/` alone. */
export type Database = Kysely<Tables>;

/** How the pool reaches a PostgreSQL. A server that dies says so on idle and on borrowed connections; neither ends us. */
export function postgres(config: PoolConfig, connections = 10): Dialect {
  const pool = new Pool({ max: connections, ...config });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new PostgresDialect({ pool });
}

export function databaseOf(dialect: Dialect): Database {
  return new Kysely<Tables>({ dialect });
}

/** What one request, job or command may reach. */
export function contextOf(db: Database, who: Who): Ctx {
  return {
    ...who,
    view: (work) => within(db, who, reading, work),
    transact: (work) => within(db, who, writing, work),
    as: (changes) => contextOf(db, { ...who, ...changes }),
  };
}

type Way<T> = {
  mode: 'read only' | 'read write';
  isolation: 'repeatable read' | 'read committed';
  keeps(done: T): boolean;
};

const reading: Way<unknown> = { mode: 'read only', isolation: 'repeatable read', keeps: () => true };
const writing: Way<Result<unknown>> = { mode: 'read write', isolation: 'read committed', keeps: (done) => done.ok };

async function within<T>(db: Database, who: Who, way: Way<NoInfer<T>>, work: (tx: Tx) => Promise<T>): Promise<T> {
  const begun = db.startTransaction().setIsolationLevel(way.isolation).setAccessMode(way.mode);
  const tx = Object.assign(await begun.execute(), who);
  try {
    await sql`
      select set_config('app.agency', ${who.agencyId}, true),
             set_config('app.viewer', ${who.personId ?? ''}, true)`.execute(tx);
    const done = await work(tx);
    await (way.keeps(done) ? tx.commit() : tx.rollback()).execute();
    return done;
  } catch (error) {
    if (!tx.isCommitted && !tx.isRolledBack) await tx.rollback().execute();
    throw error;
  }
}
