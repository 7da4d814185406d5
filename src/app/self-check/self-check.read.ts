import { sql } from 'kysely';

import { civilDate } from '#kernel/instant';
import type { View } from '#platform/db';
import type { Pack } from '#policy';

import { type Guide, guideOf } from './guide.ts';

const DAYS = 30;
const DAY_MS = 86_400_000;

/** The guide of the policy in force, and how often it was used in the last thirty days, today included. */
export async function readGuide(
  view: View,
  { packInForce }: { packInForce: (view: View) => Promise<Pack> },
  zone: string,
): Promise<{ guide: Guide; used: number }> {
  const since = civilDate(new Date(view.now.getTime() - (DAYS - 1) * DAY_MS), zone);
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(count), 0)::int as count from self_checks where day >= ${since}::date`.execute(view);
  return { guide: guideOf(await packInForce(view)), used: rows[0]?.count ?? 0 };
}
