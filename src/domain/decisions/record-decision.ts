import type { Tx } from '#platform/db';
import { json, newRow } from '#platform/rows';

/**
 * `controls` are those that said no: none when it was granted. `facts` is what the rules were told, without any text;
 * `question` the rest of it, so that it can be judged again: null where no rule was asked.
 */
type Decision = {
  act: string;
  subjectKind: string;
  subjectId: string;
  controls: string[];
  warnings: string[];
  facts: object;
  question: object | null;
  packHash: string;
};

/** Records what was decided about the person of `tx`, without any text, and answers the decision's id. */
export async function recordDecision(tx: Tx, decision: Decision): Promise<string> {
  const row = newRow(tx);
  await tx
    .insertInto('decisions')
    .values({
      ...row,
      person_id: tx.personId,
      act: decision.act,
      subject_kind: decision.subjectKind,
      subject_id: decision.subjectId,
      granted: decision.controls.length === 0,
      controls: decision.controls,
      warnings: decision.warnings,
      facts: json(decision.facts),
      question: decision.question && json(decision.question),
      pack_hash: decision.packHash,
      request_id: tx.requestId,
      ordered_by: tx.orderedBy ?? null,
      at: tx.now,
    })
    .execute();
  return row.id;
}

/** The decision rests on these exceptions too. */
export async function citeExceptions(tx: Tx, decisionId: string, exceptionIds: readonly string[]): Promise<void> {
  const agency_id = tx.agencyId;
  const rows = [...new Set(exceptionIds)].map((exception_id) => ({ agency_id, decision_id: decisionId, exception_id }));
  if (rows.length > 0)
    await tx
      .insertInto('decision_exceptions')
      .values(rows)
      .onConflict((on) => on.doNothing())
      .execute();
}
