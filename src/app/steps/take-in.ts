import type { CapturedEvent } from '#connectors/contract';
import type { Account } from '#domain/accounts';
import { addRecord, type NewRecord } from '#domain/archive';
import { type Screened, editComment, knownComment, tombstone, upsertComment } from '#domain/comments';
import { appendEntry } from '#domain/ledger';
import type { Tx } from '#platform/db';

import type { KeptRaw } from './keep-raw.ts';
import type { ScreenComment } from './screen-comment.ts';

/** A picture or film of an event: its bytes lie in the blob store, or it is said why they couldn't be had. */
export type KeptMedium = { url: string; alt: string; sha256: string | null; trouble: string | null };

/** An event whose bytes lie in the blob store and stand in the register already. */
export type SeenEvent = { event: CapturedEvent; raw: KeptRaw; rawId: string; media: readonly KeptMedium[] };

/** The version under which the state that an event tells of is on record. */
export const versionOf = ({ kind, version }: CapturedEvent) => (kind === 'delete' ? `deleted ${version}` : version);

type Taken = SeenEvent & {
  account: Account;
  /** Who the account is, in the network's words. */
  identity: string;
  screen: ScreenComment;
};

/** One event becomes a record, and a comment of the public waits to be read. Answers whether it was new. */
export async function takeIn(tx: Tx, { account, identity, screen, event, raw, rawId, media }: Taken): Promise<boolean> {
  const known = await knownComment(tx, account.id, event.remoteId);
  const ours = event.author.id === identity;
  const kind = kindOf(event, known, ours);
  if (kind === undefined) return false;
  const record = recordOf({ account, event, rawId, media }, kind);
  const recordId = await addRecord(tx, record);
  if (!recordId) return false;
  if (kind === 'deletion') await tombstone(tx, { accountId: account.id, remoteId: event.remoteId });
  const ofPublic = kind === 'edit' || kind === 'comment';
  const screened = ofPublic ? screen(event.text) : undefined;
  if (screened) await keepComment(tx, { recorded: { ...record, kind }, event, recordId, screened });
  const payload = {
    recordId,
    raw: raw.sha256,
    remoteId: event.remoteId,
    version: record.version,
    author: record.author,
    text: record.text,
    how: event.how,
    certainty: event.certainty,
    media: media.map(({ url, sha256 }) => ({ url, sha256 })),
    ...(screened && { screened: ofScreening(screened) }),
  };
  await appendEntry(tx, { kind: `captured.${kind}`, subjectId: recordId, payload });
  return true;
}

type OfPublic = { recorded: NewRecord; event: CapturedEvent; recordId: string; screened: Screened };

/** What the public wrote waits to be read, or reads otherwise now. */
async function keepComment(tx: Tx, { recorded, event, recordId, screened }: OfPublic): Promise<void> {
  const { accountId, remoteId, author } = recorded;
  const seen = { accountId, remoteId, text: event.text, version: event.version, recordId, screened };
  if (recorded.kind === 'edit') return editComment(tx, seen);
  const { rootRemoteId = remoteId, parentRemoteId = remoteId, at = tx.now } = event;
  await upsertComment(tx, { ...seen, rootRemoteId, parentRemoteId, author, writtenAt: at });
}

/** For the log: with what it was screened, and which kinds were found where; not what a person is to read. */
const ofScreening = ({ screening, by, under, language, findings }: Screened) => ({
  screening,
  by,
  under,
  language,
  found: findings.map(({ kind, start, end, confidence, ground }) => ({ kind, start, end, confidence, ground })),
});

type Known = { version: string; deleted: boolean } | undefined;

/**
 * A known thing with a new version is an edit, whatever the network calls it; what the agency says under its own posts is a
 * post of the agency. Undefined when nothing is new.
 */
function kindOf(event: CapturedEvent, known: Known, ours: boolean): NewRecord['kind'] | undefined {
  if (event.kind === 'delete') return known?.deleted ? undefined : 'deletion';
  if (known) return known.version === event.version ? undefined : 'edit';
  return ours || event.kind === 'post' ? 'post' : 'comment';
}

type Recorded = Pick<Taken, 'account' | 'event' | 'rawId' | 'media'>;

function recordOf({ account, event, rawId, media }: Recorded, kind: NewRecord['kind']): NewRecord {
  const { author, at, textLeftOut } = event;
  return {
    kind,
    accountId: account.id,
    remoteId: event.remoteId,
    rootRemoteId: event.rootRemoteId ?? event.remoteId,
    parentRemoteId: event.parentRemoteId ?? null,
    version: versionOf(event),
    author: { id: author.id, name: author.name ?? author.handle ?? author.id },
    text: event.text,
    certainty: event.certainty,
    how: event.how,
    rawId,
    body: { at: at ?? null, textLeftOut, media },
  };
}
