// A process to be killed: writes ids as the app's role, and prints each one after its commit was acknowledged.
import { setTimeout as pause } from 'node:timers/promises';

import { Pool } from 'pg';

import { openDatabase } from '#platform/database';

const RETRY_MS = 20;
const [dataDir = '', from = '0'] = process.argv.slice(2);
const home = await openDatabase({ dataDir });
const app = quiet(new Pool({ ...home.app, max: 3 }));
let next = Number(from);
await untilItWorks(async () => {
  const owner = quiet(new Pool({ ...home.owner, max: 1 }));
  await owner.query('create table if not exists written (id bigint primary key)');
  await owner.query('grant insert on written to rostrum_app');
  await owner.end();
});
await Promise.all([write(), write(), write()]);

async function write(): Promise<never> {
  for (;;) {
    const id = next++;
    try {
      await app.query('insert into written values ($1)', [id]);
      process.stdout.write(`${id}\n`);
    } catch {
      await pause(RETRY_MS);
    }
  }
}

/** A server that dies is news on idle and on borrowed connections alike; neither ends us. */
function quiet(pool: Pool): Pool {
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

async function untilItWorks(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work();
    } catch {
      await pause(RETRY_MS);
    }
  }
}
