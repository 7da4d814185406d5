import { type ToScan, filesToScan, recordScan, recordScanTrouble, unscannedAmong } from '#domain/attachments';
import type { Content } from '#domain/drafts';
import { appendEntry } from '#domain/ledger';
import { ok } from '#kernel/result';
import { BlobDamaged, BlobMissing } from '#platform/blobs';
import { signaturesOf } from '#platform/malware';

import { tellOfMalware, tellOfQuarantine } from './quarantine-told.ts';
import type { Ctx } from './world.ts';

/** So many files are scanned again in a day at most; what is left is first in line the next day. */
const MOST_A_DAY = 1000;
/** So many files that weren't answered for end the day's work: something is wrong with the scanner. */
const MOST_UNANSWERED = 20;

/** What came of scanning one file. Why it wasn't scanned, by the scanner or since its bytes are gone, is kept beside the file. */
type Outcome = 'clean' | 'found' | 'unanswered' | 'broken';

/** Files of this draft that no scanner has looked at are scanned, where there is one now. Not within a transaction. */
export async function scanAgain(ctx: Ctx, { pictures }: Content): Promise<void> {
  if (!ctx.world.malware.configured) return;
  const named = pictures.map(({ sha256 }) => sha256);
  for (const file of await ctx.view((view) => unscannedAmong(view, named))) await scanOne(ctx, file);
  await tellOfMalware(ctx);
}

/**
 * Files that came in unscanned, or were scanned by older signatures than the scanner has now, are scanned, the longest ago
 * first and a thousand a day at most. What was scanned stays so, whenever the work is cut off. Throws where a scanner is
 * named and doesn't answer: what is left is tried again.
 */
export async function scanTheRest(ctx: Ctx): Promise<void> {
  const { malware } = ctx.world;
  if (!malware.configured) return tellOfMalware(ctx);
  const by = await malware.version();
  if (by === undefined) {
    await tellOfMalware(ctx);
    throw new Error("The malware scanner doesn't answer. No file was scanned; it is tried again.");
  }
  const files = await ctx.view((view) => filesToScan(view, { by, signaturesAt: signaturesOf(by) }, MOST_A_DAY));
  const counts = { clean: 0, found: 0, unanswered: 0, broken: 0 };
  for (const file of files) {
    counts[await scanOne(ctx, file)] += 1;
    if (counts.unanswered >= MOST_UNANSWERED) break;
  }
  await tellOfMalware(ctx);
  if (files.length === 0) return;
  const { agencyId: subjectId } = ctx;
  const payload = { by, ...counts };
  await ctx.transact(async (tx) =>
    ok(await appendEntry(tx, { kind: 'attachments.scanned-again', subjectId, payload })),
  );
}

/**
 * The file is scanned now, and what came of it is kept: of a first scan, of one that somebody ordered, and of malware the
 * ledger has an entry; of the day's work as a whole it has one. Not within a transaction.
 */
export async function scanOne(ctx: Ctx, { id, sha256, scan: before }: ToScan, decisionId?: string): Promise<Outcome> {
  const scan = await scanBlob(ctx, sha256);
  if (scan.is !== 'clean' && scan.is !== 'malware') {
    await ctx.transact(async (tx) => ok(await recordScanTrouble(tx, id, scan.says)));
    return scan.is === 'broken' ? 'broken' : 'unanswered';
  }
  await ctx.transact(async (tx) => {
    const { was, now } = await recordScan(tx, id, { ...scan, signaturesAt: signaturesOf(scan.by) });
    const by = decisionId === undefined ? {} : { decisionId };
    const entry = { subjectId: id, ...by, payload: { sha256, ...scan } };
    if (now === 'malware' && was !== 'malware') {
      await appendEntry(tx, { ...entry, kind: 'attachment.quarantined' });
      await tellOfQuarantine(tx, ctx.world, { id, sha256 });
    } else if (decisionId !== undefined || before === 'not scanned')
      await appendEntry(tx, { ...entry, kind: 'attachment.scanned' });
    return ok(null);
  });
  return scan.is === 'malware' ? 'found' : 'clean';
}

/** The bytes go from the disk to the scanner in pieces; a verdict counts only where all of them were as they were kept. */
async function scanBlob({ world: { malware, blobs } }: Ctx, sha256: string) {
  let broken: unknown;
  async function* whole() {
    try {
      yield* blobs.stream(sha256);
    } catch (error) {
      broken = error;
      throw error;
    }
  }
  const scan = await malware.scan(whole());
  if (broken !== undefined) return { is: 'broken', says: brokenBy(broken) } as const;
  return scan.is === 'unconfigured' ? { ...scan, says: 'No malware scanner is configured here.' } : scan;
}

const brokenBy = (error: unknown) =>
  error instanceof BlobMissing || error instanceof BlobDamaged
    ? 'Its bytes are missing or damaged in the store. They have to be restored from a backup.'
    : `Its bytes can't be read (${error instanceof Error ? error.message : String(error)}).`;
