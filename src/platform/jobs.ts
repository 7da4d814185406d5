import { Client, type ClientConfig } from 'pg';
import { type JobResult, PgBoss, fromKysely } from 'pg-boss';

import type { Tx } from './db.ts';

/** What every job carries: ids only, since pg-boss's tables lie outside row-level security. */
export type JobIds = { agencyId: string } & Record<string, string>;

/** With `singletonSeconds` at most one job of this key is taken in each stretch of so many seconds. */
export type JobOptions = { startAfter?: Date; singletonKey?: string; singletonSeconds?: number };

/** Sends jobs with transactions, and works them off. `stop` waits for what is being worked on. */
export type Jobs = {
  send(tx: Tx, name: string, ids: JobIds, options?: JobOptions): Promise<void>;
  work(name: string, handler: (ids: JobIds) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
};

/** Jobs that are worked off side by side. */
const BATCH = 10;
const RETRIES = { retryLimit: 1_000_000, retryDelay: 1, retryBackoff: true, retryDelayMax: 300 };
const KEPT = { deleteAfterSeconds: 3600 };

/** pg-boss's schema and one queue for each name exist, and the app's role may use them. Run as the owner. */
export async function prepareJobs(owner: ClientConfig, names: readonly string[]): Promise<void> {
  const boss = new PgBoss({ ...connection(owner), max: 2, schedule: false, supervise: false });
  boss.on('error', () => {});
  await boss.start();
  for (const name of names) if (!(await boss.getQueue(name))) await boss.createQueue(name, { ...RETRIES, ...KEPT });
  const db = boss.getDb();
  await db.executeSql('grant usage on schema pgboss to rostrum_app');
  await db.executeSql('grant select, insert, update, delete on all tables in schema pgboss to rostrum_app');
  await db.executeSql('grant execute on all functions in schema pgboss to rostrum_app');
  await boss.stop({ graceful: false });
}

/** Whether every queue is there, as the app's role sees it; false as well before pg-boss has its schema. */
export async function queuesStand(app: ClientConfig, names: readonly string[]): Promise<boolean> {
  const client = new Client(app);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('select name from pgboss.queue');
    return names.every((name) => rows.some((row) => row.name === name));
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

/** Starts pg-boss as the app's role. It neither makes nor changes tables. */
export async function openJobs(app: ClientConfig, report: (error: Error) => void): Promise<Jobs> {
  const boss = new PgBoss({ ...connection(app), max: 4, migrate: false, createSchema: false, schedule: false });
  boss.on('error', report);
  await boss.start();
  return {
    async send(tx, name, ids, options = {}) {
      const sent = await boss.send(name, ids, { ...options, db: fromKysely(tx) });
      if (!sent && !options.singletonKey) throw new Error(`pg-boss did not take the job ${name}`);
    },
    async work(name, handler) {
      const options = {
        batchSize: BATCH,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: 0.5,
        perJobResults: true,
      } as const;
      await boss.work<JobIds>(name, options, async (jobs) => {
        // Side by side: a network that doesn't answer holds up its own account's job and no other.
        return Promise.all(jobs.map((job) => resultOf(job.id, () => handler(job.data))));
      });
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

/** Each job of a batch succeeds or fails by itself; one that failed is tried again later. */
async function resultOf(id: string, work: () => Promise<void>): Promise<JobResult> {
  try {
    await work();
    return { id, status: 'completed' };
  } catch (error) {
    return { id, status: 'failed', output: { message: error instanceof Error ? error.message : 'failed' } };
  }
}

function connection(config: ClientConfig) {
  if (config.connectionString) return { connectionString: config.connectionString };
  const { host = '', user = '', database = '' } = config;
  return { host, user, database };
}
