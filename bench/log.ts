// `node bench/log.ts [--rows 10000] [--rounds 5] [--steady 15] [--json]`: the log's sequencer, its check and its proofs,
// beside the machine's SHA-256.
import { hash } from 'node:crypto';
import path from 'node:path';

import { sequenceLog } from '#app/records/sequence-log.flow';
import { appendEntry } from '#domain/ledger';
import { entryFields, entryVersion, rowsFrom } from '#domain/log';
import { ok } from '#kernel/result';
import type { House } from '#main/house';
import type { AgencyLog, Ctx } from '#steps/world';
import { append, checkpointPath, entryOf, openStore, proofFor, readEntries, verifyLog } from '#tlog';

import { loadCity } from './city.ts';
import { benchDatabase } from './support/database.ts';
import { benchHouse } from './support/house.ts';
import { type Measured, numberFor, report, thousands } from './support/report.ts';
import { interleaved, median, pause, quantile, rate, secondsOf } from './support/rounds.ts';

const BATCH = 256;
const PROOFS = 500;
const PAUSE_MS = 400;

type Stage = { house: House; dir: string; agencies: { id: string }[]; rows: number; rounds: number };

const contextOf = ({ house }: Pick<Stage, 'house'>, agencyId: string): Ctx =>
  house.contextFor({ agencyId, personId: null, byPerson: false });

/** Everything of one agency's log, in memory: what the other figures are taken from. */
async function entriesOf({ store }: AgencyLog, size: number): Promise<Uint8Array[]> {
  const entries: Uint8Array[] = [];
  for (let n = 0; n * BATCH < size; n += 1)
    entries.push(...(await readEntries(store, n, Math.min(BATCH, size - n * BATCH))));
  return entries;
}

/** A leaf and a node for each entry, each by one call: what no log can do without. */
function twoHashesEach(entries: readonly Uint8Array[]): void {
  const prefix = Buffer.of(0);
  const node = Buffer.alloc(65);
  for (const entry of entries) {
    hash('sha256', Buffer.concat([prefix, entry]), 'buffer');
    hash('sha256', node, 'buffer');
  }
}

/** The tiles alone: batches appended to a new directory, each synced; no database. */
async function tilesOnly(directory: string, entries: readonly Uint8Array[]): Promise<void> {
  const store = await openStore(directory);
  let at: { size: number; edge?: Awaited<ReturnType<typeof append>>['edge'] } = { size: 0 };
  while (at.size < entries.length)
    at = await append({ store, size: at.size, entries: entries.slice(at.size, at.size + BATCH), edge: at.edge });
}

async function backlog(stage: Stage): Promise<Measured[]> {
  const { house, agencies, rounds, rows } = stage;
  let sequenced = 0;
  const drain = async (agencyId: string) => {
    sequenced = (await sequenceLog.run(contextOf(stage, agencyId), {})).integrated;
  };
  const first = agencies[0]?.id ?? '';
  const log = () => house.world.logOf(first, 'public');
  let entries: Uint8Array[] = [];
  let count = 0;
  const given = await interleaved(rounds, {
    async sequence(round) {
      const answer = await rate(
        () => drain(agencies[round]?.id ?? ''),
        () => sequenced,
      );
      if (entries.length > 0) return answer;
      count = sequenced;
      entries = await entriesOf(await log(), count);
      return answer;
    },
    hashes: () =>
      rate(
        () => twoHashesEach(entries),
        () => count,
      ),
    tiles: (round) =>
      rate(
        () => tilesOnly(path.join(stage.dir, `tiles-${round}`), entries),
        () => count,
      ),
    commitments: async () => {
      const held = await contextOf(stage, first).view((view) => rowsFrom(view, 'public', { first: 0, most: rows }));
      const batchAt = new Date();
      return rate(
        () => {
          for (const { seed, index: _index, ...row } of held)
            entryOf({ version: entryVersion, batchAt, seed: seed ?? new Uint8Array(32), fields: entryFields(row) });
        },
        () => held.length,
      );
    },
    async verify() {
      const { store, signer } = await log();
      return rate(
        async () => {
          const troubles = await verifyLog(store, signer.key);
          if (troubles.length > 0) throw new Error(`the log is broken: ${JSON.stringify(troubles[0])}`);
        },
        () => count,
      );
    },
  });
  return linesOf({ given, count });
}

