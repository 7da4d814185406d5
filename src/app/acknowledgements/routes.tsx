import { Hono } from 'hono';

import type { Asks } from '#steps/asks';

/** The pages of this area, for somebody signed in. */
export function acknowledgementsRoutes(_house: { asks: Asks }): Hono {
  return new Hono();
}
