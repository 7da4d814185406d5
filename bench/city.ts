// `node bench/city.ts --size 100000 [--seed 1] [--agencies 12] [--keep name]`: a city's worth of data, and how long it took to load.
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';

import { Client, type ClientConfig } from 'pg';

import { agencyOf } from './city/agency.ts';
import { randomOf } from './city/random.ts';
import { type Row, type Table, columnsOf, tables } from './city/rows.ts';
import { copyIn } from './support/copy-in.ts';
import { benchDatabase } from './support/database.ts';
import { isMain } from './support/report.ts';

type City = {
  /** Rows of `records` in the whole city: posts, comments, edits, deletions, evidence. */
  size: number;
  seed: number;
  /** One for each 8,000 records unless said otherwise; at least 2. */
  agencies?: number;
};

/** Which rows there are by table, and their SHA-256: the same size, seed and packs give the same. */
export type Loaded = {
  counts: Record<string, number>;
  sha256: string;
  seconds: number;
  agencies: { id: string; slug: string }[];
};

/** So many rows are held in memory until they are sent. */
const CHUNK = 20_000;

/**
 * The city lies in the owner's database, each agency in a transaction of its own, in which row-level security is not
 * forced on the owner: COPY refuses it. It is forced again before the commit, so that nobody ever sees it otherwise.
 */
export async function loadCity(
  owner: ClientConfig,
  city: City,
  progress: (agency: string, records: number) => void = () => {},
): Promise<Loaded> {
  const started = performance.now();
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  const agencies: Loaded['agencies'] = [];
  const client = new Client(owner);
  await client.connect();
  try {
    for (const { id, slug, rows } of cityOf(city)) {
      await loadAgency(client, id, counted(rows, { hash, counts }));
      agencies.push({ id, slug });
      progress(slug, counts['records'] ?? 0);
    }
    await client.query('analyze');
  } finally {
    await client.end();
  }
  return { counts, sha256: hash.digest('hex'), seconds: (performance.now() - started) / 1000, agencies };
}

/** SHA-256 of all rows of the city, without a database. */
export function hashOf(city: City): string {
  const hash = createHash('sha256');
  for (const { rows } of cityOf(city)) for (const { table, line } of rows) hash.update(`${table}\t${line}`);
  return hash.digest('hex');
}

function* cityOf({ size, seed, agencies = Math.max(2, Math.round(size / 8000)) }: City) {
  const random = randomOf(seed);
  for (let number = 0; number < agencies; number += 1)
    yield agencyOf(random, number, Math.floor(size / agencies) + (number < size % agencies ? 1 : 0));
}

function* counted(
  rows: Iterable<Row>,
  { hash, counts }: { hash: ReturnType<typeof createHash>; counts: Record<string, number> },
) {
  for (const one of rows) {
    hash.update(`${one.table}\t${one.line}`);
    counts[one.table] = (counts[one.table] ?? 0) + 1;
    yield one;
  }
}

/** The rows of one agency are in their tables. As the owner of the tables; what refers to what comes in the order of `city/rows.ts`. */
export async function loadAgency(client: Client, agencyId: string, rows: Iterable<Row>): Promise<void> {
  await client.query('begin');
  await client.query(`select set_config('app.agency', $1, true)`, [agencyId]);
  for (const table of tables) await client.query(`alter table ${table} no force row level security`);
  let held = 0;
  let chunk = new Map<Table, string[]>();
  const send = async () => {
    for (const table of tables) {
      const lines = chunk.get(table);
      if (lines) await copyIn(client, { table, columns: columnsOf(table) }, lines.join(''));
    }
    [held, chunk] = [0, new Map()];
  };
  for (const { table, line } of rows) {
    const lines = chunk.get(table);
    if (lines) lines.push(line);
    else chunk.set(table, [line]);
    held += 1;
    if (held >= CHUNK) await send();
  }
  await send();
  // What is checked at the end is checked now: a table with checks outstanding can't be altered.
  await client.query('set constraints all immediate');
  for (const table of tables) await client.query(`alter table ${table} force row level security`);
  await client.query('commit');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      agencies: { type: 'string' },
      keep: { type: 'string' },
    },
  });
  const [size, seed] = [Number(values.size), Number(values.seed)];
  if (!Number.isSafeInteger(size) || size < 1)
    throw new Error(`--size is a number of records, such as 100000, not ${values.size}.`);
  if (!Number.isSafeInteger(seed)) throw new Error(`--seed is a whole number, not ${values.seed}.`);
  const database = await benchDatabase(values.keep ? { keep: values.keep } : {});
  try {
    const city = { size, seed, ...(values.agencies ? { agencies: Number(values.agencies) } : {}) };
    const { counts, sha256, seconds } = await loadCity(database.owner, city, (slug, records) =>
      process.stderr.write(`${slug}: ${records.toLocaleString('en')} of ${size.toLocaleString('en')} records\n`),
    );
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    for (const [table, count] of Object.entries(counts))
      console.log(`${table.padEnd(16)} ${count.toLocaleString('en').padStart(12)}`);
    console.log(
      `${rows.toLocaleString('en')} rows in ${seconds.toFixed(1)} s (${Math.round(rows / seconds).toLocaleString('en')} rows/s), sha256 ${sha256}`,
    );
    if (values.keep) console.log(`Kept as the database ${values.keep} of the benches' server.`);
  } finally {
    await database.close();
  }
}

if (isMain(import.meta.url)) await main();
