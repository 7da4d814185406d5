import { z } from 'zod';

import { textRead, unreadAttachment } from '#domain/attachments';
import { appendEntry } from '#domain/ledger';
import { happening } from '#flow';
import { ok } from '#kernel/result';
import { id } from '#steps/inputs';

/**
 * The text in a picture is read, once, and lies beside it for the drafts that hold the picture. What it says isn't in the
 * ledger. A picture that the reader falls over counts as not read, and its page says so.
 */
export const readPictureText = happening({
  name: 'read-picture-text',
  input: z.object({ attachmentId: id }),
  async run(ctx, { attachmentId }) {
    const sha256 = await ctx.view((view) => unreadAttachment(view, attachmentId));
    if (!sha256) return { state: 'over' as const };
    const { pictureText, blobs } = ctx.world;
    const found = pictureText.configured ? await pictureText.read(await blobs.get(sha256)) : undefined;
    const reading = found ? found.is : 'not read';
    const words = found?.is === 'read' ? found.words : '';
    await ctx.transact(async (tx) => {
      if (!(await textRead(tx, attachmentId, { reading, words }))) return ok(null);
      const payload = { sha256, reading, characters: words.length };
      await appendEntry(tx, { kind: 'attachment.text-read', subjectId: attachmentId, payload });
      return ok(null);
    });
    return { state: reading };
  },
});
