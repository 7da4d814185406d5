import { z } from 'zod';

const cursor = z.object({
  /** The revision of each repository up to which everything was read. */
  revs: z.record(z.string(), z.string()).catch(() => ({})),
  /** A repository in the middle of which a limit ended the poll, and the newest record key met in it so far. */
  within: z
    .object({ did: z.string(), rev: z.string(), page: z.string().optional(), newest: z.string().optional() })
    .transform((within): { did: string; rev: string; page?: string | undefined; newest?: string | undefined } => within)
    .optional()
    .catch(undefined),
  /** The newest of the account's own posts up to which all were told. */
  ownUpTo: z.string().optional().catch(undefined),
  /** The next page of the server's list of repositories. */
  page: z.string().optional().catch(undefined),
  /** The next of our posts whose thread is to be asked, and how many of its replies were told already. */
  thread: z
    .object({ rkey: z.string(), told: z.number().int().min(0) })
    .optional()
    .catch(undefined),
  /** A hash of what each thread held, so that one which stayed the same is not told again. */
  threads: z.record(z.string(), z.string()).catch(() => ({})),
});

/** Where a poll goes on. Opaque to everybody else; a cursor that can't be read means: from the beginning. */
export type Cursor = z.infer<typeof cursor>;

export function readCursor(text: string | undefined): Cursor {
  try {
    return cursor.parse(JSON.parse(text ?? '{}'));
  } catch {
    return { revs: {}, threads: {} };
  }
}

export function writeCursor(at: Cursor): string {
  return JSON.stringify(at);
}
