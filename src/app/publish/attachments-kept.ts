import { z } from 'zod';

const Kept = z.array(
  z.object({
    sha256: z.string(),
    scan: z.enum(['clean', 'malware', 'not scanned']),
    says: z.string(),
    reading: z.enum(['waiting', 'read', 'failed', 'not read']),
    words: z.string(),
  }),
);

/** What is known of a file of a draft: what the search for malware came to, and the text that stands in it. */
export type Attachment = z.output<typeof Kept>[number];

export const attachmentsKept = (rows: unknown): Attachment[] => Kept.parse(rows);
