import { randomBytes } from 'node:crypto';

import { sql } from 'kysely';

import { newId } from '#kernel/ids';
import type { Tx } from '#platform/db';
import { json } from '#platform/rows';

/** One of many things that one decision made true. */
type OneOfMany = { kind: string; subjectId: string; payload: Record<string, unknown> };

const SEED_BYTES = 32;
const AT_ONCE = 5000;

/** As `appendEntry`, for many entries of one decision: two statements for each 5,000 of them, in their order. */
export async function appendEntries(tx: Tx, decisionId: string, entries: readonly OneOfMany[]): Promise<void> {
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const some = entries.slice(from, from + AT_ONCE);
    const ids = some.map(() => newId(tx.now)).toSorted();
    const seeds = some.map(() => randomBytes(SEED_BYTES).toString('hex'));
    await sql`
      insert into ledger (agency_id, id, kind, subject_id, person_id, by_decision, at, payload)
      select ${tx.agencyId}, e.id, e.kind, e.subject, ${tx.personId}, ${decisionId}, ${tx.now}, e.payload::jsonb
        from unnest(${ids}::uuid[], ${some.map(({ kind }) => kind)}::text[], ${some.map(({ subjectId }) => subjectId)}::uuid[],
                    ${some.map(({ payload }) => json(payload))}::text[]) e (id, kind, subject, payload)`.execute(tx);
    await sql`
      insert into ledger_seeds (agency_id, ledger_id, seed)
      select ${tx.agencyId}, e.id, decode(e.seed, 'hex')
        from unnest(${ids}::uuid[], ${seeds}::text[]) e (id, seed)`.execute(tx);
  }
}
