import { type Result, ok, refuse } from '#kernel/result';
import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';
import type { Permit } from '#policy';

/** What can be said of a finding that its author holds to be mistaken. `stands` leaves it as it is. */
export const findingVerdicts = ['mistaken', 'allowed', 'stands'] as const;
export type FindingVerdict = (typeof findingVerdicts)[number];

/** One finding in a draft: its kind, and the SHA-256 of the words that were found, since those may be somebody's number. */
export type FoundWords = { kind: string; quoteSha256: string };

/** A finding was asked about: by whom and why, and once it is answered, what was said of it. */
export type FindingQuestion = FoundWords & {
  id: string;
  draftId: string;
  verdict: FindingVerdict | null;
};

/** The permit's author asks somebody else to look at a finding. Refuses by `draft.moves-by-table` while one waits for the same words. */
export async function addFindingQuestion(
  tx: Tx,
  permit: Permit<'question-finding'>,
  { kind, quoteSha256, version, why }: FoundWords & { version: number; why: string },
): Promise<Result<string>> {
  const row = {
    ...newRow(tx),
    draft_id: permit.subjectId,
    version,
    kind,
    quote_sha256: quoteSha256,
    why,
    asked_by: permit.personId,
    asked_at: tx.now,
    by_decision: permit.decisionId,
  };
  const added = await tx
    .insertInto('finding_questions')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added ? ok(added.id) : refuse('draft.moves-by-table');
}

/** What is asked under this id about the draft; undefined when nothing is. */
export async function findingQuestionOf(
  view: View,
  { draftId, id }: { draftId: string; id: string },
): Promise<FindingQuestion | undefined> {
  return (await questionsOn(view, draftId)).find((one) => one.id === id);
}

/** Every finding of the draft that was asked about, the newest last. */
export async function questionsOn(view: View, draftId: string): Promise<FindingQuestion[]> {
  const rows = await view
    .selectFrom('finding_questions')
    .select(['id', 'draft_id', 'kind', 'quote_sha256', 'verdict'])
    .where('draft_id', '=', draftId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, kind, quote_sha256: quoteSha256, verdict }) => ({
    id,
    draftId,
    kind,
    quoteSha256,
    verdict: findingVerdicts.find((one) => one === verdict) ?? null,
  }));
}

/** The permit's person says what becomes of a finding. Refuses by `draft.moves-by-table` when it was said before. */
export async function answerFindingQuestion(
  tx: Tx,
  permit: Permit<'answer-finding'>,
  { id, verdict, reason }: { id: string; verdict: FindingVerdict; reason: string },
): Promise<Result<null>> {
  const row = await tx
    .updateTable('finding_questions')
    .set({
      verdict,
      reason,
      answered_by: permit.personId,
      answered_at: tx.now,
      answer_decision: permit.decisionId,
    })
    .where('draft_id', '=', permit.subjectId)
    .where('id', '=', id)
    .where('verdict', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row ? ok(null) : refuse('draft.moves-by-table');
}

/** The findings that were set aside: a finding of one of these kinds in the same words stops the draft no more. */
export const setAside = (questions: readonly FindingQuestion[]): FindingQuestion[] =>
  questions.filter(({ verdict }) => verdict === 'mistaken' || verdict === 'allowed');
