import { type Result, ok, refuse } from '#kernel/result';
import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';
import type { Permit } from '#policy';

/** An order to publish one approved version: under a name that was chosen before the network is called. */
export type Publication = {
  id: string;
  draftId: string;
  version: number;
  accountId: string;
  contentHash: string;
  remoteName: string;
  state: string;
  tries: number;
  orderedBy: string;
  dueAt: Date;
  remoteId: string | null;
};

type Order = { version: number; accountId: string; contentHash: string; remoteName: string; dueAt: Date };

/**
 * The permit's draft is ordered to be published at `dueAt`; answers the order's id and its name on the network. A version whose order was stopped is
 * ordered again under the name that it has on the network, so that what an earlier try may have sent is found there.
 */
export async function orderPublication(
  tx: Tx,
  permit: Permit<'schedule-post'>,
  order: Order,
): Promise<{ publicationId: string; remoteName: string }> {
  return tx
    .insertInto('publications')
    .values({
      ...newRow(tx),
      draft_id: permit.subjectId,
      version: order.version,
      account_id: order.accountId,
      content_hash: order.contentHash,
      remote_name: order.remoteName,
      state: 'ordered',
      due_at: order.dueAt,
      ordered_by: permit.decisionId,
    })
    .onConflict((on) =>
      on
        .columns(['agency_id', 'draft_id', 'version'])
        .doUpdateSet({ state: 'ordered', due_at: order.dueAt, ordered_by: permit.decisionId, trouble: null })
        .where('publications.state', '=', 'stopped'),
    )
    .returning(['id as publicationId', 'remote_name as remoteName'])
    .executeTakeFirstOrThrow();
}

/** The order, its row locked until the transaction ends: two workers don't act on one at the same time. */
export async function publicationOf(tx: Tx, id: string): Promise<Publication | undefined> {
  const row = await tx.selectFrom('publications').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return (
    row && {
      id: row.id,
      draftId: row.draft_id,
      version: row.version,
      accountId: row.account_id,
      contentHash: row.content_hash,
      remoteName: row.remote_name,
      state: row.state,
      tries: row.tries,
      orderedBy: row.ordered_by,
      dueAt: row.due_at,
      remoteId: row.remote_id,
    }
  );
}

/** Who ordered it and when it was granted; what a job acts under. Undefined when there is no such order. */
export async function publicationFacts(
  view: View,
  id: string,
): Promise<{ personId: string; orderedBy: string; draftId: string } | undefined> {
  const row = await view
    .selectFrom('publications')
    .innerJoin('decisions', (on) =>
      on
        .onRef('decisions.agency_id', '=', 'publications.agency_id')
        .onRef('decisions.id', '=', 'publications.ordered_by'),
    )
    .select(['decisions.person_id', 'decisions.id as ordered_by', 'draft_id'])
    .where('publications.id', '=', id)
    .executeTakeFirst();
  return row?.person_id ? { personId: row.person_id, orderedBy: row.ordered_by, draftId: row.draft_id } : undefined;
}

/** The network is about to be called: after a crash it is asked before anything is sent again. */
export async function markAboutTo(tx: Tx, permit: Permit<'publish-post'>, id: string): Promise<void> {
  await tx
    .updateTable('publications')
    .set((now) => ({
      state: 'about_to',
      tries: now('tries', '+', 1),
      attempted_at: tx.now,
      by_decision: permit.decisionId,
    }))
    .where('id', '=', id)
    .where('state', 'in', ['ordered', 'about_to'])
    .execute();
}

type Published = { remoteId: string; version: string; url: string | null };

/** The network shows it. Refuses when the order was done already: then nothing is told twice. */
export async function markDone(tx: Tx, id: string, published: Published): Promise<Result<null>> {
  const row = await tx
    .updateTable('publications')
    .set({
      state: 'done',
      done_at: tx.now,
      trouble: null,
      remote_id: published.remoteId,
      remote_version: published.version,
      remote_url: published.url,
    })
    .where('id', '=', id)
    .where('state', '=', 'about_to')
    .returning('id')
    .executeTakeFirst();
  return row ? ok(null) : refuse('draft.moves-by-table');
}

/** It will not be published by this order; `trouble` says why, in words for the author. */
export async function markStopped(tx: Tx, id: string, trouble: string): Promise<void> {
  await tx
    .updateTable('publications')
    .set({ state: 'stopped', trouble })
    .where('id', '=', id)
    .where('state', 'in', ['ordered', 'about_to'])
    .execute();
}

/** It isn't published yet and will be tried again. */
export async function markTrouble(tx: Tx, id: string, trouble: string): Promise<void> {
  await tx.updateTable('publications').set({ trouble }).where('id', '=', id).where('state', '=', 'about_to').execute();
}

const CHANGED = 'The draft was changed, so its approval and its order are void.';

/**
 * Every order of the draft that hasn't reached the network is stopped.
 *
 * Refuses by `draft.moves-by-table` while the network is being called: then it is too late for this.
 */
export async function cancelOrders(tx: Tx, draftId: string, why = CHANGED): Promise<Result<null>> {
  const rows = await tx
    .selectFrom('publications')
    .select(['id', 'state'])
    .where('draft_id', '=', draftId)
    .forUpdate()
    .execute();
  if (rows.some(({ state }) => state === 'about_to' || state === 'done')) return refuse('draft.moves-by-table');
  for (const { id } of rows) await markStopped(tx, id, why);
  return ok(null);
}

/** Orders whose time had come at `at` and that aren't over, oldest first. */
export async function dueOrders(view: View, at: Date, limit = 100): Promise<string[]> {
  const rows = await view
    .selectFrom('publications')
    .select('id')
    .where('state', 'in', ['ordered', 'about_to'])
    .where('due_at', '<=', at)
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
