import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';

type Raw = { accountId: string; sha256: string; sizeBytes: number; mediaType: string; source: string };

/** Bytes came from a network and lie in the blob store under their hash; answers the id that parsed records point to. */
export async function addRaw(tx: Tx, raw: Raw): Promise<string> {
  const row = {
    ...newRow(tx),
    account_id: raw.accountId,
    sha256: raw.sha256,
    size_bytes: raw.sizeBytes,
    media_type: raw.mediaType,
    source: raw.source,
    at: tx.now,
  };
  await tx.insertInto('raw_captures').values(row).execute();
  return row.id;
}

type Poll = {
  accountId: string;
  cursorBefore: string | null;
  cursorAfter: string | null;
  events: number;
  idsSha256: string;
  trouble: string | null;
};

/** A look at the network took place, also one that failed: what was never put in must show. Answers id and number. */
export async function addPoll(tx: Tx, poll: Poll): Promise<{ id: string; number: number }> {
  const last = await tx
    .selectFrom('polls')
    .select((now) => now.fn.max('number').as('number'))
    .where('account_id', '=', poll.accountId)
    .executeTakeFirst();
  const number = Number(last?.number ?? 0) + 1;
  const row = {
    ...newRow(tx),
    account_id: poll.accountId,
    number,
    cursor_before: poll.cursorBefore,
    cursor_after: poll.cursorAfter,
    events: poll.events,
    ids_sha256: poll.idsSha256,
    trouble: poll.trouble,
    at: tx.now,
  };
  await tx.insertInto('polls').values(row).execute();
  return { id: row.id, number };
}

/** Where the last look that succeeded ended; null before the first. */
export async function lastCursor(view: View, accountId: string): Promise<string | null> {
  const row = await view
    .selectFrom('polls')
    .select('cursor_after')
    .where('account_id', '=', accountId)
    .where('trouble', 'is', null)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.cursor_after ?? null;
}
