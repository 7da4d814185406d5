import { type Tx } from '#platform/db';

/** The person of `tx` has read this notice of theirs; answers where it leads. Undefined when they have no such notice. */
export async function markRead(tx: Tx, id: string): Promise<string | undefined> {
  await unread(tx).where('id', '=', id).execute();
  const row = await tx
    .selectFrom('notices')
    .select('link')
    .where('id', '=', id)
    .where('person_id', '=', tx.personId ?? '')
    .executeTakeFirst();
  return row?.link;
}

/** The person of `tx` has read all their notices that were made by `until`. */
export async function markAllRead(tx: Tx, until: Date): Promise<void> {
  await unread(tx).where('made_at', '<=', until).execute();
}

const unread = (tx: Tx) =>
  tx
    .updateTable('notices')
    .set({ read_at: tx.now })
    .where('person_id', '=', tx.personId ?? '')
    .where('read_at', 'is', null);
