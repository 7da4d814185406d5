import type { Tx } from '#platform/db';
import { json, newRow } from '#platform/rows';

/** `controls` are those that said no: none when it was granted. `facts` is what the rules were told, without any text. */
type Decision = {
  act: string;
  subjectKind: string;
  subjectId: string;
  controls: string[];
  warnings: string[];
  facts: object;
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
      pack_hash: decision.packHash,
      request_id: tx.requestId,
      ordered_by: tx.orderedBy ?? null,
      at: tx.now,
    })
    .execute();
  return row.id;
}
