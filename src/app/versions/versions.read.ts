import { sql } from 'kysely';

import type { Adoption as Adopted } from '#domain/policies';
import { instantAt, isCivilDate, parseInstant } from '#kernel/instant';
import type { View } from '#platform/db';

export type Version = {
  id: string;
  hash: string;
  policy: string;
  title: string;
  edition: string | null;
  from: Date;
  until: Date | null;
  /** Who adopted it in the software; null for the set-up of the agency. */
  by: string | null;
  decisionId: string | null;
  signed: Adopted['signed'];
  proposalId: string | null;
};

const MOST_VERSIONS = 200;

const versionRows = sql`
  select a.id, a.hash, p.policy, p.document->>'title' as title, p.document->>'edition' as edition, a.from_at as "from",
         a.until_at as "until", n.name as "by", a.by_decision as "decisionId", a.signed, a.proposal_id as "proposalId"
    from adoptions a join packs p using (agency_id, hash)
    left join decisions d on d.agency_id = a.agency_id and d.id = a.by_decision
    left join people n on n.agency_id = d.agency_id and n.id = d.person_id`;

/** Every version that was, is or will be in force, the newest first; at most 200. One that was taken back is none. */
export async function versionsOf(view: View): Promise<Version[]> {
  const { rows } = await sql<Version>`
    ${versionRows} where a.until_at is null or a.until_at > a.from_at
     order by a.from_at desc limit ${MOST_VERSIONS}`.execute(view);
  return rows;
}

/** One version under the id of its adoption, also one that was taken back; undefined where the agency has none. */
export async function versionOf(view: View, id: string): Promise<Version | undefined> {
  const { rows } = await sql<Version>`${versionRows} where a.id = ${id}`.execute(view);
  return rows[0];
}

export type ProposalLine = {
  id: string;
  hash: string;
  policy: string;
  title: string;
  edition: string | null;
  fileName: string;
  note: string;
  state: 'proposed' | 'adopted' | 'withdrawn';
  by: string;
  at: Date;
  decisionId: string;
  /** Where it is adopted: from when on. */
  from: Date | null;
};

const proposalRows = sql`
  select q.id, q.hash, p.policy, p.document->>'title' as title, p.document->>'edition' as edition,
         q.file_name as "fileName", q.note, q.state, n.name as by, q.at, q.by_decision as "decisionId", a.from_at as "from"
    from pack_proposals q join packs p using (agency_id, hash)
    join people n on n.agency_id = q.agency_id and n.id = q.person_id
    left join adoptions a on a.agency_id = q.agency_id and a.proposal_id = q.id`;

/** What was uploaded and is not in the history yet: what waits for a signature, and for its day. The newest first. */
export async function waitingProposals(view: View): Promise<ProposalLine[]> {
  const { rows } = await sql<ProposalLine>`
    ${proposalRows} where q.state = 'proposed' or (q.state = 'adopted' and a.from_at > ${view.now})
     order by q.at desc limit 50`.execute(view);
  return rows;
}

/** One proposal in whatever state; undefined where the agency has none under this id. */
export async function proposalPage(view: View, id: string): Promise<ProposalLine | undefined> {
  const { rows } = await sql<ProposalLine>`${proposalRows} where q.id = ${id}`.execute(view);
  return rows[0];
}

/** The instant that a day or an instant names: of a day its last minute by the agency's clock. Undefined for neither. */
export function instantOf(text: string, zone: string): Date | undefined {
  return isCivilDate(text) ? instantAt(text, '23:59', zone) : parseInstant(text);
}
