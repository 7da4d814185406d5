import { sql } from 'kysely';

import type { Tx, View } from '#platform/db';
import { json, newRow } from '#platform/rows';

/** The signature under a review. */
export type ReviewSigned = { name: string; words: string; at: string; address: string };

type NewReview = {
  policy: string;
  hash: string;
  /** The day on which it was due, as YYYY-MM-DD; null where none was. */
  dueOn: string | null;
  /** `confirmed`: it goes on as it is. `revised`: a new version is to come. */
  result: 'confirmed' | 'revised';
  note: string;
  signed: ReviewSigned;
  nextDueOn: string;
  personId: string;
  decisionId: string;
};

/** Somebody has looked at the version in force and signed what came of it; the version itself is as it was. */
export async function addReview(tx: Tx, review: NewReview): Promise<string> {
  const { policy, hash, dueOn, result, note, signed, nextDueOn, personId, decisionId } = review;
  const row = {
    ...newRow(tx),
    policy,
    hash,
    due_on: dueOn,
    result,
    note,
    signed: json(signed),
    next_due_on: nextDueOn,
    person_id: personId,
    by_decision: decisionId,
    at: tx.now,
  };
  await tx.insertInto('policy_reviews').values(row).execute();
  return row.id;
}

/** The newest review of the policy: of which version, when, and the day of the next, as YYYY-MM-DD. */
export async function lastReview(
  view: View,
  policy: string,
): Promise<{ hash: string; at: Date; nextDueOn: string } | undefined> {
  const { rows } = await sql<{ hash: string; at: Date; nextDueOn: string }>`
    select hash, at, to_char(next_due_on, 'YYYY-MM-DD') as "nextDueOn" from policy_reviews
     where policy = ${policy} order by at desc limit 1`.execute(view);
  return rows[0];
}

/** The stages (`ahead`, `late`) at which the owner was told of the review that is due on that day. */
export async function wasRemindedOfReview(
  view: View,
  { policy, dueOn }: { policy: string; dueOn: string },
): Promise<string[]> {
  const { rows } = await sql<{ stage: string }>`
    select payload->>'stage' as stage from ledger
     where kind = 'policy.review-reminded' and payload->>'policy' = ${policy} and payload->>'dueOn' = ${dueOn}
     order by id desc limit 10`.execute(view);
  return rows.map(({ stage }) => stage);
}
