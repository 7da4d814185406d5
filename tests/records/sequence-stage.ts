import type { ClientConfig } from 'pg';

import { addAgency } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { newId } from '#kernel/ids';
import { ok } from '#kernel/result';
import { contextOf, databaseOf, postgres } from '#platform/db';
import { type Ctx, type World, inWorld } from '#steps/world';
import { type TileStore, openStore, signerOf } from '#tlog';

export const agencyId = '0190c2f0-0000-7000-8000-0000000000aa';
export const signer = signerOf('agency.example/log', new Uint8Array(32).fill(7));

/** One process that numbers the agency's log: connections of its own, and the log's directory opened anew. */
export type Process = { ctx: Ctx; store: TileStore; end(): Promise<void> };

/** `around` may put something between the sequencer and the directory. */
export async function aProcess(
  app: ClientConfig,
  directory: string,
  around: (store: TileStore) => TileStore = (store) => store,
): Promise<Process> {
  const db = databaseOf(postgres(app, 3));
  const store = around(await openStore(directory));
  const world = { logOf: async () => ({ store, signer }), jobs: { send: async () => {} } } as unknown as World;
  const now = new Date();
  const who = { agencyId, personId: null, byPerson: false, requestId: newId(now), now };
  return { ctx: inWorld(contextOf(db, who), world), store, end: () => db.destroy() };
}

/** The agency exists, and so many rows wait in its ledger; answers nothing. */
export async function rowsWait(ctx: Ctx, count: number): Promise<void> {
  await ctx.transact(async (tx) => {
    const there = await tx.selectFrom('agencies').select('slug').executeTakeFirst();
    if (!there) await addAgency(tx, { slug: 'roads', name: 'Roads', zone: 'America/Chicago' });
    for (let at = 0; at < count; at += 1)
      await appendEntry(tx, { kind: 'comment.captured', subjectId: agencyId, payload: { text: `Row ${at}` } });
    return ok(null);
  });
}

/** The numbers that the rows have, in order; null for those that wait. */
export async function numbersOf(ctx: Ctx): Promise<(number | null)[]> {
  const rows = await ctx.view((view) =>
    view.selectFrom('ledger').select('log_index').orderBy('log_index').orderBy('id').execute(),
  );
  return rows.map(({ log_index: index }) => (index === null ? null : Number(index)));
}
