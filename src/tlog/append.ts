import type { Edge } from './edge.ts';
import { type Integrated, integrate } from './integrate.ts';
import type { TileStore } from './store.ts';

type Append = {
  store: TileStore;
  /** The committed size. */
  size: number;
  entries: readonly Uint8Array[];
  /** What the call before returned: saves reading it from the tiles. */
  edge?: Edge | undefined;
};

/**
 * Adds entries to a log and makes their tiles durable; returns the new head, which is neither committed nor signed.
 *
 * Appending the same entries at the same size again is harmless; others throw a `LogTrouble`, as long as the first ones
 * weren't discarded (`store.discardBeyond`). Order for who calls: append, commit the head, `signCheckpoint`,
 * `store.publish`.
 */
export async function append({ store, size, entries, edge }: Append): Promise<Omit<Integrated, 'files'>> {
  const { files, ...grown } = await integrate(store, size, entries, edge);
  await store.write(files);
  return grown;
}
