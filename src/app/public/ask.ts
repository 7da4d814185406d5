import type { View } from '#platform/db';
import type { Pack } from '#policy';

/** What public pages ask beside their own rows. */
export type Ask = { packInForce: (view: View) => Promise<Pack> };
