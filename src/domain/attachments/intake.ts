import { z } from 'zod';

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

export type MalwareFound = z.output<typeof MalwareFound>;
