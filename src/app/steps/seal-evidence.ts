import { addRecord } from '#domain/archive';
import type { CommentFacts } from '#domain/comments';
import { canonicalJson } from '#kernel/canonical-json';
import type { Tx, View } from '#platform/db';

import { type KeptRaw, keepRaw, noteRaw } from './keep-raw.ts';
import type { Ctx } from './world.ts';

const MOST_THREAD = 2000;

type RecordRow = {
  id: string;
  kind: string;
  remoteId: string;
  version: string;
  at: string;
  author: unknown;
  text: string;
  raw: string | null;
};

/**
 * The comment, everything captured of it (edits, media, raw hashes) and the thread it stands in, as one file whose bytes
 * lie in the blob store before anybody acts. Not yet a record: {@link noteEvidence} makes it one.
 */
export async function sealEvidence(ctx: Ctx, comment: CommentFacts): Promise<KeptRaw> {
  const sealed = await ctx.view(async (view) => ({
    sealedAt: view.now.toISOString(),
    comment: { remoteId: comment.remoteId, text: comment.text, author: comment.author, state: comment.state },
    thread: await threadOf(view, comment),
  }));
  const bytes = new TextEncoder().encode(canonicalJson(sealed));
  return keepRaw(ctx.world, { bytes, type: 'application/json', url: `evidence:${comment.remoteId}` });
}

async function threadOf(view: View, { accountId, rootRemoteId }: CommentFacts): Promise<RecordRow[]> {
  const rows = await view
    .selectFrom('records')
    .leftJoin('raw_captures', (on) =>
      on.onRef('raw_captures.agency_id', '=', 'records.agency_id').onRef('raw_captures.id', '=', 'records.raw_id'),
    )
    .select(['records.id', 'kind', 'remote_id', 'version', 'records.at', 'author', 'text', 'body', 'sha256'])
    .where('records.account_id', '=', accountId)
    .where('root_remote_id', '=', rootRemoteId)
    .orderBy('records.at')
    .limit(MOST_THREAD)
    .execute();
  return rows.map(({ remote_id: remoteId, at, sha256: raw, ...row }) => ({
    ...row,
    remoteId,
    at: at.toISOString(),
    raw,
  }));
}

/** The sealed evidence is a record of the agency; answers its id. The same evidence twice is one record. */
export async function noteEvidence(tx: Tx, comment: CommentFacts, raw: KeptRaw): Promise<string | undefined> {
  const rawId = await noteRaw(tx, comment.accountId, raw);
  return addRecord(tx, {
    kind: 'evidence',
    accountId: comment.accountId,
    remoteId: comment.remoteId,
    rootRemoteId: comment.rootRemoteId,
    parentRemoteId: null,
    version: `evidence ${raw.sha256} ${tx.requestId}`,
    author: comment.author,
    text: comment.text,
    certainty: 'stated',
    how: 'own',
    rawId,
    body: { sha256: raw.sha256 },
  });
}
