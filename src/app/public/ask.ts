import type { View } from '#platform/db';
import type { Pack } from '#policy';

/** What public pages ask beside their own rows: the policy now, and that of an instant, where there was one. */
export type Ask = {
  packInForce: (view: View) => Promise<Pack>;
  packIfAny: (view: View, at: Date) => Promise<Pack | undefined>;
};
