import { sql } from 'kysely';
import { z } from 'zod';

import { type Result, ok, refuse } from '#kernel/result';
import type { Tx } from '#platform/db';
import { newRow } from '#platform/rows';
import type { Permit } from '#policy';

import { statesBefore } from './comment-state.ts';

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

type Acted = { to: 'kept'; grounds: readonly [] } | { to: 'hiding'; grounds: readonly string[] };

/**
 * The person lets the comment stand, or orders that it is hidden on these grounds; and that stands beside what software
 * suggested of its words, where they were screened. Who acts on one of the sample that waits, without having said
 * anything before, has read it without the suggestion. The last act counts. Refuses by `comment.moves-by-table` when the comment's state doesn't
 * lead there.
 */
export async function actOnComment(
  tx: Tx,
  permit: Permit<'keep-comment'> | Permit<'hide-comment'>,
  { to, grounds }: Acted,
): Promise<Result<Beside | undefined>> {
  const { agency_id, id } = newRow(tx);
  const { rows } = await sql<{ id: string | null; suggested: unknown }>`
    with was as (select id, state from comments where id = ${permit.subjectId} for update),
    moved as (
      update comments c set state = ${to}, state_at = ${tx.now}
        from was where c.id = was.id and was.state in (${sql.join(statesBefore(to))})
      returning c.id, c.record_id, c.screening, c.screened_by, c.suggested, c.sampled and was.state = 'waiting' as unseen),
    noted as (
      insert into comment_readings
             (agency_id, id, comment_id, record_id, person_id, screened_by, suggested, first, own, at,
              act, act_grounds, act_decision, acted_at)
      select ${agency_id}, ${id}, m.id, m.record_id, ${permit.personId}, m.screened_by, m.suggested,
             case when m.unseen then 'own' else 'suggestion' end, case when m.unseen then ${grounds}::text[] end,
             ${tx.now}, ${to === 'kept' ? 'keep' : 'hide'}, ${grounds}::text[], ${permit.decisionId}, ${tx.now}
        from moved m where m.screening = 'done'
      on conflict (agency_id, comment_id, record_id, person_id) do update
         set act = excluded.act, act_grounds = excluded.act_grounds, act_decision = excluded.act_decision,
             acted_at = excluded.acted_at
      returning id, suggested)
    select noted.id, noted.suggested from moved left join noted on true`.execute(tx);
  const [row] = rows;
  if (!row) return refuse('comment.moves-by-table');
  return ok(row.id === null ? undefined : besideOf({ id: row.id, suggested: row.suggested }));
}

const besideOf = (row: { id: string; suggested: unknown } | undefined): Beside | undefined =>
  row && { readingId: row.id, suggested: Suggested.parse(row.suggested) };
