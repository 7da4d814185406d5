import type { Tx, View } from '#platform/db';
import { json, newRow } from '#platform/rows';

/** The signature under a review. */
export type ReviewSigned = { name: string; words: string; at: string; address: string };

type NewReview = {
  policy: string;
  hash: string;
  /** The day on which it was due, as YYYY-MM-DD. */
  dueOn: string;
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
  const row = await view
    .selectFrom('policy_reviews')
    .select(['hash', 'at', 'next_due_on'])
    .where('policy', '=', policy)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { hash: row.hash, at: row.at, nextDueOn: String(row.next_due_on) };
}
