import { z } from 'zod';

import { addAttachment } from '#domain/attachments';
import { appendEntry } from '#domain/ledger';
import { type Result, ok, refuse } from '#kernel/result';
import type { Tx } from '#platform/db';
import type { Permit } from '#policy';

import type { Ctx } from './world.ts';

/** A file as it was chosen, and what the search for malware came to: `says` is what scanned it, or why nothing did. */
export const ChosenFile = z.object({
  uploadedSha256: z.string().length(64),
  scan: z.enum(['clean', 'not scanned']),
  says: z.string().max(300),
});

/** As {@link ChosenFile}, also of a file that came in past the door, where none was looked at. */
export const lookedAt = (sha256: string, chosen: z.output<typeof ChosenFile> | undefined) =>
  chosen ?? { uploadedSha256: sha256, scan: 'not scanned' as const, says: 'It came in without being scanned.' };

/** What the scanner found, and in which bytes: they are kept nowhere. Source: clamd(8) for the signature's name. */
export const MalwareFound = z.object({
  sha256: z.string().length(64),
  sizeBytes: z.int(),
  signature: z.string().max(300),
  by: z.string().max(300),
});

/**
 * A file in which the scanner found malware goes nowhere: what is kept is that somebody tried to bring it in, when, its hash
 * and the name of what was found. Always refused, by `attachment.checked`.
 */
export async function refuseFile(
  ctx: Ctx,
  subjectId: string,
  payload: z.output<typeof MalwareFound>,
): Promise<Result<never>> {
  const kept = await ctx.transact(async (tx) => {
    await appendEntry(tx, { kind: 'attachment.malware-found', subjectId, payload });
    return ok(null);
  });
  return kept.ok ? refuse('attachment.checked') : kept;
}

type Brings = Permit<'request-permission' | 'record-acknowledgement' | 'put-in-form'>;

/** A file came in that is no picture of a draft: it is among the files that are scanned again from now on. */
export async function keepFile(
  tx: Tx,
  permit: Brings,
  { sha256, chosen }: { sha256: string; chosen?: z.output<typeof ChosenFile> | undefined },
): Promise<void> {
  await addAttachment(tx, permit, { ...lookedAt(sha256, chosen), sha256, reading: 'not read' });
}
