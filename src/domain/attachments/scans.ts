import { sql } from 'kysely';

import { type Result, ok, refuse } from '#kernel/result';
import type { Tx, View } from '#platform/db';
import type { Permit } from '#policy';

import { type ScanState, scanOf } from './attachments.ts';

/** How often a scanner that doesn't say the date of its signatures scans the same file. */
const UNDATED_EVERY_MS = 7 * 86_400_000;

/** What a scan came to. */
type Scanned = { by: string; signaturesAt: Date | undefined } & (
  | { is: 'clean' }
  | { is: 'malware'; signature: string }
);

/** One file to be scanned, as it stands before. */
export type ToScan = { id: string; sha256: string; scan: ScanState };

/** The scanner as it is now: what it calls itself, and the date of its signatures where it says one. */
type Scanner = { by: string; signaturesAt: Date | undefined };

/** Not scanned yet, or scanned by older signatures than these; without a date, by another version or a week ago. */
const stale = (now: Date, { by, signaturesAt }: Scanner) => {
  const dated = signaturesAt ?? null;
  return sql<boolean>`scan <> 'malware' and (scanned_at is null
    or (scanned_by <> ${by} and (${dated}::timestamptz is null or signatures_at is null or signatures_at < ${dated}))
    or (${dated}::timestamptz is null and scanned_at < ${new Date(now.getTime() - UNDATED_EVERY_MS)}))`;
};

/**
 * Files that this scanner's signatures are newer than, or that none has looked at: the longest ago first, and what gave
 * trouble the last time after all others. What is in quarantine isn't among them.
 */
export async function filesToScan(view: View, scanner: Scanner, limit: number): Promise<ToScan[]> {
  const rows = await view
    .selectFrom('attachments')
    .select(['id', 'sha256', 'scan'])
    .where(stale(view.now, scanner))
    .orderBy(sql`scan_trouble <> ''`)
    .orderBy('scanned_at', (order) => order.asc().nullsFirst())
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ scan, ...file }) => ({ ...file, scan: scanOf(scan) }));
}

/** Those of these files, by their SHA-256, that no scanner has looked at. */
export async function unscannedAmong(view: View, sha256s: readonly string[]): Promise<ToScan[]> {
  if (sha256s.length === 0) return [];
  const rows = await view
    .selectFrom('attachments')
    .select(['id', 'sha256'])
    .where('sha256', 'in', sha256s)
    .where('scan', '=', 'not scanned')
    .execute();
  return rows.map((file) => ({ ...file, scan: 'not scanned' as const }));
}

/** Those of these files, by their SHA-256, that are in quarantine: nothing serves or hands out their bytes. */
export async function quarantinedAmong(view: View, sha256s: readonly string[]): Promise<string[]> {
  if (sha256s.length === 0) return [];
  const rows = await view
    .selectFrom('attachments')
    .select('sha256')
    .where('sha256', 'in', sha256s)
    .where('scan', '=', 'malware')
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

/** The file under this id; undefined when the agency has none. `holderId` is who brought it in, `found` what was found where something was. */
export async function attachmentFacts(view: View, id: string) {
  const row = await view
    .selectFrom('attachments')
    .select(['agency_id', 'person_id', 'sha256', 'scan', 'scan_says'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { agency_id: agencyId, person_id: holderId, sha256, scan, scan_says: found } = row;
  return { id, agencyId, holderId, sha256, scan: scanOf(scan), found };
}

/**
 * The scan is kept, with what made it. Answers how the file stood and stands: malware puts it in quarantine, unless
 * somebody called this very finding mistaken; and out of quarantine no scan lets anything.
 */
export async function recordScan(tx: Tx, id: string, scanned: Scanned): Promise<{ was: ScanState; now: ScanState }> {
  const row = await tx
    .selectFrom('attachments')
    .select(['scan', 'scan_says', 'released_signature', 'quarantined_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const was = scanOf(row.scan);
  const now = stateAfter(was, scanned, row.released_signature);
  const found = scanned.is === 'malware' ? scanned.signature : now === 'clean' ? scanned.by : row.scan_says;
  await tx
    .updateTable('attachments')
    .set({
      scan: now,
      scan_says: found,
      scanned_by: scanned.by,
      signatures_at: scanned.signaturesAt ?? null,
      scanned_at: tx.now,
      scan_trouble: '',
      quarantined_at: now === 'malware' ? (row.quarantined_at ?? tx.now) : row.quarantined_at,
    })
    .where('id', '=', id)
    .execute();
  return { was, now };
}

function stateAfter(was: ScanState, scanned: Scanned, released: string | null): ScanState {
  if (was === 'malware') return was;
  if (scanned.is === 'clean') return 'clean';
  return scanned.signature === released ? 'released' : 'malware';
}

/** The file couldn't be scanned: why, in words. How it stands doesn't change. */
export async function recordScanTrouble(tx: Tx, id: string, says: string): Promise<void> {
  await tx
    .updateTable('attachments')
    .set({ scan_trouble: says.slice(0, 500) })
    .where('id', '=', id)
    .execute();
}

/**
 * What the scanner found in the permit's file is held to be mistaken: it leaves quarantine, and this finding alone puts it
 * there no more. Refuses by `attachment.moves-by-table` a file that isn't in quarantine.
 */
export async function releaseFile(tx: Tx, permit: Permit<'answer-quarantine'>): Promise<Result<null>> {
  const row = await tx
    .updateTable('attachments')
    .set({ scan: 'released', released_signature: sql<string>`scan_says` })
    .where('id', '=', permit.subjectId)
    .where('scan', '=', 'malware')
    .returning('id')
    .executeTakeFirst();
  return row ? ok(null) : refuse('attachment.moves-by-table');
}
