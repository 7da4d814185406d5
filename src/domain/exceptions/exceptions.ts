import { type Result, ok, refuse } from '#kernel/result';
import type { Tx, View } from '#platform/db';
import { json, newRow } from '#platform/rows';
import type { Permit } from '#policy';

import { type ExceptionState, isExceptionState, mayMove } from './exception-state.ts';

/** What is asked for: from which clause, why, for whom and where (an empty list is everybody, everywhere), and the span. */
export type Asked = {
  clause: string;
  reason: string;
  people: readonly string[];
  accounts: readonly string[];
  from: Date;
  until: Date;
};

/** What `decide` has to know of an exception: who asked for it. Undefined when the agency has none under this id. */
export async function exceptionFacts(
  view: View,
  id: string,
): Promise<{ id: string; agencyId: string; holderId: string } | undefined> {
  const row = await view
    .selectFrom('exceptions')
    .select(['agency_id', 'asked_by'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { id, agencyId: row.agency_id, holderId: row.asked_by };
}

/** One exception as it stands. */
export type Exception = Asked & { id: string; askedBy: string; state: ExceptionState };

/** An exception, asked for or answered. Undefined when the agency has none under this id. */
export async function exceptionOf(view: View, id: string): Promise<Exception | undefined> {
  const row = await view.selectFrom('exceptions').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !isExceptionState(row.state)) return undefined;
  const { clause, reason, people, accounts, state, from_at: from, until_at: until } = row;
  return { id, askedBy: row.asked_by, state, clause, reason, people, accounts, from, until };
}

/** An exception is asked for; it changes nothing until it is granted. Answers its id. */
export async function addException(tx: Tx, permit: Permit<'request-exception'>, asked: Asked): Promise<string> {
  const { clause, reason, people, accounts, from, until } = asked;
  const row = {
    ...newRow(tx),
    clause,
    reason,
    people: [...people],
    accounts: [...accounts],
    from_at: from,
    until_at: until,
    state: 'asked' satisfies ExceptionState,
    asked_by: permit.personId,
    asked_at: tx.now,
    by_decision: permit.decisionId,
  };
  await tx.insertInto('exceptions').values(row).execute();
  return row.id;
}

/** What was signed: the name typed, the words above it, the second, and the network address. */
export type Signature = { name: string; words: string; at: string; address: string | null };

/**
 * The permit's exception holds from its first instant on, and never before the signature.
 *
 * Refuses by `exception.moves-by-table` when it was answered before, and by `exception.prior-only` when its first instant
 * has passed: a signature reaches nothing that was done before it.
 */
export async function grantException(
  tx: Tx,
  permit: Permit<'grant-exception'>,
  given: { signature: Signature; answer: string },
): Promise<Result<null>> {
  const found = await exceptionOf(tx, permit.subjectId);
  if (!found || !mayMove(found.state, 'granted') || found.state === 'granted')
    return refuse('exception.moves-by-table');
  if (found.from < tx.now) return refuse('exception.prior-only');
  return answered(tx, permit, {
    state: 'granted',
    signed: json(given.signature),
    known_at: tx.now,
    answer: given.answer,
  });
}

/** The permit's request is refused, with its reason. Refuses by `exception.moves-by-table` when it was answered before. */
export function refuseException(tx: Tx, permit: Permit<'refuse-exception'>, reason: string): Promise<Result<null>> {
  return answered(tx, permit, { state: 'refused', answer: reason });
}

type Answer = { state: ExceptionState; answer: string; signed?: string; known_at?: Date };

async function answered(
  tx: Tx,
  permit: Permit<'grant-exception'> | Permit<'refuse-exception'>,
  answer: Answer,
): Promise<Result<null>> {
  const row = await tx
    .updateTable('exceptions')
    .set({ ...answer, answered_by: permit.decisionId })
    .where('id', '=', permit.subjectId)
    .where('state', '=', 'asked')
    .returning('id')
    .executeTakeFirst();
  return row ? ok(null) : refuse('exception.moves-by-table');
}

/**
 * The permit's exception is over: a request is withdrawn, one that holds ends at this instant, one that was to hold later
 * never does. Answers which. Refuses by `exception.moves-by-table` when it is over already.
 */
export async function endException(
  tx: Tx,
  permit: Permit<'end-exception'>,
): Promise<Result<{ was: 'asked' | 'granted'; until: Date }>> {
  const found = await exceptionOf(tx, permit.subjectId);
  const over = { ended_by: permit.decisionId };
  if (found?.state === 'asked') {
    const done = await tx
      .updateTable('exceptions')
      .set({ ...over, state: 'withdrawn' satisfies ExceptionState })
      .where('id', '=', permit.subjectId)
      .where('state', '=', 'asked')
      .returning('id')
      .executeTakeFirst();
    return done ? ok({ was: 'asked', until: found.until }) : refuse('exception.moves-by-table');
  }
  if (found?.state !== 'granted') return refuse('exception.moves-by-table');
  const until = found.from > tx.now ? found.from : tx.now;
  const done = await tx
    .updateTable('exceptions')
    .set({ ...over, until_at: until })
    .where('id', '=', permit.subjectId)
    .where('state', '=', 'granted')
    .where('ended_by', 'is', null)
    .where('until_at', '>', tx.now)
    .returning('id')
    .executeTakeFirst();
  return done ? ok({ was: 'granted', until }) : refuse('exception.moves-by-table');
}
