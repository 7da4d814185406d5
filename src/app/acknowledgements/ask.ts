import type { View } from '#platform/db';
import type { Pack } from '#policy';

/** What the pages ask beside their own rows. */
export type Ask = {
  packInForce: (view: View) => Promise<Pack>;
  packByHash: (view: View, hash: string) => Promise<Pack>;
  /** How many people a version binds to something that they haven't signed yet. */
  boundAnew: (view: View, pack: Pack) => Promise<number>;
};
