import { sql } from 'kysely';

import { civilDate } from '#kernel/instant';
import type { View } from '#platform/db';
import type { Pack } from '#policy';

import { type Guide, guideOf } from './guide.ts';

const DAYS = 30;
const DAY_MS = 86_400_000;

/** What is asked beside the rows: the policy, and the shapes of the agency's numbers that a public page may hold. */
export type GuideAsk = {
  packInForce: (view: View) => Promise<Pack>;
  openNumbers: (view: View, known: { pack: Pack; zone: string; at: Date }) => Promise<readonly object[]>;
};

/** The guide of the policy in force, and how often it was used in the last thirty days, today included. */
export async function readGuide(
  view: View,
  { packInForce, openNumbers }: GuideAsk,
  zone: string,
): Promise<{ guide: Guide; used: number; numberFormats: readonly object[] }> {
  const since = civilDate(new Date(view.now.getTime() - (DAYS - 1) * DAY_MS), zone);
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(count), 0)::int as count from self_checks where day >= ${since}::date`.execute(view);
  const pack = await packInForce(view);
  const numberFormats = await openNumbers(view, { pack, zone, at: view.now });
  return { guide: guideOf(pack), used: rows[0]?.count ?? 0, numberFormats };
}
