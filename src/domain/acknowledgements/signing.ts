import { sql } from 'kysely';

import { type Result, ok, refuse } from '#kernel/result';
import type { Database } from '#platform/db';
import type { Tx, View } from '#platform/db';
import { json } from '#platform/rows';
import type { Permit } from '#policy';

import { statesBefore } from './acknowledgement-state.ts';

/** One person's acknowledgement, as a flow needs it. */
export type Acknowledgement = {
  id: string;
  campaignId: string;
  personId: string;
  state: string;
  name: string;
  title: string;
  kind: string;
};

const COLUMNS = sql`
  a.id, a.campaign_id as "campaignId", a.person_id as "personId", a.state, p.name, p.title, p.kind
    from acknowledgements a join people p on p.agency_id = a.agency_id and p.id = a.person_id`;

/** What the campaign asks of this person; undefined when it asks nothing. */
export async function acknowledgementFor(
  view: View,
  { campaignId, personId }: { campaignId: string; personId: string },
): Promise<Acknowledgement | undefined> {
  const { rows } = await sql<Acknowledgement>`
    select ${COLUMNS} where a.campaign_id = ${campaignId} and a.person_id = ${personId}`.execute(view);
  return rows[0];
}

/** What the campaign asks of these people, by name; whom it doesn't ask is left out. */
export async function acknowledgementsFor(
  view: View,
  { campaignId, people }: { campaignId: string; people: readonly string[] },
): Promise<Acknowledgement[]> {
  const { rows } = await sql<Acknowledgement>`
    select ${COLUMNS} where a.campaign_id = ${campaignId} and a.person_id = any(${people}::uuid[]) order by p.name`.execute(
    view,
  );
  return rows;
}

/** How one acknowledgement was given. `signature` is {name, words, at, address, wordsHash, stamp?}. */
export type Given = {
  id: string;
  way: 'app' | 'link' | 'paper' | 'roll-call' | 'kiosk' | 'refusal';
  signature: object;
  answers?: object | undefined;
  witness?: string | undefined;
  documentSha256: string;
};

/**
 * The acknowledgement of the permit's campaign is given, once; its link is dead.
 *
 * Refuses by `acknowledgement.moves-by-table` when it was given before or the campaign has ended.
 */
export async function giveAcknowledgement(
  tx: Tx,
  permit: Permit<'sign-acknowledgement' | 'record-acknowledgement'>,
  given: Given,
): Promise<Result<null>> {
  const state = given.way === 'refusal' ? 'refused' : 'signed';
  const { rows } = await sql<{ id: string }>`
    update acknowledgements a
       set state = ${state}, link_hash = null, way = ${given.way}, witness = ${given.witness ?? null},
           answers = ${given.answers ? json(given.answers) : null}, signature = ${json(given.signature)},
           document_sha256 = ${given.documentSha256}, signed_at = ${tx.now}, by_decision = ${permit.decisionId}
      from campaigns c
     where a.id = ${given.id} and a.campaign_id = ${permit.subjectId} and a.state = any(${statesBefore(state)}::text[])
       and c.agency_id = a.agency_id and c.id = a.campaign_id and c.state = 'running'
    returning a.id`.execute(tx);
  return rows.length === 1 ? ok(null) : refuse('acknowledgement.moves-by-table');
}

/** The person has opened what is to be read, for the first time now; later times change nothing. */
export async function markOpened(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('acknowledgements')
    .set({ opened_at: tx.now })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .execute();
}

/** Where a single-use link leads, by the SHA-256 of its secret; undefined when it is dead or never was. */
export async function agencyOfLink(
  db: Database,
  hash: string,
): Promise<{ agencyId: string; acknowledgementId: string } | undefined> {
  const { rows } = await sql<{ agencyId: string; acknowledgementId: string }>`
    select agency_id as "agencyId", acknowledgement_id as "acknowledgementId" from agency_of_link(${hash})`.execute(db);
  return rows[0];
}
