import { approvePost } from '#app/publish/approve-post.flow';
import { attachPicture } from '#app/publish/attach-picture.flow';
import { editDraft } from '#app/publish/edit-draft.flow';
import { schedulePost } from '#app/publish/schedule-post.flow';
import { startDraft } from '#app/publish/start-draft.flow';
import { submitDraft } from '#app/publish/submit-draft.flow';
import { attachmentsAmong } from '#domain/attachments';
import { draftFacts } from '#domain/drafts';

import { type Stage, type Tale, until } from './tale.ts';

export const ATTESTED = [
  'It is accurate, and its sources are named.',
  'I know that it is public and that I answer for it.',
];

/** The hash of what the draft holds now, as a screen shows it to whoever decides. */
export async function hashOf({ house }: Tale, { agencyId }: Stage, draftId: string): Promise<string> {
  const found = await house
    .contextFor({ agencyId, personId: null, byPerson: false })
    .view((view) => draftFacts(view, draftId));
  return found?.contentHash ?? '';
}

/** Author and reviewer bring a text, or an answer to a comment, all the way to the order to publish it; answers the draft's id. */
export async function orders(
  tale: Tale,
  stage: Stage,
  { reviewer, author, ...by }: { author: string; reviewer: string; accountId: string; text: string; answers?: string },
): Promise<string> {
  const { draftId } = await tale.does(stage, author, startDraft, by);
  await tale.does(stage, author, submitDraft, {
    draftId,
    contentHash: await hashOf(tale, stage, draftId),
    attested: ATTESTED,
  });
  await tale.does(stage, reviewer, approvePost, { draftId, contentHash: await hashOf(tale, stage, draftId) });
  await tale.does(stage, author, schedulePost, { draftId, contentHash: await hashOf(tale, stage, draftId) });
  return draftId;
}

export type Posted = { draftId: string; remoteId: string; recordId: string };

/** Waits for the worker: the post is on the network and its record is kept. */
export function posted({ house }: Tale, { agencyId }: Stage, draftId: string): Promise<Posted> {
  const ctx = house.contextFor({ agencyId, personId: null, byPerson: false });
  return until('the post is published', () =>
    ctx.view(async (view) => {
      const row = await view
        .selectFrom('publications')
        .select('remote_id')
        .where('draft_id', '=', draftId)
        .where('state', '=', 'done')
        .executeTakeFirst();
      const remoteId = row?.remote_id;
      if (!remoteId) return undefined;
      const record = await view
        .selectFrom('records')
        .select('id')
        .where('remote_id', '=', remoteId)
        .where('kind', '=', 'post')
        .executeTakeFirst();
      return record && { draftId, remoteId, recordId: record.id };
    }),
  );
}

type Wrote = { accountId: string; picture: Record<string, unknown> };

/** The way of a draft in `odoc`: what stops it, what an edit voids, who may approve it. Answers the published post. */
export async function walkDraft(tale: Tale, stage: Stage, wrote: Wrote): Promise<Posted | undefined> {
  const { accountId } = wrote;
  await tale.step(
    stage,
    'Ben, who reviews but is not designated, tries to write on Bluesky',
    'authorization.needs-designation',
    () =>
      tale.refusedBy('authorization.needs-designation')(stage, 'ben', startDraft, {
        accountId,
        text: 'Visiting hours',
      }),
  );
  const draftId = await walkWriting(tale, stage, wrote);
  await walkReview(tale, stage, draftId);
  let post: Posted | undefined;
  await tale.step(
    stage,
    'Marisol orders it published now; the worker publishes it, once',
    'authorization.needs-designation',
    async () => {
      await tale.does(stage, 'marisol', schedulePost, { draftId, contentHash: await hashOf(tale, stage, draftId) });
      post = await posted(tale, stage, draftId);
      return `on the network as ${post.remoteId}`;
    },
  );
  return post;
}

const HOURS = 'Visiting hours change on Monday: 9 a.m. to 3 p.m. at all facilities.';

