import { z } from 'zod';

import { recordDecision } from '#domain/decisions';
import { appendEntry } from '#domain/ledger';
import { packInForce } from '#domain/policies';
import type { Citation, Refusal } from '#kernel/result';
import type { Tx } from '#platform/db';
import { type Act, acts, citationOf } from '#policy';

const told = z.record(z.string(), z.unknown());
const Asked = z.object({ facts: told, question: told.nullable() }).default({ facts: {}, question: null });

/** Records who was refused what, in `decisions` and ledger, and answers the clauses of the pack in force. */
export async function recordRefusal(
  tx: Tx,
  refused: { act: Act; subjectId: string; refusal: Refusal },
): Promise<Citation[]> {
  const pack = await packInForce(tx);
  const { act, subjectId } = refused;
  const controls = [...refused.refusal.controls];
  const asked = Asked.parse(refused.refusal.asked);
  const decisionId = await recordDecision(tx, {
    act,
    subjectKind: acts[act],
    subjectId,
    controls,
    warnings: [],
    facts: asked.facts,
    question: asked.question,
    packHash: pack.hash,
  });
  const clauses = controls.map((control) => citationOf(pack, control).clause);
  await appendEntry(tx, {
    kind: 'act.refused',
    subjectId,
    decisionId,
    payload: { act, controls, clauses, pack: pack.hash },
  });
  return controls.map((control) => ({ ...citationOf(pack, control), at: tx.now }));
}
