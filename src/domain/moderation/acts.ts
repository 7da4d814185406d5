import { z } from 'zod';

import type { Tx, View } from '#platform/db';
import { json, newRow } from '#platform/rows';
import type { Permit } from '#policy';

/** A ground of the pack and the comment's own words that it rests on. */
export type GroundWords = { ground: string; words: string };

export type ModerationAct = {
  id: string;
  commentId: string;
  act: 'hide' | 'restore';
  state: string;
  tries: number;
  personId: string;
  decisionId: string;
  grounds: GroundWords[];
  evidenceId: string;
  noticeCode: string | null;
};

type NewAct = {
  act: 'hide' | 'restore';
  grounds: GroundWords[];
  evidenceId: string;
  noticeCode: string | null;
  notice: string | null;
};

/** A person has decided; the network is about to be asked. Answers the act's id. */
export async function addAct(
  tx: Tx,
  permit: Permit<'hide-comment'> | Permit<'restore-comment'>,
  made: NewAct,
): Promise<string> {
  const row = newRow(tx);
  await tx
    .insertInto('moderation_acts')
    .values({
      ...row,
      comment_id: permit.subjectId,
      act: made.act,
      grounds: json(made.grounds),
      evidence_id: made.evidenceId,
      state: 'about_to',
      notice_code: made.noticeCode,
      notice: made.notice,
      person_id: permit.personId,
      by_decision: permit.decisionId,
      at: tx.now,
    })
    .execute();
  return row.id;
}

const Grounds = z.array(z.object({ ground: z.string(), words: z.string() }));

/** The act under this id, its row locked; undefined when the agency has none. */
export async function actOf(tx: Tx, id: string): Promise<ModerationAct | undefined> {
  const row = await tx.selectFrom('moderation_acts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return (
    row && {
      id: row.id,
      commentId: row.comment_id,
      act: row.act === 'hide' ? 'hide' : 'restore',
      state: row.state,
      tries: row.tries,
      personId: row.person_id,
      decisionId: row.by_decision,
      grounds: Grounds.parse(row.grounds),
      evidenceId: row.evidence_id,
      noticeCode: row.notice_code,
    }
  );
}

/** The act is over: the network's own state was read back as `readBack`. */
export async function finishAct(
  tx: Tx,
  id: string,
  end: { state: 'done' | 'stopped'; readBack: string; trouble: string | null },
): Promise<void> {
  const { state, readBack: read_back, trouble } = end;
  await tx
    .updateTable('moderation_acts')
    .set({ state, read_back, trouble, done_at: tx.now })
    .where('id', '=', id)
    .execute();
}

/** The network could not be reached; it is tried again. */
export async function noteTrouble(tx: Tx, id: string, trouble: string): Promise<void> {
  await tx
    .updateTable('moderation_acts')
    .set((now) => ({ tries: now('tries', '+', 1), trouble }))
    .where('id', '=', id)
    .execute();
}

/** The newest hide of a comment that took effect; what an undo undoes. */
export async function lastHide(view: View, commentId: string): Promise<{ id: string; evidenceId: string } | undefined> {
  const row = await view
    .selectFrom('moderation_acts')
    .select(['id', 'evidence_id'])
    .where('comment_id', '=', commentId)
    .where('act', '=', 'hide')
    .where('state', '=', 'done')
    .orderBy('at', 'desc')
    .executeTakeFirst();
  return row && { id: row.id, evidenceId: row.evidence_id };
}

/** Acts that a person had ordered by `at` and that the network hasn't confirmed yet, oldest first. */
export async function openActs(view: View, at: Date, limit = 100): Promise<string[]> {
  const rows = await view
    .selectFrom('moderation_acts')
    .select('id')
    .where('state', '=', 'about_to')
    .where('at', '<=', at)
    .orderBy('at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
