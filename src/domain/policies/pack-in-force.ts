import type { Tx, View } from '#platform/db';
import { json, newRow } from '#platform/rows';
import { type Pack, packOf } from '#policy';

/** Packs by hash: what a hash names never changes, so that nothing here can be out of date. */
const known = new Map<string, Pack>();

/** The agency's policy at the instant of `view`. Throws when the agency has adopted none: then nothing can be decided. */
export function packInForce(view: View): Promise<Pack> {
  return packAt(view, view.now);
}

/** The agency's policy as it was in force at `at`. */
export async function packAt(view: View, at: Date): Promise<Pack> {
  const { hash } = await view
    .selectFrom('adoptions')
    .select('hash')
    .where('from_at', '<=', at)
    .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', at)]))
    .executeTakeFirstOrThrow(() => new Error('The agency has adopted no policy, so nothing can be decided.'));
  const pack = known.get(hash) ?? packOf(await documentOf(view, hash));
  if (pack.hash !== hash) throw new Error(`The document of pack ${hash} has the hash ${pack.hash}`);
  known.set(hash, pack);
  return pack;
}

async function documentOf(view: View, hash: string): Promise<unknown> {
  const { document } = await view
    .selectFrom('packs')
    .select('document')
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return document;
}

/** The pack is kept under its hash and in force from now on; the one before it ends at the same instant. */
export async function adoptPack(tx: Tx, pack: Pack, decisionId: string | null): Promise<void> {
  const { hash, policy, document } = pack;
  const agency_id = tx.agencyId;
  await tx
    .insertInto('packs')
    .values({ agency_id, hash, policy, document: json(document), kept_at: tx.now })
    .onConflict((on) => on.columns(['agency_id', 'hash']).doNothing())
    .execute();
  await tx.updateTable('adoptions').set({ until_at: tx.now }).where('until_at', 'is', null).execute();
  await tx
    .insertInto('adoptions')
    .values({ ...newRow(tx), hash, from_at: tx.now, known_at: tx.now, by_decision: decisionId })
    .execute();
}
