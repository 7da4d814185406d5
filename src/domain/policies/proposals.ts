import { type Result, ok, refuse } from '#kernel/result';
import type { Tx, View } from '#platform/db';
import { json, newRow } from '#platform/rows';
import type { Pack } from '#policy';

import { type ProposalState, isProposalState, mayMove } from './proposal-state.ts';

/** A version that was uploaded: kept under its hash, in force nowhere. */
export type Proposal = { id: string; hash: string; state: ProposalState; fileName: string; note: string };

/** The document of a version is kept under its hash; at a second call nothing more happens. */
export async function keepPack(tx: Tx, { hash, policy, document }: Pack): Promise<void> {
  await tx
    .insertInto('packs')
    .values({ agency_id: tx.agencyId, hash, policy, document: json(document), kept_at: tx.now })
    .onConflict((on) => on.columns(['agency_id', 'hash']).doNothing())
    .execute();
}

type NewProposal = { pack: Pack; fileName: string; note: string; personId: string; decisionId: string };

/**
 * A version stands to be looked at and adopted; answers its id. Nothing is in force by it. Where the same version waits
 * already, that one's id.
 */
export async function addProposal(tx: Tx, { pack, ...given }: NewProposal): Promise<{ id: string; isNew: boolean }> {
  await keepPack(tx, pack);
  const waiting = await tx
    .selectFrom('pack_proposals')
    .select('id')
    .where('hash', '=', pack.hash)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  if (waiting) return { id: waiting.id, isNew: false };
  const { fileName: file_name, note, personId: person_id, decisionId: by_decision } = given;
  const row = {
    ...newRow(tx),
    hash: pack.hash,
    file_name,
    note,
    person_id,
    by_decision,
    state: 'proposed',
    at: tx.now,
  };
  await tx.insertInto('pack_proposals').values(row).execute();
  return { id: row.id, isNew: true };
}

/** What acts have to know of a proposal; undefined when the agency has none under this id. */
export async function proposalOf(view: View, id: string): Promise<Proposal | undefined> {
  const row = await view
    .selectFrom('pack_proposals')
    .select(['id', 'hash', 'state', 'file_name', 'note'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || !isProposalState(row.state)) return undefined;
  return { id: row.id, hash: row.hash, state: row.state, fileName: row.file_name, note: row.note };
}

/** The proposal is in another state from now on. Refuses by `policy.moves-by-table` what its table of moves doesn't have. */
export async function moveProposal(tx: Tx, { id, state }: Proposal, to: ProposalState): Promise<Result<null>> {
  if (!mayMove(state, to)) return refuse('policy.moves-by-table');
  const moved = await tx
    .updateTable('pack_proposals')
    .set({ state: to })
    .where('id', '=', id)
    .where('state', '=', state)
    .returning('id')
    .executeTakeFirst();
  return moved ? ok(null) : refuse('policy.moves-by-table');
}
