import { type Result, ok, refuse } from '#kernel/result';
import { WrongUse } from '#kernel/trouble';
import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';
import type { Permit } from '#policy';

/** The two standards that a technology is assessed against before it is approved. */
export const standards = ['accessibility', 'security'] as const;

export type Standard = (typeof standards)[number];

type NewTechnology = { name: string; kind: string; provider: string; note: string };

/** A technology is in the register, not yet approved; answers its id. Throws WrongUse where the name is taken meanwhile. */
export async function addTechnology(
  tx: Tx,
  permit: Permit<'add-technology'>,
  technology: NewTechnology,
): Promise<string> {
  const row = { ...newRow(tx), ...technology, by_decision: permit.decisionId, made_at: tx.now };
  const made = await tx
    .insertInto('technologies')
    .values(row)
    .onConflict((on) => on.columns(['agency_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw new WrongUse(`“${row.name}” is in the register already. Open it there, or write another name.`);
  return row.id;
}

/** The technology of this name as the register writes it, whatever its capitals; undefined where there is none. */
export async function technologyNamed(view: View, name: string): Promise<string | undefined> {
  const row = await view
    .selectFrom('technologies')
    .select('name')
    .where((is) => is(is.fn('lower', ['name']), '=', name.trim().toLowerCase()))
    .executeTakeFirst();
  return row?.name;
}

/** What `decide` has to know of a technology; undefined when the agency has none under this id. */
export async function technologyFacts(
  view: View,
  id: string,
): Promise<{ id: string; agencyId: string; name: string } | undefined> {
  const row = await view
    .selectFrom('technologies')
    .select(['id', 'agency_id', 'name'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { id: row.id, agencyId: row.agency_id, name: row.name };
}

type Assessment = { standard: Standard; assessedOn: string; document: string };

/** The permit's technology was assessed against one standard on that day (`YYYY-MM-DD`), as the document says. */
export async function assessTechnology(tx: Tx, permit: Permit<'assess-technology'>, made: Assessment): Promise<void> {
  await tx
    .insertInto('technology_assessments')
    .values({
      ...newRow(tx),
      technology_id: permit.subjectId,
      standard: made.standard,
      assessed_on: made.assessedOn,
      document: made.document,
      by_decision: permit.decisionId,
      at: tx.now,
    })
    .execute();
}

/** Whether the technology has been assessed against both standards. */
export async function isAssessed(view: View, technologyId: string): Promise<boolean> {
  const rows = await view
    .selectFrom('technology_assessments')
    .select('standard')
    .distinct()
    .where('technology_id', '=', technologyId)
    .execute();
  const assessed = rows.map((row) => row.standard);
  return standards.every((standard) => assessed.includes(standard));
}

/**
 * The permit's technology is approved from now on. Ask {@link isAssessed} first. Refuses by `grant.moves-by-table` when it
 * is approved already.
 */
export async function approveTechnology(tx: Tx, permit: Permit<'approve-technology'>): Promise<Result<null>> {
  if (await approvalNow(tx, permit.subjectId)) return refuse('grant.moves-by-table');
  await tx
    .insertInto('technology_approvals')
    .values({ ...newRow(tx), technology_id: permit.subjectId, from_at: tx.now, by_decision: permit.decisionId })
    .execute();
  return ok(null);
}

/** The approval ends now, and with it every permission to write for an account on it. Refuses when there is none. */
export async function withdrawTechnology(tx: Tx, permit: Permit<'withdraw-technology'>): Promise<Result<null>> {
  const approval = await approvalNow(tx, permit.subjectId);
  if (!approval) return refuse('grant.moves-by-table');
  await tx
    .updateTable('technology_approvals')
    .set({ until_at: tx.now, ended_by: permit.decisionId })
    .where('id', '=', approval.id)
    .execute();
  return ok(null);
}

function approvalNow(view: View, technologyId: string): Promise<{ id: string } | undefined> {
  return view
    .selectFrom('technology_approvals')
    .select('id')
    .where('technology_id', '=', technologyId)
    .where('from_at', '<=', view.now)
    .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', view.now)]))
    .executeTakeFirst();
}
