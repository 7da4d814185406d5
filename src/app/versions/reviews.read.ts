import { sql } from 'kysely';

import { civilDate } from '#kernel/instant';
import type { View } from '#platform/db';
import { type Pack, type ReviewDue, reviewDue, settingValue } from '#policy';

export type Review = {
  id: string;
  hash: string;
  dueOn: string | null;
  result: 'confirmed' | 'revised';
  note: string;
  signed: { name: string; words: string; at: string; address: string };
  nextDueOn: string;
  by: string;
  at: Date;
  decisionId: string;
};

/** The reviews of the policy, the newest first; at most 100. */
export async function reviewsOf(view: View, policy: string): Promise<Review[]> {
  const { rows } = await sql<Review>`
    select r.id, r.hash, to_char(r.due_on, 'YYYY-MM-DD') as "dueOn", r.result, r.note, r.signed,
           to_char(r.next_due_on, 'YYYY-MM-DD') as "nextDueOn", p.name as by, r.at, r.by_decision as "decisionId"
      from policy_reviews r join people p on p.agency_id = r.agency_id and p.id = r.person_id
     where r.policy = ${policy} order by r.at desc limit 100`.execute(view);
  return rows;
}

/** The next review of the policy in force: which day, what says so, whether it is late, who answers for it. */
export type Due = ReviewDue & { late: boolean; owner: string; noticeDays: number };

/** When the policy is looked at next, of its reviews and its first page. Undefined where nothing names a day. Pure. */
export function dueOf(
  pack: Pack,
  reviews: readonly Review[],
  { now, zone }: { now: Date; zone: string },
): Due | undefined {
  const [last] = reviews;
  const due = reviewDue(pack, last && { hash: last.hash, on: civilDate(last.at, zone), nextDueOn: last.nextDueOn });
  const owner = settingValue(pack, 'policy-owner');
  return (
    due && {
      ...due,
      late: due.on < civilDate(now, zone),
      owner: pack.roles[owner]?.label ?? owner,
      noticeDays: settingValue(pack, 'policy-review-notice'),
    }
  );
}

/** How many months may pass until the next review. */
export function monthsBetween(pack: Pack): number {
  return settingValue(pack, 'policy-review-every');
}
