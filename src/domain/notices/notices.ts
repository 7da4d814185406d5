import type { Tx, View } from '#platform/db';
import { json, newRow } from '#platform/rows';

export type Notice = { id: string; email: string; subject: string; says: string; link: string };

type NewNotice = { personId: string; subject: string; says: string; link: string };

/** The person finds it under Today, and it waits to be mailed; answers its id. */
export async function addNotice(tx: Tx, { personId, subject, says, link }: NewNotice): Promise<string> {
  const row = { ...newRow(tx), person_id: personId, subject, says, link, made_at: tx.now, mail_state: 'waiting' };
  await tx.insertInto('notices').values(row).execute();
  return row.id;
}

/** The notice with the address it goes to; undefined when there is none or it isn't waiting to be mailed. */
export async function noticeOf(view: View, id: string): Promise<Notice | undefined> {
  return view
    .selectFrom('notices')
    .innerJoin('people', (on) =>
      on.onRef('people.agency_id', '=', 'notices.agency_id').onRef('people.id', '=', 'notices.person_id'),
    )
    .select(['notices.id', 'people.email', 'notices.subject', 'notices.says', 'notices.link'])
    .where('notices.id', '=', id)
    .where('mail_state', '=', 'waiting')
    .executeTakeFirst();
}

/** Whether the notice still waits for its mail; its row is locked. */
export async function mailWaiting(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.selectFrom('notices').select('mail_state').where('id', '=', id).forUpdate().executeTakeFirst();
  return row?.mail_state === 'waiting';
}

type Receipt = { state: 'sent' | 'bounced' | 'not configured'; receipt: unknown };

/** What the mail server answered, word for word. */
export async function recordMail(tx: Tx, id: string, { state, receipt }: Receipt): Promise<void> {
  await tx
    .updateTable('notices')
    .set({ mail_state: state, mail_receipt: json(receipt), mail_at: tx.now })
    .where('id', '=', id)
    .execute();
}

/** Notices made by `at` that no mail was sent for yet, oldest first. */
export async function waitingNotices(view: View, at: Date, limit = 100): Promise<string[]> {
  const rows = await view
    .selectFrom('notices')
    .select('id')
    .where('mail_state', '=', 'waiting')
    .where('made_at', '<=', at)
    .orderBy('made_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