async function walkWriting(tale: Tale, stage: Stage, { accountId, picture }: Wrote): Promise<string> {
  let draftId = '';
  const submit = async () => ({ draftId, contentHash: await hashOf(tale, stage, draftId), attested: ATTESTED });
  await tale.step(
    stage,
    'Marisol, designated by June Delacroix, drafts a post',
    'authorization.needs-designation',
    async () => {
      const text = 'Call about SSN 123-45-6789. Visiting hours change on Monday.';
      ({ draftId } = await tale.does(stage, 'marisol', startDraft, { accountId, text }));
    },
  );
  await tale.step(stage, 'She submits it with a Social Security number in it', 'draft.no-secrets', async () =>
    tale.refusedBy('draft.no-secrets')(stage, 'marisol', submitDraft, await submit()),
  );
  const source = { source: 'Agency photo', right: 'Own work of the agency' };
  await tale.step(
    stage,
    'She takes the number out and adds a picture, without saying what it shows',
    'draft.needs-alt-text',
    async () => {
      await tale.does(stage, 'marisol', editDraft, { draftId, text: HOURS });
      await tale.does(stage, 'marisol', attachPicture, { draftId, picture, ...source });
      return tale.refusedBy('draft.needs-alt-text')(stage, 'marisol', submitDraft, await submit());
    },
  );
  await tale.step(stage, 'She describes the picture, attests, and submits', 'draft.names-representative', async () => {
    const pictures = [
      { sha256: picture['sha256'], alt: 'A wall clock that shows nine.', shows: ['nobody'], ...source },
    ];
    await tale.does(stage, 'marisol', editDraft, { draftId, text: HOURS, pictures });
    await pictureRead(tale, stage, String(picture['sha256']));
    await tale.does(stage, 'marisol', submitDraft, await submit());
  });
  return draftId;
}

/** Waits for the worker: where a reader is installed, it has looked for text in the picture. */
function pictureRead({ house }: Tale, { agencyId }: Stage, sha256: string): Promise<true> {
  const ctx = house.contextFor({ agencyId, personId: null, byPerson: false });
  return until('the text in the picture is read', async () => {
    const [file] = await ctx.view((view) => attachmentsAmong(view, [sha256]));
    return file?.reading === 'waiting' ? undefined : true;
  });
}

async function walkReview(tale: Tale, stage: Stage, draftId: string): Promise<void> {
  const seen = async () => ({ draftId, contentHash: await hashOf(tale, stage, draftId) });
  await tale.step(stage, 'She tries to approve her own draft', 'approve.not-own-draft', async () =>
    tale.refusedBy('approve.not-own-draft')(stage, 'marisol', approvePost, await seen()),
  );
  await tale.step(
    stage,
    'Ben approves what he sees; she changes a word, and the approval is void',
    'publish.needs-approval',
    async () => {
      const before = await seen();
      await tale.does(stage, 'ben', approvePost, before);
      const pictures = await picturesOf(tale, stage, draftId);
      await tale.does(stage, 'marisol', editDraft, {
        draftId,
        text: 'Visiting hours change on Monday: 9 a.m. to 4 p.m. at all facilities.',
        pictures,
      });
      return tale.refusedBy('publish.needs-approval')(stage, 'marisol', schedulePost, await seen());
    },
  );
  await tale.step(
    stage,
    'She submits again, and Ben approves exactly that content',
    'approve.exact-content',
    async () => {
      await tale.does(stage, 'marisol', submitDraft, { ...(await seen()), attested: ATTESTED });
      await tale.does(stage, 'ben', approvePost, await seen());
      return `content ${(await seen()).contentHash.slice(0, 16)}…`;
    },
  );
}

async function picturesOf({ house }: Tale, { agencyId }: Stage, draftId: string): Promise<unknown> {
  const row = await house
    .contextFor({ agencyId, personId: null, byPerson: false })
    .view((view) =>
      view
        .selectFrom('draft_versions')
        .select('content')
        .where('draft_id', '=', draftId)
        .orderBy('version', 'desc')
        .executeTakeFirstOrThrow(),
    );
  const pictures: unknown = Object(row.content)['pictures'];
  return pictures;
}
