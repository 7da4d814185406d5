import { sql } from 'kysely';
import { z } from 'zod';

import type { Tx } from '#platform/db';
import { newRow } from '#platform/rows';
import type { Permit } from '#policy';

const Suggested = z.array(z.object({ kind: z.string(), ground: z.string() }));

/** What stood beside a person's reading: the grounds that software suggests of the words, by kind. */
export type Beside = { readingId: string; suggested: z.output<typeof Suggested> };

/**
 * The person has said, before the suggestion was shown, on which grounds they would hide the words; on none: they stay.
 * The first answer counts. Undefined where the comment isn't of the sample, or they have said so already.
 */
export async function addOwnReading(
  tx: Tx,
  permit: Permit<'read-comment'>,
  own: readonly string[],
): Promise<Beside | undefined> {
  const { agency_id, id } = newRow(tx);
  const { rows } = await sql<{ id: string; suggested: unknown }>`
    insert into comment_readings
           (agency_id, id, comment_id, record_id, person_id, screened_by, suggested, first, own, own_decision, at)
    select ${agency_id}, ${id}, c.id, c.record_id, ${permit.personId}, c.screened_by, c.suggested, 'own', ${own}::text[],
           ${permit.decisionId}, ${tx.now}
      from comments c where c.id = ${permit.subjectId} and c.sampled and c.screening = 'done'
    on conflict (agency_id, comment_id, record_id, person_id) do nothing
    returning id, suggested`.execute(tx);
  return besideOf(rows[0]);
}

type Acted = { act: 'keep'; grounds: readonly [] } | { act: 'hide'; grounds: readonly string[] };

/**
 * What the person did with the words stands beside what software suggested of them. Who acts on one of the sample without
 * having said anything before has read it without the suggestion. The last act counts. Undefined where nothing was
 * screened.
 */
export async function addActedReading(
  tx: Tx,
  permit: Permit<'keep-comment'> | Permit<'hide-comment'>,
  { act, grounds }: Acted,
): Promise<Beside | undefined> {
  const { agency_id, id } = newRow(tx);
  const { rows } = await sql<{ id: string; suggested: unknown }>`
    insert into comment_readings as r
           (agency_id, id, comment_id, record_id, person_id, screened_by, suggested, first, own, at,
            act, act_grounds, act_decision, acted_at)
    select ${agency_id}, ${id}, c.id, c.record_id, ${permit.personId}, c.screened_by, c.suggested,
           case when c.sampled then 'own' else 'suggestion' end, case when c.sampled then ${grounds}::text[] end, ${tx.now},
           ${act}, ${grounds}::text[], ${permit.decisionId}, ${tx.now}
      from comments c where c.id = ${permit.subjectId} and c.screening = 'done'
    on conflict (agency_id, comment_id, record_id, person_id) do update
       set act = excluded.act, act_grounds = excluded.act_grounds, act_decision = excluded.act_decision,
           acted_at = excluded.acted_at
    returning r.id, r.suggested`.execute(tx);
  return besideOf(rows[0]);
}

const besideOf = (row: { id: string; suggested: unknown } | undefined): Beside | undefined =>
  row && { readingId: row.id, suggested: Suggested.parse(row.suggested) };
