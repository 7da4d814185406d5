import { z } from 'zod';

import type { Content as Sent, Named, Published } from '#connectors/contract';
import { addRecord } from '#domain/archive';
import { approvedHash, type Content, moveDraft } from '#domain/drafts';
import { appendEntry } from '#domain/ledger';
import { packInForce } from '#domain/policies';
import { markAboutTo, markDone, markStopped, markTrouble, type Publication, publicationOf } from '#domain/posts';
import { flow } from '#flow';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { NetworkRefused, NetworkUnavailable } from '#kernel/trouble';
import type { View } from '#platform/db';
import { type Permit, citationOf } from '#policy';
import { malwareIn } from '#steps/attachments';
import { undecidedAt } from '#steps/candidates';
import { controlsOf, permissionsLacking } from '#steps/content';
import { decide } from '#steps/decide';
import { unlessExcepted } from '#steps/excepted';
import { type FoundDraft, foundDraft, placeOf } from '#steps/found-draft';
import { id } from '#steps/inputs';
import { type KeptRaw, keepRaw, noteRaw } from '#steps/keep-raw';
import { type Reached, identityOf, reach } from '#steps/reach';
import { tell } from '#steps/tell';
import type { Ctx } from '#steps/world';

const NO_LONGER = 'It was no longer permitted when it was to go out, so it was not sent.';
const MAYBE_OUT = 'An earlier try may have reached the network all the same: look at the account.';

type Outcome = { outcome: 'published' | 'over' | 'stopped' };
type Place = Pick<Sent, 'replyTo'>;
type Begun = { publication: Publication; found: FoundDraft; place: Place; permit: Permit<'publish-post'> };

/**
 * A job carries out what a person ordered, decided again at this second, exactly once.
 *
 * The name on the network was chosen with the order and 'about to' is committed before the call: after a crash the
 * network is asked by that name before anything is sent again. Throws NetworkUnavailable while the network is away.
 */
export const publishPost = flow({
  name: 'publish-post',
  action: 'publish-post',
  input: z.object({ publicationId: id, draftId: id }),
  subject: ({ draftId }) => draftId,
  controls: [
    'publish.needs-approval',
    'approve.questionable-to-director',
    'account.not-by-administrator',
    'draft.needs-permission',
    'draft.needs-copyright',
    'attachment.checked',
    'draft.moves-by-table',
    'draft.answers-what-stands',
    'agency.no-crossing',
  ],
  async run(ctx, { publicationId }): Promise<Result<Outcome>> {
    const begun = await begin(ctx, publicationId);
    if (!begun.ok) {
      const why = await ctx.view((view) => whyIn(view, begun.refusal));
      const says = `${NO_LONGER} ${why}`;
      await stop(ctx, publicationId, ({ tries }) => (tries > 0 ? `${says} ${MAYBE_OUT}` : says));
      return begun;
    }
    if (!begun.value) return ok({ outcome: 'over' });
    try {
      const sent = await send(ctx, begun.value);
      return await finish(ctx, begun.value, sent);
    } catch (error) {
      return await trouble(ctx, publicationId, error);
    }
  },
});

/** Decides again and says 'about to'. Undefined when the order is over: done or stopped before. */
function begin(ctx: Ctx, publicationId: string): Promise<Result<Begun | undefined>> {
  return ctx.transact(async (tx) => {
    const publication = await publicationOf(tx, publicationId);
    if (!publication || publication.state === 'done' || publication.state === 'stopped') return ok(undefined);
    const permit = await decide(tx, 'publish-post', publication.draftId);
    if (!permit.ok) return permit;
    const found = await foundDraft(tx, publication.draftId);
    if (!found) return refuse('agency.no-crossing');
    const place = await placeFor(tx, publication, found);
    if (!place.ok) return place;
    const lacking = await permissionsLacking(tx, { accountId: found.account.id, content: found.content });
    const undecided = await undecidedAt(tx, found);
    const free = await unlessExcepted(tx, permit.value, [...undecided, ...controlsOf(lacking)]);
    if (!free.ok) return free;
    await markAboutTo(tx, permit.value, publicationId);
    return ok({ publication, found, place: place.value, permit: permit.value });
  });
}

/** Where it goes out, while it is what was approved and ordered, what it answers stands, and no file is in quarantine. */
async function placeFor(view: View, { contentHash }: Publication, found: FoundDraft): Promise<Result<Place>> {
  const approved = await approvedHash(view, found.draft);
  if (approved !== contentHash || found.draft.contentHash !== approved) return refuse('publish.needs-approval');
  const place = await placeOf(view, found);
  if (!place) return refuse('draft.answers-what-stands');
  return (await malwareIn(view, found.content)) ? refuse('attachment.checked') : ok(place);
}

