import { createHmac } from 'node:crypto';

import type { Pool } from 'pg';

/** One thing that is counted, and how many tries it has in a window. `forgiven` with a success, else only given back. */
export type Counted = { what: string; most: number; forgiven?: boolean };

/** Of each count, from its first try on. */
const WINDOW = '15 minutes';

/** Counts tries in the database, so that all processes see the same and a restart forgets nothing. */
export type Attempts = {
  /** Counts one try of each; answers in how many seconds to come back where one had too many. */
  tried(counted: readonly Counted[]): Promise<number | undefined>;
  /** The try was a right one: it doesn't count. */
  succeeded(counted: readonly Counted[]): Promise<void>;
};

/** Counting before trying makes a thousand tries at the same moment no better than a thousand one by one. */
const COUNT = `
  with counted as (
    insert into auth.attempts as a (key, count, from_at)
    select key, 1, now() from unnest($1::text[]) as key order by key
    on conflict (key) do update
      set count = case when a.from_at < now() - $2::interval then 1 else least(a.count + 1, 1000000) end,
          from_at = case when a.from_at < now() - $2::interval then now() else a.from_at end
    returning key, count, from_at)
  select key, count, greatest(1, ceil(extract(epoch from from_at + $2::interval - now())))::int as seconds from counted`;

/** `secret` keys the hashes: what people typed as their address, maybe a password, can't be read from the table. */
export function attemptsIn(pool: Pool, secret: string): Attempts {
  const keyOf = ({ what }: Counted) => createHmac('sha256', secret).update(`attempt\0${what}`).digest('base64url');
  return {
    async tried(counted) {
      const most = new Map(counted.map((one) => [keyOf(one), one.most]));
      const { rows } = await pool.query<{ key: string; count: number; seconds: number }>(COUNT, [
        [...most.keys()],
        WINDOW,
      ]);
      const over = rows.filter(({ key, count }) => count > (most.get(key) ?? 0));
      return over.length === 0 ? undefined : Math.max(...over.map(({ seconds }) => seconds));
    },
    async succeeded(counted) {
      const keys = (forgiven: boolean) => counted.filter((one) => (one.forgiven ?? false) === forgiven).map(keyOf);
      await pool.query('delete from auth.attempts where key = any($1)', [keys(true)]);
      await pool.query('update auth.attempts set count = greatest(0, count - 1) where key = any($1)', [keys(false)]);
    },
  };
}
