import { z } from 'zod';

import { entryFields, headOf, lockLog, numberRows, signedHead, waitingRows } from '#domain/log';
import { happening } from '#flow';
import { type Result, ok, refuse } from '#kernel/result';
import type { AgencyLog, Ctx } from '#steps/world';
import {
  type Checkpoint,
  LogTrouble,
  append,
  checkpointPath,
  entryOf,
  openCheckpoint,
  proveConsistency,
  signCheckpoint,
} from '#tlog';

const BATCH = 256;
const MOST_BATCHES = 400;
const ENTRY_VERSION = 1;

/**
 * Every row of the ledger that waits is in the agency's log, and the log's head is signed and published.
 *
 * Order: tiles durable → head and numbers committed together → signed → published. Only a committed head is signed, and
 * only one that is proven to continue the last. Killed anywhere, the next call goes on. Answers how many entries it
 * integrated; 0 also while another process does it.
 */
export const sequenceLog = happening({
  name: 'sequence-log',
  input: z.object({ log: z.enum(['public', 'restricted']).default('public') }),
  async run(ctx, { log }) {
    const agencyLog = await ctx.world.logOf(ctx.agencyId, log);
    let integrated = 0;
    for (let batch = 0; batch < MOST_BATCHES; batch++) {
      const done = await integrateBatch(ctx, log, agencyLog);
      if (!done.ok || done.value === 0) break;
      integrated += done.value;
      if (done.value < BATCH) break;
    }
    await sign(ctx, log, agencyLog);
    return { integrated };
  },
});

function integrateBatch(ctx: Ctx, log: string, { store }: AgencyLog): Promise<Result<number>> {
  const at = new Date();
  return ctx.as({ now: at }).transact(async (tx) => {
    if (!(await lockLog(tx, log))) return ok(0);
    const head = await headOf(tx, log);
    const rows = await waitingRows(tx, log, BATCH);
    if (rows.length === 0) return ok(0);
    // What a crash, or an attempt that failed, left beyond the committed head was never signed.
    await store.discardBeyond(head.size);
    const entries = rows.map(({ seed, ...row }) =>
      entryOf({ version: ENTRY_VERSION, batchAt: at, seed, fields: entryFields(row) }),
    );
    const { size, root } = await append({ store, size: head.size, entries });
    const to = { size, root: Buffer.from(root).toString('hex') };
    const numbered = await numberRows(tx, { log, from: head, to, ids: rows.map(({ id }) => id), batchAt: at });
    return numbered ? ok(rows.length) : refuse('log.head-moved');
  });
}

/** Signs the committed head where it is ahead of the signed one, after it is proven to continue it. */
async function sign(ctx: Ctx, log: string, { store, signer }: AgencyLog): Promise<void> {
  await ctx.as({ now: new Date() }).transact(async (tx) => {
    if (!(await lockLog(tx, log))) return ok(null);
    const head = await headOf(tx, log);
    if (head.size === 0 || head.size === head.signedSize) return ok(null);
    const last = head.checkpoint ? openCheckpoint(head.checkpoint, [signer.key]) : undefined;
    await refuseForgotten(store, last);
    const proof = last ? await proveConsistency(store, last.size, head.size) : [];
    const next: Checkpoint = { origin: signer.key.name, size: head.size, root: Buffer.from(head.root, 'hex') };
    const checkpoint = signCheckpoint({ head: next, last, proof, signer });
    await signedHead(tx, log, checkpoint, head.size);
    return ok(null);
  });
  const head = await ctx.view((view) => headOf(view, log));
  if (head.checkpoint) await store.publish(head.checkpoint);
}

/** The published file is the second place: a database restored to before it would sign another history. */
async function refuseForgotten(store: AgencyLog['store'], last: Checkpoint | undefined): Promise<void> {
  const published = await store.read(checkpointPath);
  if (!published) return;
  const size = Number(Buffer.from(published).toString('utf8').split('\n')[1]);
  if (size > (last?.size ?? 0))
    throw new LogTrouble(
      checkpointPath,
      `it signs ${size} entries, the database remembers ${last?.size ?? 0}: it was restored to an earlier time. Nothing is signed until a person has looked.`,
    );
}
