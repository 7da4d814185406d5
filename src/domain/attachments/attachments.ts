import { sql } from 'kysely';

import type { Tx, View } from '#platform/db';
import { signaturesOf } from '#platform/malware';
import { newRow } from '#platform/rows';
import type { Permit } from '#policy';

import { lookedAt } from './intake.ts';

/** `malware` is in quarantine; `released` was there, and somebody holds the finding to be mistaken. */
export type ScanState = 'clean' | 'malware' | 'not scanned' | 'released';
export type ReadingState = 'waiting' | 'read' | 'failed' | 'not read';

/** What is known of one file that came in. `says` is what scanned it, or the name of what was found: of a file in quarantine, and of one let out of it. */
export type Attachment = { sha256: string; scan: ScanState; says: string; reading: ReadingState; words: string };

/** By what a file comes in: with a draft, with a form, or as what was signed on paper. */
type Brings = Permit<'attach-picture' | 'request-permission' | 'record-acknowledgement' | 'put-in-form'>;

type NewAttachment = {
  sha256: string;
  uploadedSha256: string;
  scan: 'clean' | 'not scanned';
  /** What scanned it, or why nothing did. */
  says: string;
  reading: ReadingState;
};

/**
 * The file came in under the permit. Where it had come in before, what was found of malware and of text in it stays; only what
 * hadn't been looked at is new. Answers its id.
 */
export async function addAttachment(tx: Tx, permit: Brings, file: NewAttachment): Promise<string> {
  const { sha256, uploadedSha256, scan, says, reading } = file;
  const looked = scan !== 'not scanned';
  const scanned = {
    scan,
    scan_says: says,
    scanned_at: looked ? tx.now : null,
    scanned_by: looked ? says : '',
    signatures_at: (looked && signaturesOf(says)) || null,
  };
  const row = await tx
    .insertInto('attachments')
    .values({
      ...newRow(tx),
      ...scanned,
      sha256,
      uploaded_sha256: uploadedSha256,
      reading,
      words: '',
      person_id: permit.personId,
      by_decision: permit.decisionId,
      at: tx.now,
    })
    .onConflict((on) =>
      on.columns(['agency_id', 'sha256']).doUpdateSet({
        scan: unlooked<string>('scan'),
        scan_says: unlooked<string>('scan_says'),
        scanned_at: unlooked<Date | null>('scanned_at'),
        scanned_by: unlooked<string>('scanned_by'),
        signatures_at: unlooked<Date | null>('signatures_at'),
        reading: sql<string>`case when attachments.reading = 'read' or excluded.reading = 'not read' then attachments.reading else excluded.reading end`,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A file came in under the permit that is no picture of a draft: it is among those that are scanned again from now on. */
export async function bringIn(tx: Tx, permit: Brings, { sha256, chosen }: Brought): Promise<void> {
  await addAttachment(tx, permit, { ...lookedAt(sha256, chosen), sha256, reading: 'not read' });
}

type Brought = { sha256: string; chosen?: Parameters<typeof lookedAt>[1] };

/** The new value where nothing had looked for malware in the file before, else the one that is kept. */
const unlooked = <T>(column: 'scan' | 'scan_says' | 'scanned_at' | 'scanned_by' | 'signatures_at') =>
  sql<T>`case attachments.scan when 'not scanned' then ${sql.ref(`excluded.${column}`)} else ${sql.ref(`attachments.${column}`)} end`;

/** What is known of these files, by their SHA-256; a file that came in before files were looked at isn't among them. */
export async function attachmentsAmong(view: View, sha256s: readonly string[]): Promise<Attachment[]> {
  if (sha256s.length === 0) return [];
  const rows = await view
    .selectFrom('attachments')
    .select(['sha256', 'scan', 'scan_says as says', 'reading', 'words'])
    .where('sha256', 'in', sha256s)
    .execute();
  return rows.map(({ scan, reading, ...row }) => ({ ...row, scan: scanOf(scan), reading: readingOf(reading) }));
}

/** The SHA-256 of a file whose text waits to be read; undefined when it doesn't wait, or is in quarantine. */
export async function unreadAttachment(view: View, id: string): Promise<string | undefined> {
  const row = await view
    .selectFrom('attachments')
    .select('sha256')
    .where('id', '=', id)
    .where('reading', '=', 'waiting')
    .where('scan', '<>', 'malware')
    .executeTakeFirst();
  return row?.sha256;
}

/** Files that have waited to be read since `at` or longer, oldest first. */
export async function unreadAttachments(view: View, at: Date, limit = 100): Promise<string[]> {
  const rows = await view
    .selectFrom('attachments')
    .select('id')
    .where('reading', '=', 'waiting')
    .where('scan', '<>', 'malware')
    .where('at', '<=', at)
    .orderBy('at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

type Reading = { reading: Exclude<ReadingState, 'waiting'>; words: string };

/** What stands in the picture. Answers whether it was still waited for: a second worker changes nothing. */
export async function textRead(tx: Tx, id: string, { reading, words }: Reading): Promise<boolean> {
  const row = await tx
    .updateTable('attachments')
    .set({ reading, words: words.replaceAll('\0', '\uFFFD').toWellFormed() })
    .where('id', '=', id)
    .where('reading', '=', 'waiting')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What the table's constraints hold; anything else is as if it hadn't been looked at. */
export const scanOf = (kept: string): ScanState =>
  kept === 'clean' || kept === 'malware' || kept === 'released' ? kept : 'not scanned';
const readingOf = (kept: string): ReadingState =>
  kept === 'waiting' || kept === 'read' || kept === 'failed' ? kept : 'not read';
