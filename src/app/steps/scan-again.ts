import { attachmentsAmong, markScanned, unscanned } from '#domain/attachments';
import type { Content } from '#domain/drafts';
import { appendEntry } from '#domain/ledger';
import { ok } from '#kernel/result';

import { tellOfMalware } from './malware-published.ts';
import type { Ctx } from './world.ts';

/**
 * Files of this draft that came in while no scanner was configured are scanned, where one is now. Not within a transaction.
 * A scanner that doesn't answer changes nothing: the file stays unscanned, and the draft where it is.
 */
export async function scanAgain(ctx: Ctx, draftId: string, { pictures }: Content): Promise<void> {
  if (!ctx.world.malware.configured) return;
  const named = pictures.map(({ sha256 }) => sha256);
  const open = (await ctx.view((view) => attachmentsAmong(view, named))).filter(({ scan }) => scan === 'not scanned');
  let found = false;
  for (const { sha256 } of open) found = (await scanOne(ctx, draftId, sha256)) || found;
  if (found) await tellOfMalware(ctx);
}

/** Files that no scanner has looked at are scanned where there is one now, a hundred at most; what is published is told. */
export async function scanTheRest(ctx: Ctx): Promise<void> {
  const open = ctx.world.malware.configured ? await ctx.view(unscanned) : [];
  for (const { id, sha256 } of open) await scanOne(ctx, id, sha256);
  await tellOfMalware(ctx);
}

/** Answers whether there is malware in it. A file whose bytes aren't there stays as it is. */
async function scanOne(ctx: Ctx, subjectId: string, sha256: string): Promise<boolean> {
  const { malware, blobs } = ctx.world;
  if (!(await blobs.has(sha256))) return false;
  const scan = await malware.scan(await blobs.get(sha256));
  if (scan.is !== 'clean' && scan.is !== 'malware') return false;
  const says = scan.is === 'malware' ? scan.signature : scan.by;
  await ctx.transact(async (tx) => {
    await markScanned(tx, sha256, scan.is, says);
    const kind = scan.is === 'malware' ? 'attachment.malware-found' : 'attachment.scanned';
    await appendEntry(tx, { kind, subjectId, payload: { sha256, ...scan } });
    return ok(null);
  });
  return scan.is === 'malware';
}
