import { sql } from 'kysely';

import type { View } from '#platform/db';
import { catalogue } from '#policy';

/** A row of the ledger that a control of the catalogue left behind. */
export type EvidenceEntry = {
  id: string;
  kind: string;
  at: Date;
  who: string | null;
  decisionId: string | null;
  act: string | null;
};

const acts = [...new Set(catalogue.flatMap((one) => one.acts ?? []))];
const kinds = [...new Set(['agency.set-up', ...catalogue.flatMap((one) => one.entries ?? [])])];

/** The entry, if it is evidence of a control; undefined for any other row, such as counsel's, and for another agency's. */
export async function evidenceEntry(view: View, id: string): Promise<EvidenceEntry | undefined> {
  const { rows } = await sql<EvidenceEntry>`
    select l.id, l.kind, l.at, p.name as who, d.id as "decisionId", d.act
      from ledger l
      left join decisions d on d.agency_id = l.agency_id and d.id = l.by_decision
      left join people p on p.agency_id = l.agency_id and p.id = l.person_id
     where l.id = ${id} and l.log = 'public' and (d.act = any(${acts}::text[]) or l.kind = any(${kinds}::text[]))`.execute(
    view,
  );
  return rows[0];
}
