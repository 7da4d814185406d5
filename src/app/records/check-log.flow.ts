import { z } from 'zod';

import { appendEntry } from '#domain/ledger';
import { type HeldRow, batchesOf, entryFields, entryVersion, headOf, oldWaiting, rowsFrom } from '#domain/log';
import { happening } from '#flow';
import { sha256 } from '#kernel/hash';
import { ok } from '#kernel/result';
import { tellRoles } from '#steps/tell';
import type { AgencyLog, Ctx } from '#steps/world';
import {
  type Trouble,
  disclosureOf,
  entryOf,
  openCheckpoint,
  readEntries,
  readEntry,
  troubleOf,
  verifyLog,
} from '#tlog';

const MOST_TROUBLES = 100;
const TILE = 256;
const MOST_WAITING_MS = 15 * 60_000;
const TOLD = ['records-officer', 'security-officer', 'administrator'];

/**
 * The ledger and its log say the same: every tile and the signed head hold, the numbers have no gap, no row waits for
 * longer than 15 minutes, and each row gives exactly its entry. Answers what is wrong, to the row and field; at most 100.
 *
 * That it was checked is an entry itself; who looks after the records is told when something is wrong. A row whose seed
 * was destroyed can't be compared and is passed over.
 */
export const checkLog = happening({
  name: 'check-log',
  input: z.object({ log: z.enum(['public', 'restricted']).default('public') }),
  async run(ctx, { log }): Promise<{ size: number; troubles: Trouble[] }> {
    const agencyLog = await ctx.world.logOf(ctx.agencyId, log);
    const { size, checkpoint } = await ctx.view((view) => headOf(view, log));
    const older = checkpoint ? [checkpoint] : [];
    const troubles = size === 0 ? [] : await verifyLog(agencyLog.store, agencyLog.signer.key, { older });
    troubles.push(...(await headTroubles(ctx, log, agencyLog)));
    for (let n = 0; n * TILE < size && troubles.length < MOST_TROUBLES; n += 1)
      troubles.push(...(await tileTroubles(ctx, { log, agencyLog, n, width: Math.min(TILE, size - n * TILE) })));
    const shown = troubles.slice(0, MOST_TROUBLES);
    await note(ctx, log, size, shown);
    return { size, troubles: shown };
  },
});

/** The head of the database against the signed one, and rows that wait for too long. */
async function headTroubles(ctx: Ctx, log: string, { signer }: AgencyLog): Promise<Trouble[]> {
  const since = new Date(ctx.now.getTime() - MOST_WAITING_MS);
  return ctx.view(async (view) => {
    const { size, root, checkpoint, signedSize } = await headOf(view, log);
    const troubles: Trouble[] = (await oldWaiting(view, log, since)).map((id) => ({
      where: `ledger row ${id}`,
      says: 'it has waited for its number for more than 15 minutes: the sequencer is not running, or the row was put in later',
    }));
    if (!checkpoint) return troubles;
    const signed = attempt(() => openCheckpoint(checkpoint, [signer.key], 'log_heads'));
    if ('says' in signed) return [...troubles, signed];
    if (signed.size !== signedSize || (size === signedSize && Buffer.from(signed.root).toString('hex') !== root))
      troubles.push({ where: 'log_heads', says: 'its size or root is not the one that its checkpoint signs' });
    return troubles;
  });
}

type Tile = { log: string; agencyLog: AgencyLog; n: number; width: number };

/** The 256 rows of one tile against their entries. */
async function tileTroubles(ctx: Ctx, { log, agencyLog, n, width }: Tile): Promise<Trouble[]> {
  const first = n * TILE;
  const entries = await readEntries(agencyLog.store, n, width).catch((error: unknown) => troubleOf(error));
  // verifyLog has named what is missing.
  if (!Array.isArray(entries)) return [];
  const { rows, batches } = await ctx.view(async (view) => ({
    rows: await rowsFrom(view, log, { first, most: TILE }),
    batches: await batchesOf(view, log, { first, most: width }),
  }));
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  return entries.flatMap((entry, at) => {
    const row = byIndex.get(first + at);
    if (!row)
      return [{ where: `entry ${first + at}`, says: 'the ledger has no row with this number: it was taken away' }];
    const batch = batches.find(({ from, size }) => from <= row.index && row.index < size);
    return rowTroubles(row, entry, batch?.batchAt);
  });
}

function rowTroubles({ seed, index, ...row }: HeldRow, entry: Uint8Array, batchAt: Date | undefined): Trouble[] {
  const where = `ledger row ${row.id} (entry ${index})`;
  if (!batchAt) return [{ where, says: 'log_batches does not say when its batch was' }];
  if (!seed) return [];
  const fields = entryFields(row);
  if (Buffer.from(entry).equals(entryOf({ version: entryVersion, batchAt, seed, fields }))) return [];
  const held = attempt(() => readEntry(entry, `entry ${index}`));
  if ('says' in held) return [held];
  const wrong = wrongFields(fields, seed, held.commitments);
  if (held.batchAt !== batchAt.toISOString())
    return [{ where, says: `its batch was at ${held.batchAt}, log_batches says otherwise` }];
  if (wrong.length > 0)
    return [{ where, says: `the log holds something else than its ${wrong.join(', ')}: the row was altered` }];
  return [{ where, says: 'the log holds more fields than the row: some were taken away' }];
}

function wrongFields(
  fields: ReturnType<typeof entryFields>,
  seed: Uint8Array,
  commitments: readonly string[],
): string[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    value === undefined || commitments.includes(sha256(disclosureOf(seed, field, value))) ? [] : [field],
  );
}

function attempt<T extends object>(act: () => T): T | Trouble {
  try {
    return act();
  } catch (error) {
    return troubleOf(error);
  }
}

async function note(ctx: Ctx, log: string, size: number, troubles: readonly Trouble[]): Promise<void> {
  await ctx.transact(async (tx) => {
    const payload = { log, size, troubles: troubles.slice(0, 10) };
    await appendEntry(tx, { kind: 'log.checked', subjectId: ctx.agencyId, payload });
    const [first] = troubles;
    if (first)
      await tellRoles(tx, ctx.world, TOLD, {
        subject: 'The log does not hold',
        says: `The nightly check found ${troubles.length} in the ${log} log. First: ${first.where}: ${first.says}. Change nothing, and call the security officer.`,
        link: '/records',
      });
    return ok(null);
  });
}
