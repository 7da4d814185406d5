import { type Result, ok, refuse } from '#kernel/result';
import type { Tx, View } from '#platform/db';
import { json, newRow } from '#platform/rows';
import type { Act, Permit } from '#policy';

/** A prerequisite that somebody grants: of a person on an account, of a person, or of a division on an account. */
export type GrantKind =
  | 'division-authorized'
  | 'moderator-named'
  | 'director-approval'
  | 'course-completed'
  | 'written-authorization'
  | 'designation'
  | 'monitor-designation';

type Grant = {
  kind: GrantKind;
  personId: string | null;
  divisionId: string | null;
  accountId: string | null;
  untilAt: Date | null;
  /** What was signed: words, course, score, the name typed. Kept as it was. */
  document: Record<string, unknown>;
};

/**
 * The prerequisite stands from now until `untilAt` (null: until it is ended); answers its id.
 *
 * Refuses by `grant.moves-by-table` when the same one stands already.
 */
export async function addGrant<A extends Act>(tx: Tx, permit: Permit<A>, grant: Grant): Promise<Result<string>> {
  const { kind, personId: person_id, divisionId: division_id, accountId: account_id } = grant;
  if (await standsAlready(tx, grant)) return refuse('grant.moves-by-table');
  const row = {
    ...newRow(tx),
    kind,
    person_id,
    division_id,
    account_id,
    document: json(grant.document),
    from_at: tx.now,
    until_at: grant.untilAt,
    known_at: tx.now,
    by_decision: permit.decisionId,
  };
  await tx.insertInto('grants').values(row).execute();
  return ok(row.id);
}

async function standsAlready(view: View, { kind, personId, divisionId, accountId }: Grant): Promise<boolean> {
  const row = await view
    .selectFrom('grants')
    .select('id')
    .where('kind', '=', kind)
    .where('person_id', 'is not distinct from', personId)
    .where('division_id', 'is not distinct from', divisionId)
    .where('account_id', 'is not distinct from', accountId)
    .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', view.now)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** What `decide` has to know of a grant; undefined when the agency has none under this id. */
export async function grantFacts(
  view: View,
  id: string,
): Promise<{ id: string; agencyId: string; kind: string; holderId?: string; accountId: string | null } | undefined> {
  const row = await view
    .selectFrom('grants')
    .select(['id', 'agency_id', 'kind', 'person_id', 'account_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const holder = row.person_id ? { holderId: row.person_id } : {};
  return { id: row.id, agencyId: row.agency_id, kind: row.kind, accountId: row.account_id, ...holder };
}

/** The permit's grant ends now. Refuses by `grant.moves-by-table` when it has ended already. */
export async function endGrant(tx: Tx, permit: Permit<'end-grant'>): Promise<Result<null>> {
  const row = await tx
    .updateTable('grants')
    .set({ until_at: tx.now, ended_by: permit.decisionId })
    .where('id', '=', permit.subjectId)
    .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', tx.now)]))
    .returning('id')
    .executeTakeFirst();
  return row ? ok(null) : refuse('grant.moves-by-table');
}
