import type { Context } from 'hono';

import { type Chosen, lookThrough } from '#app/scanning';
import { inQuarantine } from '#app/scanning/files.read';
import { visitOf } from '#door';
import { readPicture } from '#platform/images';

import { refuseFormFile } from './refuse-form-file.flow.ts';

type Document = {
  field: string;
  name: string;
  sha256: string;
  mediaType: string;
  sizeBytes: number;
  chosen: Chosen;
};

/** A file that came with a form, its bytes in the store; or in words, and by the policy where it says so, why it wasn't taken. */
export type Taken =
  | { ok: true; document: Document }
  | { ok: false; says: string; refused?: Awaited<ReturnType<typeof refuseFormFile.perform>> };

const MOST_BYTES = 10_000_000;
const PDF_END_WITHIN = 2048;

/**
 * Takes in one file of a form that the scanner finds nothing in: a PDF as it is, a JPEG or PNG written anew without the place where it was taken. What it is
 * is told by its bytes, never by its name; what is empty, too large, cut off or of another kind is refused in words.
 */
export async function takeFile(c: Context, field: string, file: File): Promise<Taken> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.replaceAll(/\p{Cc}/gu, '').slice(0, 150) || 'file';
  const { ctx } = visitOf(c);
  const looked = await lookThrough(ctx, bytes, MOST_BYTES);
  if (looked.is !== 'fit') {
    const says = `“${name}”: ${looked.says}`;
    if (looked.is === 'unanswered') return { ok: false, says };
    return { ok: false, says, refused: await refuseFormFile.perform(ctx, looked.found) };
  }
  const read = await readFile(bytes);
  if (typeof read === 'string') return { ok: false, says: `“${name}”: ${read}` };
  const sha256 = await ctx.world.blobs.put(read.bytes);
  const { mediaType, bytes: kept } = read;
  return { ok: true, document: { field, name, sha256, mediaType, sizeBytes: kept.length, chosen: looked.chosen } };
}

async function readFile(bytes: Uint8Array): Promise<{ bytes: Uint8Array; mediaType: string } | string> {
  if (bytes.length === 0) return 'the file is empty. Choose another.';
  if (bytes.length > MOST_BYTES) return `it has ${Math.ceil(bytes.length / 1e6)} MB; at most 10 MB are taken.`;
  if (startsWith(bytes, '25504446')) return isWholePdf(bytes) ? { bytes, mediaType: 'application/pdf' } : CUT;
  if (!startsWith(bytes, 'ffd8ff') && !startsWith(bytes, '89504e47'))
    return 'it is neither a PDF nor a JPEG or PNG picture. Save it as one of these.';
  const read = await readPicture(bytes);
  return read.ok ? { bytes: read.picture.bytes, mediaType: `image/${read.picture.format}` } : read.says;
}

const CUT = 'this PDF is cut off: its end is missing. Send it again, or save it anew.';

const startsWith = (bytes: Uint8Array, hex: string) =>
  Buffer.from(bytes.subarray(0, hex.length / 2)).toString('hex') === hex;

/** The mark stands near the end; readers look for it there. Source: ISO 32000-1, 7.5.5. */
const isWholePdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(-PDF_END_WITHIN)).includes('%%EOF');

/** The bytes of a file as they were taken: pictures are shown, a PDF is handed down to be opened elsewhere. Undefined for one in quarantine. */
export async function sendFile(
  c: Context,
  { name, sha256, mediaType }: { name: string; sha256: string; mediaType: string },
) {
  const { ctx } = visitOf(c);
  const held = await ctx.view((view) => inQuarantine(view, [sha256]));
  if (held.has(sha256)) return undefined;
  const bytes = await ctx.world.blobs.get(sha256);
  const how = mediaType === 'application/pdf' ? 'attachment' : 'inline';
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': mediaType,
    'Content-Disposition': `${how}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
  });
}
