import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';
import type { Act, Permit } from '#policy';

import type { DraftFacts } from './drafts.ts';

type Review = { verdict: 'approved' | 'sent_back' | 'refused' | 'questionable'; note: string };

/** The permit's person gave this verdict on exactly this version. The note is for colleagues and is never published. */
export async function addReview<A extends Act>(
  tx: Tx,
  permit: Permit<A>,
  draft: DraftFacts,
  review: Review,
): Promise<void> {
  await tx
    .insertInto('reviews')
    .values({
      ...newRow(tx),
      draft_id: draft.id,
      version: draft.version,
      content_hash: draft.contentHash,
      verdict: review.verdict,
      note: review.note,
      person_id: permit.personId,
      by_decision: permit.decisionId,
      at: tx.now,
    })
    .execute();
}

/** The hash that was approved last for this draft, by somebody other than its author; undefined when none was. */
export async function approvedHash(view: View, draft: DraftFacts): Promise<string | undefined> {
  return (await approvalOf(view, draft))?.contentHash;
}

/** What was approved last for this draft, by whom of the others and when; undefined when nothing was. */
export async function approvalOf(
  view: View,
  draft: Pick<DraftFacts, 'id' | 'version' | 'authorId'>,
): Promise<{ contentHash: string; personId: string; at: Date } | undefined> {
  return view
    .selectFrom('reviews')
    .select(['content_hash as contentHash', 'person_id as personId', 'at'])
    .where('draft_id', '=', draft.id)
    .where('version', '=', draft.version)
    .where('verdict', '=', 'approved')
    .where('person_id', '<>', draft.authorId)
    .orderBy('at', 'desc')
    .executeTakeFirst();
}

type Attestation = { subjectId: string; contentHash: string | null; words: string[] };

/** The permit's person attested these words, each as it stood on the screen. */
export async function addAttestation<A extends Act>(tx: Tx, permit: Permit<A>, said: Attestation): Promise<void> {
  await tx
    .insertInto('attestations')
    .values({
      ...newRow(tx),
      person_id: permit.personId,
      subject_id: said.subjectId,
      content_hash: said.contentHash,
      words: said.words,
      by_decision: permit.decisionId,
      at: tx.now,
    })
    .execute();
}
