import { attachmentsAmong, markScanned } from '#domain/attachments';
import type { Content } from '#domain/drafts';
import { appendEntry } from '#domain/ledger';
import { ok } from '#kernel/result';

import type { Ctx } from './world.ts';

/**
 * Files of this draft that came in while no scanner was configured are scanned, where one is now. Not within a transaction.
 * A scanner that doesn't answer changes nothing: the file stays unscanned, and the draft where it is.
 */
export async function scanAgain(ctx: Ctx, draftId: string, { pictures }: Content): Promise<void> {
  const { malware, blobs } = ctx.world;
  if (!malware.configured) return;
  const named = pictures.map(({ sha256 }) => sha256);
  const open = (await ctx.view((view) => attachmentsAmong(view, named))).filter(({ scan }) => scan === 'not scanned');
  for (const { sha256 } of open) {
    const scan = await malware.scan(await blobs.get(sha256));
    if (scan.is !== 'clean' && scan.is !== 'malware') continue;
    const says = scan.is === 'malware' ? scan.signature : scan.by;
    await ctx.transact(async (tx) => {
      await markScanned(tx, sha256, scan.is, says);
      const kind = scan.is === 'malware' ? 'attachment.malware-found' : 'attachment.scanned';
      await appendEntry(tx, { kind, subjectId: draftId, payload: { sha256, ...scan } });
      return ok(null);
    });
  }
}
