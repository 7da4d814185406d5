import { sql } from 'kysely';

import { type Result, ok, refuse } from '#kernel/result';
import type { Tx, View } from '#platform/db';
import { json, newRow } from '#platform/rows';
import type { Permit } from '#policy';

/** `dueOn` is a day of the agency's calendar, 'YYYY-MM-DD'; `words` are what was frozen, as JSON. */
export type Campaign = {
  id: string;
  agencyId: string;
  policyHash: string;
  form: string;
  words: unknown;
  wordsHash: string;
  title: string;
  reason: 'first' | 'changed';
  clauses: string[];
  dueOn: string;
  state: 'running' | 'ended';
  madeAt: Date;
};

/** What `decide` has to know of a campaign. Undefined when the agency has none under this id. */
export async function campaignFacts(view: View, id: string): Promise<{ id: string; agencyId: string } | undefined> {
  const row = await view.selectFrom('campaigns').select('agency_id').where('id', '=', id).executeTakeFirst();
  return row && { id, agencyId: row.agency_id };
}

/** The campaign with its frozen words. Undefined when the agency has none under this id. */
export async function campaignOf(view: View, id: string): Promise<Campaign | undefined> {
  const { rows } = await sql<Campaign>`
    select id, agency_id as "agencyId", policy_hash as "policyHash", form, words, words_hash as "wordsHash", title, reason,
           clauses, due_on::text as "dueOn", state, made_at as "madeAt"
      from campaigns where id = ${id}`.execute(view);
  return rows[0];
}

type NewCampaign = Omit<Campaign, 'id' | 'agencyId' | 'state' | 'madeAt'>;

/** The campaign runs from now on; answers its id. Nobody is asked yet: see `askPeople`. */
export async function addCampaign(tx: Tx, permit: Permit<'start-campaign'>, campaign: NewCampaign): Promise<string> {
  const row = newRow(tx);
  await tx
    .insertInto('campaigns')
    .values({
      ...row,
      policy_hash: campaign.policyHash,
      form: campaign.form,
      words: json(campaign.words),
      words_hash: campaign.wordsHash,
      title: campaign.title,
      reason: campaign.reason,
      clauses: campaign.clauses,
      due_on: campaign.dueOn,
      state: 'running',
      by_decision: permit.decisionId,
      made_at: tx.now,
    })
    .execute();
  return row.id;
}

/** Nobody is asked or reminded any more; what was signed stays. Refuses by `acknowledgement.moves-by-table` when it has ended. */
export async function endCampaign(tx: Tx, permit: Permit<'end-campaign'>): Promise<Result<null>> {
  const row = await tx
    .updateTable('campaigns')
    .set({ state: 'ended', ended_by: permit.decisionId, ended_at: tx.now })
    .where('id', '=', permit.subjectId)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst();
  return row ? ok(null) : refuse('acknowledgement.moves-by-table');
}

/** The campaigns that run, oldest first; at most 100. */
export async function runningCampaigns(view: View): Promise<{ id: string }[]> {
  return view
    .selectFrom('campaigns')
    .select('id')
    .where('state', '=', 'running')
    .orderBy('made_at')
    .limit(100)
    .execute();
}
