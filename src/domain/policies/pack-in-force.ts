import type { View } from '#platform/db';
import { type Pack, keptPackOf } from '#policy';

/** Packs by hash: what a hash names never changes, so that nothing here can be out of date. */
const known = new Map<string, Pack>();
const mostKnown = 40;

/** The agency's policy at the instant of `view`. Throws when the agency has adopted none: then nothing can be decided. */
export function packInForce(view: View): Promise<Pack> {
  return packAt(view, view.now);
}

/** The agency's policy as it was in force at `at`: from its first instant on, and no longer at its last. */
export async function packAt(view: View, at: Date): Promise<Pack> {
  const { hash } = await view
    .selectFrom('adoptions')
    .select('hash')
    .where('from_at', '<=', at)
    .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', at)]))
    .executeTakeFirstOrThrow(() => new Error('The agency has adopted no policy, so nothing can be decided.'));
  return packByHash(view, hash);
}

/** A version that the agency keeps, in force or not. Throws when it keeps none under this hash. */
export async function packByHash(view: View, hash: string): Promise<Pack> {
  const pack = known.get(hash) ?? keptPackOf(await documentOf(view, hash));
  if (pack.hash !== hash) throw new Error(`The document of pack ${hash} has the hash ${pack.hash}`);
  const [oldest] = known.keys();
  if (known.size >= mostKnown && oldest !== undefined && !known.has(hash)) known.delete(oldest);
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
