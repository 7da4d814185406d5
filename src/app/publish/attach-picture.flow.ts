import { z } from 'zod';

import { ChosenFile, addAttachment, lookedAt } from '#domain/attachments';
import { changeContent } from '#domain/drafts';
import { appendEntry } from '#domain/ledger';
import { cancelOrders } from '#domain/posts';
import { flow } from '#flow';
import { ok, refuse } from '#kernel/result';
import { decide } from '#steps/decide';
import { findingsIn, foundDraft } from '#steps/found-draft';
import { id } from '#steps/inputs';

/** The networks take no more in one post. Source: lexicon app.bsky.embed.images. */
export const mostPictures = 4;

/** A picture as the platform read it: decoded, bounded, without the place where it was taken. */
const Picture = z.object({
  sha256: z.string().length(64),
  mediaType: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  hadLocation: z.boolean(),
});

/** A picture goes with the draft. Its bytes lie in the blob store already; it waits for alt text, source and right. */
export const attachPicture = flow({
  name: 'attach-picture',
  action: 'attach-picture',
  input: z.object({
    draftId: id,
    picture: Picture,
    file: ChosenFile.optional(),
    alt: z.string().max(4000, 'At most 4,000 characters.').default(''),
    source: z.string().max(300, 'At most 300 characters.').default(''),
    right: z.string().max(300, 'At most 300 characters.').default(''),
  }),
  subject: ({ draftId }) => draftId,
  controls: ['draft.fits-network', 'draft.moves-by-table', 'agency.no-crossing'],
  run: (ctx, { draftId, picture: { hadLocation, ...picture }, file, ...words }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'attach-picture', draftId);
      if (!permit.ok) return permit;
      const found = await foundDraft(tx, draftId);
      if (!found) return refuse('agency.no-crossing');
      const before = found.content.pictures.filter(({ sha256 }) => sha256 !== picture.sha256);
      if (before.length >= mostPictures) return refuse('draft.fits-network');
      const content = { ...found.content, pictures: [...before, { ...picture, ...words }] };
      const findings = await findingsIn(tx, { account: found.account, content, weights: ctx.world.headWeights });
      const cancelled = await cancelOrders(tx, draftId);
      if (!cancelled.ok) return cancelled;
      const changed = await changeContent(tx, permit.value, { accountId: found.account.id, content, findings });
      if (!changed.ok) return changed;
      const { decisionId } = permit.value;
      const { scan, says, uploadedSha256 } = lookedAt(picture.sha256, file);
      const { jobs, pictureText } = ctx.world;
      const reading = pictureText.configured ? 'waiting' : 'not read';
      const kept = { sha256: picture.sha256, uploadedSha256, scan, says, reading } as const;
      const attachmentId = await addAttachment(tx, permit.value, kept);
      if (pictureText.configured) await jobs.send(tx, 'read-picture', { agencyId: ctx.agencyId, attachmentId });
      const payload = {
        contentHash: changed.value,
        picture: picture.sha256,
        uploaded: uploadedSha256,
        locationRemoved: hadLocation,
        malware: { scan, says },
      };
      await appendEntry(tx, { kind: 'draft.picture-attached', subjectId: draftId, decisionId, payload });
      return ok({ draftId });
    }),
});
