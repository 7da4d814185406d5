import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

import { type House, houseOf } from '#main/house';
import { openBlobs } from '#platform/blobs';
import { databaseOf, postgres } from '#platform/db';
import { readEnvironment } from '#platform/env';
import { openJobs } from '#platform/jobs';
import { openSignIn } from '#platform/sign-in';
import { openTrace } from '#platform/trace';
import { openKeys } from '#platform/vault-keys';

import type { BenchDatabase } from './database.ts';

/** A directory on the disk of the checkout; `remove` takes it away. */
export function benchDirectory(): { dir: string; remove: () => void } {
  mkdirSync('.cache', { recursive: true });
  const dir = mkdtempSync(path.resolve('.cache', 'bench-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** The house on this database, with files of its own. `close` gives back all but the database. */
export async function benchHouse({ app }: BenchDatabase): Promise<House & { dir: string }> {
  const { dir, remove } = benchDirectory();
  const env = readEnvironment({ ROSTRUM_DATA: path.join(dir, 'data'), ROSTRUM_KEYS: path.join(dir, 'keys') });
  const db = databaseOf(postgres(app));
  const jobs = await openJobs(app, () => {});
  const secret = 'of use to nobody but this bench!';
  const signIn = openSignIn({ database: app, secret, origins: ['http://localhost:8080'] });
  const close = async () => {
    await jobs.stop();
    await signIn.close();
    await db.destroy();
    remove();
  };
  const blobs = await openBlobs(path.join(dir, 'blobs'));
  const trace = openTrace({ level: 'error' });
  const parts = { env, db, keys: openKeys(env.keys), blobs, jobs, signIn, trace, says: 'bench', close };
  return { ...houseOf(parts), dir };
}