/** The weightiest clause that says no, in the words of the policy in force: what the author reads. */
async function whyIn(view: View, { controls }: Refusal): Promise<string> {
  const { says, clause } = citationOf(await packInForce(view), controls[0]);
  return clause === 'house' ? says : `${says} (${clause})`;
}

type SentPost = { published: Published; raw: KeptRaw; author: string };

async function send(ctx: Ctx, { publication, found, place }: Begun): Promise<SentPost> {
  const reached = await reach(ctx, found.account);
  const said = await contentOf(ctx, found.content, publication.dueAt);
  const named = { name: publication.remoteName, content: { ...said, ...place } };
  const published = await sendOnce(reached, named, publication.tries > 0);
  return { published, raw: await keepRaw(ctx.world, published.raw), author: await identityOf(found.account, reached) };
}

async function sendOnce({ connector, call }: Reached, named: Named, triedBefore: boolean): Promise<Published> {
  const there = triedBefore ? await connector.publish.find(named, call) : { is: 'absent' as const };
  if (there.is === 'same') return there.published;
  return connector.publish.submit(named, call);
}

async function contentOf({ world }: Ctx, { text, pictures }: Content, createdAt: Date): Promise<Sent> {
  const loaded = pictures.map(async ({ sha256, mediaType, alt, width, height }) => ({
    bytes: await world.blobs.get(sha256),
    mediaType,
    alt,
    width,
    height,
  }));
  return { text, createdAt, languages: ['en'], pictures: await Promise.all(loaded) };
}

function finish(
  ctx: Ctx,
  { publication, found, place: { replyTo }, permit }: Begun,
  { published, raw, author }: SentPost,
): Promise<Result<Outcome>> {
  const { draft, account, content } = found;
  return ctx.transact(async (tx) => {
    const done = await markDone(tx, publication.id, published);
    if (!done.ok) return ok<Outcome>({ outcome: 'over' });
    const moved = await moveDraft(tx, permit, { to: 'published', contentHash: publication.contentHash });
    if (!moved.ok) return moved;
    const rawId = await noteRaw(tx, account.id, raw);
    const recordId = await addRecord(tx, {
      kind: 'post',
      accountId: account.id,
      remoteId: published.remoteId,
      rootRemoteId: replyTo?.root.remoteId ?? published.remoteId,
      parentRemoteId: replyTo?.parent.remoteId ?? null,
      version: published.version,
      author: { id: author, name: account.name },
      text: content.text,
      certainty: 'stated',
      how: 'own',
      rawId,
      body: { draftId: draft.id, contentHash: publication.contentHash, url: published.url, pictures: content.pictures },
    });
    const { remoteId, version, url } = published;
    const payload = {
      recordId,
      remoteId,
      version,
      url,
      contentHash: publication.contentHash,
      text: content.text,
      raw: raw.sha256,
      ...(draft.answers && { answers: draft.answers, to: content.to, replyTo }),
    };
    await appendEntry(tx, { kind: 'post.published', subjectId: draft.id, decisionId: permit.decisionId, payload });
    await tell(tx, ctx.world, draft.authorId, {
      subject: draft.answers ? 'Your answer' : 'Your post',
      says: `Published on ${account.name}.`,
      link: `/drafts/${draft.id}`,
    });
    return ok<Outcome>({ outcome: 'published' });
  });
}

async function trouble(ctx: Ctx, publicationId: string, error: unknown): Promise<Result<Outcome>> {
  if (error instanceof NetworkUnavailable) {
    await ctx.transact(async (tx) => ok(await markTrouble(tx, publicationId, error.message)));
    throw error;
  }
  if (!(error instanceof NetworkRefused)) throw error;
  await stop(ctx, publicationId, () => error.message);
  return ok({ outcome: 'stopped' });
}

async function stop(ctx: Ctx, publicationId: string, why: (order: Publication) => string): Promise<void> {
  await ctx.transact(async (tx) => {
    const publication = await publicationOf(tx, publicationId);
    if (!publication || publication.state === 'done') return ok(null);
    const says = why(publication);
    await markStopped(tx, publicationId, says);
    await appendEntry(tx, { kind: 'post.stopped', subjectId: publication.draftId, payload: { publicationId, says } });
    if (ctx.personId)
      await tell(tx, ctx.world, ctx.personId, {
        subject: 'A post was not published',
        says,
        link: `/drafts/${publication.draftId}`,
      });
    return ok(null);
  });
}
