import { sql } from 'kysely';

import type { View } from '#platform/db';

/** An exception that a decision cites, with its signature. */
export type Cited = { id: string; clause: string; signedName: string | null; signedAt: Date | null };

/** The exceptions without which a decision would have been a refusal. */
export async function exceptionsCited(view: View, decisionId: string): Promise<Cited[]> {
  const { rows } = await sql<Cited>`
    select x.id, x.clause, x.signed ->> 'name' as "signedName", x.known_at as "signedAt"
      from decision_exceptions u
      join exceptions x on x.agency_id = u.agency_id and x.id = u.exception_id
     where u.decision_id = ${decisionId} order by x.id`.execute(view);
  return rows;
}
