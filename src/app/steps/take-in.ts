import type { CapturedEvent } from '#connectors/contract';
import type { Account } from '#domain/accounts';
import { addRecord, type NewRecord } from '#domain/archive';
import { editComment, knownComment, tombstone, upsertComment } from '#domain/comments';
import { appendEntry } from '#domain/ledger';
import type { Tx } from '#platform/db';
import { findings } from '#screening';

import { type KeptRaw, noteRaw } from './keep-raw.ts';

/** An event with its bytes, which lie in the blob store already. */
export type SeenEvent = { event: CapturedEvent; raw: KeptRaw };

type Taken = SeenEvent & { account: Account; /** Who the account is, in the network's words. */ identity: string };

/** One event becomes a record, and a comment of the public waits to be read. Answers whether it was new. */
export async function takeIn(tx: Tx, { account, identity, event, raw }: Taken): Promise<boolean> {
  const known = await knownComment(tx, account.id, event.remoteId);
  const kind = kindOf(event, known);
  if (kind === undefined) return false;
  const rawId = await noteRaw(tx, account.id, raw);
  const record = recordOf(account, event, kind, rawId);
  const recordId = await addRecord(tx, record);
  if (!recordId) return false;
  if (kind === 'deletion') await tombstone(tx, { accountId: account.id, remoteId: event.remoteId });
  const seen = {
    accountId: account.id,
    remoteId: event.remoteId,
    text: event.text,
    version: event.version,
    recordId,
    findings: findings(event.text),
  };
  if (kind === 'edit') await editComment(tx, seen);
  if (kind === 'comment' && event.author.id !== identity)
    await upsertComment(tx, {
      ...seen,
      rootRemoteId: event.rootRemoteId ?? event.remoteId,
      parentRemoteId: event.parentRemoteId ?? event.remoteId,
      author: record.author,
      writtenAt: event.at ?? tx.now,
    });
  const payload = {
    recordId,
    raw: raw.sha256,
    remoteId: event.remoteId,
    version: record.version,
    author: record.author,
    text: record.text,
    how: event.how,
    certainty: event.certainty,
  };
  await appendEntry(tx, { kind: `captured.${kind}`, subjectId: recordId, payload });
  return true;
}

type Known = { version: string; deleted: boolean } | undefined;

/** A known thing with a new version is an edit, whatever the network calls it; undefined when nothing is new. */
function kindOf(event: CapturedEvent, known: Known): NewRecord['kind'] | undefined {
  if (event.kind === 'delete') return known?.deleted ? undefined : 'deletion';
  if (known) return known.version === event.version ? undefined : 'edit';
  return event.kind === 'post' ? 'post' : 'comment';
}

function recordOf(account: Account, event: CapturedEvent, kind: NewRecord['kind'], rawId: string): NewRecord {
  const { author, at, textLeftOut, media } = event;
  return {
    kind,
    accountId: account.id,
    remoteId: event.remoteId,
    rootRemoteId: event.rootRemoteId ?? event.remoteId,
    parentRemoteId: event.parentRemoteId ?? null,
    version: kind === 'deletion' ? `deleted ${event.version}` : event.version,
    author: { id: author.id, name: author.name ?? author.handle ?? author.id },
    text: event.text,
    certainty: event.certainty,
    how: event.how,
    rawId,
    body: { at: at ?? null, textLeftOut, media },
  };
}
