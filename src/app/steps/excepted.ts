import { citeExceptions } from '#domain/decisions';
import { exceptionsFor } from '#domain/exceptions';
import { appendEntry } from '#domain/ledger';
import { packInForce } from '#domain/policies';
import { type Result, ok, refuse } from '#kernel/result';
import type { Tx, View } from '#platform/db';
import { type Act, type Pack, type Permit, acts, liftedIn } from '#policy';

import { subjects } from './subjects.ts';

type Where = { personId: string; accountId: string | null };

/** The controls that exceptions in force lift for a person on an account, each with the exception that does. */
export async function exceptionsOf(
  view: View,
  pack: Pack,
  { personId, accountId }: Where,
): Promise<Map<string, string>> {
  const at = view.now;
  return liftedIn(pack, await exceptionsFor(view, { personId, at }), { personId, accountId, at });
}

/**
 * What code itself says no by, after `decide` has said yes: each of `controls` refuses, but for those that an exception in
 * force lifts for the permit's person, there and now. The permit's decision then cites the exception, as if a rule had asked.
 *
 * Refuses by those that stand, in their order; ok where none does. The one way by which code consults exceptions.
 */
export async function unlessExcepted<A extends Act>(
  tx: Tx,
  permit: Permit<A>,
  controls: readonly string[],
): Promise<Result<null>> {
  if (controls.length === 0) return ok(null);
  const { act, subjectId, personId, decisionId } = permit;
  const subject = await subjects[acts[act]](tx, subjectId);
  const where = { personId, accountId: subject?.accountId ?? null };
  const exceptions = await exceptionsOf(tx, await packInForce(tx), where);
  const [first, ...others] = new Set(controls.filter((control) => !exceptions.has(control)));
  if (first !== undefined) return refuse(first, ...others);
  await citeUse(tx, { act, subjectId, decisionId, exceptions, controls });
  return ok(null);
}

type Use = {
  act: Act;
  subjectId: string;
  decisionId: string;
  exceptions: ReadonlyMap<string, string>;
  /** What would have said no. */
  controls: readonly string[];
};

/** The decision rests on the exceptions that lifted these controls, and each use of one is an entry of its own. */
export async function citeUse(tx: Tx, { act, subjectId, decisionId, exceptions, controls }: Use): Promise<void> {
  const used = Map.groupBy(new Set(controls), (control) => exceptions.get(control));
  for (const [exceptionId, lifted] of used) {
    if (exceptionId === undefined) continue;
    await citeExceptions(tx, decisionId, [exceptionId]);
    const payload = { act, subject: subjectId, controls: lifted };
    await appendEntry(tx, { kind: 'exception.used', subjectId: exceptionId, decisionId, payload });
  }
}
