import { setTimeout } from 'node:timers/promises';

import { z } from 'zod';

import { agencyOf } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { flow } from '#flow';
import { type BundleFile, bundleStream } from '#formats/bundle';
import { ok } from '#kernel/result';
import { WrongUse } from '#kernel/trouble';
import { bundleRecords } from '#steps/bundle-records';
import { decide } from '#steps/decide';
import { id, line } from '#steps/inputs';
import { entriesAround, postOf } from '#steps/post-around';
import { sequence } from '#steps/sequence';
import type { Ctx } from '#steps/world';
import { LogTrouble, checkpointPath, openCheckpoint } from '#tlog';

const MOST_ENTRIES = 20_000;
const MOST_WAITS = 100;
const WAIT_MS = 100;

/** A bundle on its way: how many records it has, and its files one after the other, the manifest last. */
export type Exported = { title: string; records: number; files: AsyncIterable<BundleFile> };

/**
 * One post and all around it is handed out, with the proof that each of its records is in the log: what was decided is
 * recorded first, the log is integrated, and then the files are made while they are read.
 *
 * Refuses as `decide` does. Throws WrongUse for a record that isn't a post, or has more than 20,000 entries around it, and
 * a `LogTrouble` when the log doesn't hold.
 */
export const exportPost = flow({
  name: 'export-post',
  action: 'export-records',
  input: z.object({ recordId: id, via: line('Say by which way it is exported.', 40).default('web') }),
  subject: ({ recordId }) => recordId,
  controls: ['agency.no-crossing'],
  async run(ctx, { recordId, via }) {
    const ordered = await ctx.transact(async (tx) => {
      const permit = await decide(tx, 'export-records', recordId);
      if (!permit.ok) return permit;
      const post = await postOf(tx, recordId);
      if (!post) throw new WrongUse('This record is not a post. Name the post: its page is the first of the thread.');
      if ((await entriesAround(tx, post, MOST_ENTRIES + 1)).length > MOST_ENTRIES)
        throw new WrongUse(
          `More than ${MOST_ENTRIES} entries are about this post, which is more than one bundle takes.`,
        );
      const { decisionId } = permit.value;
      const entryId = await appendEntry(tx, {
        kind: 'records.exported',
        subjectId: recordId,
        decisionId,
        payload: { recordId, remoteId: post.remoteId, via },
      });
      return ok({ post, entryId });
    });
    if (!ordered.ok) return ordered;
    const { post, entryId } = ordered.value;
    const log = await signedWith(ctx, entryId);
    const { ids, agency } = await ctx.view(async (view) => ({
      ids: await entriesAround(view, post, MOST_ENTRIES),
      agency: await agencyOf(view),
    }));
    const title = `One post of ${agency.name} and all around it`;
    const bundle = { title, origin: log.key.name, verifierKey: log.key, checkpoint: log.checkpoint };
    const exported: Exported = {
      title,
      records: ids.length,
      files: bundleStream(bundle, bundleRecords(ctx, log, ids)),
    };
    return ok(exported);
  },
});

/** The log under a published checkpoint that covers this row of the ledger, and with it all rows before it. */
async function signedWith(ctx: Ctx, entryId: string) {
  const { store: reader, signer } = await ctx.world.logOf(ctx.agencyId, 'public');
  for (let waits = 0; waits < MOST_WAITS; waits += 1) {
    await sequence(ctx, 'public');
    const published = await reader.read(checkpointPath);
    const row = await ctx.view((view) =>
      view.selectFrom('ledger').select('log_index').where('id', '=', entryId).executeTakeFirst(),
    );
    const size = published ? openCheckpoint(published, [signer.key]).size : 0;
    if (published && row && row.log_index !== null && row.log_index !== undefined && Number(row.log_index) < size)
      return { reader, key: signer.key, checkpoint: Buffer.from(published).toString('utf8'), size };
    // Another process numbers the log at this moment; what it has begun is over in milliseconds.
    await setTimeout(WAIT_MS);
  }
  throw new LogTrouble(checkpointPath, 'another process holds the log and did not sign it within ten seconds');
}
