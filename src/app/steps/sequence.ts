import { entryFields, entryVersion, headOf, lockLog, numberRows, signedHead, waitingRows } from '#domain/log';
import { ok, refuse } from '#kernel/result';
import {
  type Checkpoint,
  type Edge,
  LogTrouble,
  type TileStore,
  append,
  checkpointPath,
  entryOf,
  openCheckpoint,
  peekCheckpoint,
  proveConsistency,
  signCheckpoint,
} from '#tlog';

import type { AgencyLog, Ctx } from './world.ts';

const BATCH = 256;
const MOST_BATCHES = 400;

/**
 * Every row of the ledger that waits is in the agency's log, and the log's head is signed and published. Answers how many
 * entries were integrated; 0 also while another process does it. At most 102,400 in one call.
 *
 * Order: tiles durable → head and numbers committed together → signed → published. Only a committed head is signed, and
 * only one that is proven to continue the last. Killed anywhere, the next call goes on.
 *
 * Throws a `LogTrouble` where the published checkpoint is ahead of the database, and then nothing was numbered or signed.
 */
export async function sequence(ctx: Ctx, log: 'public' | 'restricted'): Promise<number> {
  const agencyLog = await ctx.world.logOf(ctx.agencyId, log);
  await refuseForgotten(agencyLog.store, await ctx.view((view) => headOf(view, log)));
  let integrated = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const count = await integrateBatch(ctx, log, agencyLog);
    integrated += count;
    if (count < BATCH) break;
  }
  await sign(ctx, log, agencyLog);
  return integrated;
}

/** What this process knows of a log's directory. `clean`: nothing lies beyond the head that we haven't committed. */
type Known = { clean: boolean; edge: Edge | undefined };
const known = new WeakMap<TileStore, Known>();

/** One batch. Where another process crashed over these tiles, what it left is removed and the batch is tried once more. */
async function integrateBatch(ctx: Ctx, log: string, { store }: AgencyLog): Promise<number> {
  const at: Known = known.get(store) ?? { clean: false, edge: undefined };
  known.set(store, at);
  const trust = at.clean;
  try {
    return await attempt(ctx, log, store);
  } catch (error) {
    Object.assign(at, { clean: false, edge: undefined });
    if (!trust || !(error instanceof LogTrouble)) throw error;
    return await attempt(ctx, log, store);
  }
}

async function attempt(ctx: Ctx, log: string, store: TileStore): Promise<number> {
  const at = known.get(store);
  const batchAt = new Date();
  let grown: Edge | undefined;
  const done = await ctx.as({ now: batchAt }).transact<number>(async (tx) => {
    if (!(await lockLog(tx, log))) return ok(0);
    const rows = await waitingRows(tx, log, BATCH);
    if (rows.length === 0) return ok(0);
    const head = await headOf(tx, log);
    // What a crash, or an attempt that failed, left beyond the committed head was never signed.
    if (at && !at.clean) await store.discardBeyond(head.size);
    if (at) at.clean = true;
    const entries = rows.map(({ seed, ...row }) =>
      entryOf({ version: entryVersion, batchAt, seed, fields: entryFields(row) }),
    );
    const { size, root, edge } = await append({ store, size: head.size, entries, edge: at?.edge });
    const to = { size, root: Buffer.from(root).toString('hex') };
    const numbered = await numberRows(tx, { log, from: head, to, ids: rows.map(({ id }) => id), batchAt });
    grown = edge;
    return numbered ? ok(rows.length) : refuse('log.head-moved');
  });
  if (!done.ok) throw new LogTrouble('head', 'it moved while a batch was written: another process numbers this log');
  if (at && done.value > 0) at.edge = grown;
  return done.value;
}

/** Signs the committed head where it is ahead of the signed one, after it is proven to continue it; then publishes it. */
async function sign(ctx: Ctx, log: string, { store, signer }: AgencyLog): Promise<void> {
  const now = ctx.as({ now: new Date() });
  await now.transact(async (tx) => {
    if (!(await lockLog(tx, log))) return ok(null);
    const head = await headOf(tx, log);
    if (head.size === 0 || head.size === head.signedSize) return ok(null);
    const last = head.checkpoint ? openCheckpoint(head.checkpoint, [signer.key]) : undefined;
    const proof = last ? await proveConsistency(store, last.size, head.size) : [];
    const next: Checkpoint = { origin: signer.key.name, size: head.size, root: Buffer.from(head.root, 'hex') };
    await signedHead(tx, log, signCheckpoint({ head: next, last, proof, signer }), head.size);
    return ok(null);
  });
  // Under the lock again, so that no process publishes an older checkpoint over a newer one. Who holds it publishes itself.
  await now.transact(async (tx) => {
    if (!(await lockLog(tx, log))) return ok(null);
    const { checkpoint } = await headOf(tx, log);
    const published = await store.read(checkpointPath);
    if (checkpoint && checkpoint !== (published && Buffer.from(published).toString('utf8')))
      await store.publish(checkpoint);
    return ok(null);
  });
}

/** The published file is the second place: a database restored to before it would sign another history. */
async function refuseForgotten(store: TileStore, { signedSize }: { signedSize: number }): Promise<void> {
  const published = await store.read(checkpointPath);
  if (!published) return;
  const { size } = peekCheckpoint(published);
  if (size > signedSize)
    throw new LogTrouble(
      checkpointPath,
      `it signs ${size} entries, the database remembers ${signedSize}: it was restored to an earlier time. Nothing is numbered or signed until a person has looked.`,
    );
}