type Given = { given: (name: 'sequence' | 'hashes' | 'tiles' | 'commitments' | 'verify') => number[]; count: number };

function linesOf({ given, count }: Given): Measured[] {
  const limit = median(given('hashes'));
  const beside = `${thousands(limit)} leaves/s by SHA-256 alone`;
  const line = (what: string, ours: number, atLeast?: number): Measured => ({
    what,
    ours: `${thousands(ours)} entries/s`,
    beside,
    figure: ours / limit,
    says: `${(ours / limit).toFixed(3)} ×`,
    ...(atLeast ? { goal: { atLeast } } : {}),
  });
  return [
    line(
      `backlog of ${thousands(count)} rows on the database, batches of ${BATCH}, synced`,
      median(given('sequence')),
      0.3,
    ),
    line('… of that the commitments to the fields', median(given('commitments'))),
    line('… of that the tiles, synced', median(given('tiles'))),
    line('full verification, one core', median(given('verify')), 0.6),
  ];
}

/** No tile is held in the process, so that each proof reads its own; the files may lie in the kernel's cache. */
async function proofs({ house, agencies }: Stage): Promise<Measured> {
  const { store, signer } = await house.world.logOf(agencies[0]?.id ?? '', 'public');
  const checkpoint = Buffer.from((await store.read(checkpointPath)) ?? []).toString('utf8');
  const size = Number(checkpoint.split('\n')[1]);
  const took: number[] = [];
  for (let at = 0; at < PROOFS; at += 1) {
    const index = Math.floor((at * 7919) % size);
    took.push(1000 * (await secondsOf(() => proofFor({ reader: store, checkpoint, key: signer.key, index }))));
  }
  const [p50, p95] = [median(took), quantile(took, 0.95)];
  return {
    what: `proof of one of ${thousands(size)} entries, each from the files`,
    ours: `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`,
    beside: '–',
    figure: p50,
    goal: { atMost: 1 },
    says: `${p50.toFixed(2)} ms`,
  };
}

/** Rows are committed now and then while the sequencer looks every 0.4 s, as the worker does: how long until each is signed. */
async function steady(stage: Stage, seconds: number): Promise<Measured> {
  const ctx = contextOf(stage, stage.agencies[0]?.id ?? '');
  const waits: number[] = [];
  let committed: number[] = [];
  const until = performance.now() + seconds * 1000;
  const write = async () => {
    for (let at = 0; performance.now() < until; at += 1) {
      const payload = { text: `Row ${at}` };
      await ctx
        .as({ now: new Date() })
        .transact(async (tx) => ok(await appendEntry(tx, { kind: 'bench.row', subjectId: tx.agencyId, payload })));
      committed.push(performance.now());
      await pause(20 + ((at * 37) % 160));
    }
  };
  const sequence = async () => {
    while (performance.now() < until || committed.length > 0) {
      const mine = committed;
      committed = [];
      await sequenceLog.run(ctx, {});
      for (const at of mine) waits.push(performance.now() - at);
      await pause(PAUSE_MS);
    }
  };
  await Promise.all([write(), sequence()]);
  const p95 = quantile(waits, 0.95);
  return {
    what: `commit of a row to its signed checkpoint, ${waits.length} rows in ${seconds} s`,
    ours: `p50 ${median(waits).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`,
    beside: '–',
    figure: p95,
    goal: { atMost: 1500 },
    says: `${p95.toFixed(0)} ms`,
  };
}

const [rows, rounds] = [numberFor('rows', 10_000), numberFor('rounds', 5)];
const database = await benchDatabase();
const house = await benchHouse(database);
try {
  const count = rounds + 1;
  const { agencies } = await loadCity(database.owner, { size: rows * count, seed: 1, agencies: count }, (slug) =>
    process.stderr.write(`${slug} is loaded\n`),
  );
  const stage = { house, dir: house.dir, agencies, rows, rounds };
  const measured = [...(await backlog(stage)), await proofs(stage), await steady(stage, numberFor('steady', 15))];
  report('log', measured, { rows, rounds });
} finally {
  await house.close();
  await database.close();
}
