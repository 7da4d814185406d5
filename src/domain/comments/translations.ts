import { sql } from 'kysely';

import type { Tx, View } from '#platform/db';
import { json } from '#platform/rows';

import type { KeptFinding } from './screening.ts';

/** So many tries of a translator that is away are enough: the comment is there to be read. */
const MOST_TRIES = 20;

/**
 * Each waiting comment in a language that isn't read, as it stands now, waits for its translation, once a state; at most 500 at a
 * time. Answers the ids of what is new.
 */
export async function askTranslations(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into comment_translations (agency_id, id, comment_id, record_id, language, state, asked_at)
    select c.agency_id, gen_random_uuid(), c.id, c.record_id, c.language, 'waiting', ${tx.now}
      from comments c
     where c.screening = 'language' and c.state = 'waiting' and c.deleted_at is null
       and not exists (select from comment_translations t where t.comment_id = c.id and t.record_id = c.record_id)
     order by c.captured_at desc limit 500
    on conflict do nothing
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** A comment's words that wait to be translated. */
type Untranslated = { id: string; commentId: string; recordId: string; language: string; words: string };

/** What waits under this id; undefined when it doesn't wait, or the comment reads otherwise now. */
export async function untranslated(view: View, id: string): Promise<Untranslated | undefined> {
  const { rows } = await sql<Untranslated>`
    select t.id, t.comment_id as "commentId", t.record_id as "recordId", t.language, c.text as words
      from comment_translations t
      join comments c on c.agency_id = t.agency_id and c.id = t.comment_id and c.record_id = t.record_id
     where t.id = ${id} and t.state = 'waiting'`.execute(view);
  return rows[0];
}

/** What has waited since `at` or longer, the oldest first. */
export async function waitingTranslations(view: View, at: Date, limit = 100): Promise<string[]> {
  const rows = await view
    .selectFrom('comment_translations')
    .select('id')
    .where('state', '=', 'waiting')
    .where('asked_at', '<=', at)
    .orderBy('asked_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

type Translated = { words: string; by: string; findings: KeptFinding[]; precedence: number };

/**
 * The translation stands beside the comment, and moves it up in the queue where something is found in it, never down. Answers
 * whether it was still waited for: a second worker changes nothing.
 */
export async function keepTranslation(
  tx: Tx,
  { id, commentId, recordId }: Untranslated,
  { words, by, findings, precedence }: Translated,
): Promise<boolean> {
  const row = await tx
    .updateTable('comment_translations')
    .set({ state: 'done', words, made_by: by, made_at: tx.now, findings: json(findings), trouble: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst();
  if (!row) return false;
  await tx
    .updateTable('comments')
    .set({ precedence })
    .where('id', '=', commentId)
    .where('record_id', '=', recordId)
    .where('precedence', '>', precedence)
    .execute();
  return true;
}

/** There is none yet, and why; after 20 tries, or where the translator said no, there will be none. */
export async function missTranslation(tx: Tx, id: string, { trouble, over }: { trouble: string; over: boolean }) {
  await sql`
    update comment_translations
       set tries = tries + 1, trouble = ${trouble},
           state = case when ${over} or tries + 1 >= ${MOST_TRIES} then 'failed' else state end
     where id = ${id} and state = 'waiting'`.execute(tx);
}
