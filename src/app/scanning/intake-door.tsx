import { sha256 } from '#kernel/hash';
import type { Ctx } from '#steps/world';

/** What is known of a file that may come in, as it was chosen. */
export type Chosen = { uploadedSha256: string; scan: 'clean' | 'not scanned'; says: string };

/** A file that may come in; or in words, or with what was found in it, why it may not. */
export type LookedThrough =
  | { is: 'fit'; chosen: Chosen }
  | { is: 'unanswered'; says: string }
  | { is: 'malware'; says: string; found: { sha256: string; sizeBytes: number; signature: string; by: string } };

const NO_SCANNER = 'Not scanned: no scanner is configured here';

/**
 * Looks through a file as it was chosen, before anything reads it or keeps any of it. What is larger than `mostBytes` never
 * reaches the scanner: whoever takes it in refuses it by its size. A scanner that is configured and doesn't answer lets
 * nothing in.
 */
export async function lookThrough(ctx: Ctx, bytes: Uint8Array, mostBytes: number): Promise<LookedThrough> {
  const uploadedSha256 = sha256(bytes);
  const scan = bytes.length > mostBytes ? undefined : await ctx.world.malware.scan(bytes);
  if (scan?.is === 'malware') {
    const { signature, by } = scan;
    return {
      is: 'malware',
      says: `the scanner found “${signature}” in it. Nothing was added, and the file is kept nowhere. Tell your security officer where it came from.`,
      found: { sha256: uploadedSha256, sizeBytes: bytes.length, signature, by },
    };
  }
  if (scan?.is === 'unanswered')
    return {
      is: 'unanswered',
      says: `${scan.says} No file is let in unscanned: try again in some minutes, then tell your administrator.`,
    };
  const known =
    scan?.is === 'clean' ? { scan: scan.is, says: scan.by } : { scan: 'not scanned' as const, says: NO_SCANNER };
  return { is: 'fit', chosen: { uploadedSha256, ...known } };
}
