import type { Context } from 'hono';

import { type Chosen, lookThrough } from '#app/scanning';
import { refuseMalware } from '#app/scanning/refuse-malware.flow';
import { visitOf } from '#door';
import { type Picture, pictureLimits, readPicture } from '#platform/images';
import type { Ctx } from '#steps/world';

import { attachPicture, mostPictures } from './attach-picture.flow.ts';
import { nothingHere } from './draft-door.tsx';
import { pictureType } from './drafts.read.ts';

/** A picture that may be added, with what is known of the file that was chosen. */
type Taken = { picture: Picture; file: Chosen };

/** Files as they were looked at: all of them fit to be added; or in words, or by the policy, why none of them is. */
export type Looked =
  | { are: 'taken'; files: Taken[] }
  | { are: 'refused'; says: string }
  | { are: 'malware'; says: string; answer: Awaited<ReturnType<typeof refuseMalware.perform>> };

/**
 * Looks at every file before any is added: how many, how large, whether malware is in it, and whether it is a picture. A
 * scanner that is configured and doesn't answer lets nothing in.
 */
export async function lookAt(ctx: Ctx, draftId: string, files: File[], room: number): Promise<Looked> {
  if (files.length === 0) return { are: 'refused', says: 'Choose a picture first. Nothing was added.' };
  if (files.length > room)
    return {
      are: 'refused',
      says: `You chose ${files.length} pictures, and ${room === 0 ? 'no more fits' : `${room} more would fit`}: a post takes ${mostPictures}. None was added.`,
    };
  const taken: Taken[] = [];
  for (const file of files) {
    const looked = await lookAtOne(ctx, draftId, file);
    if (looked.are !== 'taken') return looked;
    taken.push(...looked.files);
  }
  return { are: 'taken', files: taken };
}

async function lookAtOne(ctx: Ctx, draftId: string, file: File): Promise<Looked> {
  const refused = (says: string): Looked => ({
    are: 'refused',
    says: `“${file.name.slice(0, 100)}”: ${says} Nothing was added.`,
  });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const looked = await lookThrough(ctx, bytes, pictureLimits.maxBytes);
  if (looked.is === 'malware') {
    const says = `“${file.name.slice(0, 100)}”: ${looked.says}`;
    return { are: 'malware', says, answer: await refuseMalware.perform(ctx, { draftId, ...looked.found }) };
  }
  if (looked.is === 'unanswered') return refused(looked.says);
  const read = await readPicture(bytes);
  if (!read.ok) return refused(read.says);
  return { are: 'taken', files: [{ picture: read.picture, file: looked.chosen }] };
}

/** Adds them one after another: each is a step of its own after the save. Answers the first that wasn't done. */
export async function addAll(ctx: Ctx, draftId: string, files: readonly Taken[]) {
  for (const [place, { picture, file }] of files.entries()) {
    const { bytes, format, width, height, hadLocation } = picture;
    const hash = await ctx.world.blobs.put(bytes);
    // The ledger tells them in this order.
    const then = ctx.as({ now: new Date(ctx.now.getTime() + place + 1) });
    const about = { sha256: hash, mediaType: `image/${format}`, width, height, hadLocation };
    const added = await attachPicture.perform(then, { draftId, picture: about, file });
    if (added.kind !== 'done') return added;
  }
  return undefined;
}

/**
 * The bytes of a picture, to whoever may see the draft that holds it. Their type was told from the bytes when they came in.
 * A picture in which malware was found later is served to nobody.
 */
export async function pictureBytes(c: Context) {
  const { ctx } = visitOf(c);
  const name = c.req.param('sha256') ?? '';
  if (!/^[0-9a-f]{64}$/.test(name)) return nothingHere(c);
  const type = await ctx.view((view) => pictureType(view, name, c.req.query('draft')));
  if (!type) return nothingHere(c);
  const bytes = await ctx.world.blobs.get(name);
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': 'inline',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
  });
}
