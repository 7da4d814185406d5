import { z } from 'zod';

import {
  type Acknowledgement,
  type Campaign,
  acknowledgementFor,
  campaignOf,
  giveAcknowledgement,
} from '#domain/acknowledgements';
import { type Agency, agencyOf } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { addPaper } from '#domain/people';
import { packByHash } from '#domain/policies';
import { endTasks } from '#domain/tasks';
import { flow } from '#flow';
import { acknowledgementPdf } from '#formats/acknowledgement-pdf';
import { sha256 } from '#kernel/hash';
import { newId } from '#kernel/ids';
import { ok, refuse } from '#kernel/result';
import { NetworkRefused, NetworkUnavailable } from '#kernel/trouble';
import type { View } from '#platform/db';
import { type Pack, settingValue } from '#policy';
import { decide } from '#steps/decide';
import { id, line } from '#steps/inputs';
import type { Ctx } from '#steps/world';

import { type Paper, paperOf } from './paper-words.ts';
import { type Checked, Words, agreesToAll, checkAnswers } from './words.ts';

const Input = z.object({
  campaignId: id,
  /** Of the words that the form showed. */
  wordsHash: z.string().max(64),
  agreed: z.array(z.string().max(64)).max(60),
  answers: z.record(z.string().max(64), z.string().max(300)),
  name: line('Write your name: it is your signature.', 120),
  consent: z.literal('yes', 'Tick this: it makes your typed name your signature.'),
  way: z.enum(['app', 'link', 'kiosk']).default('app'),
  /** The decision by which somebody opened the shared device. */
  kioskBy: z.uuid().optional(),
});

type Typed = z.output<typeof Input>;

/**
 * The person of the request has read this version, understood it and signs: name, words, time, address, bound to the hash
 * of the words; a sealed PDF lies in the person's file, and the ledger commits to its SHA-256.
 *
 * Refuses by `acknowledgement.exact-version` where the form showed other words, by `acknowledgement.understood` while too
 * few answers are right, by `acknowledgement.moves-by-table` when it was given before or the campaign has ended.
 */
export const signAcknowledgement = flow({
  name: 'sign-acknowledgement',
  action: 'sign-acknowledgement',
  input: Input,
  subject: ({ campaignId }) => campaignId,
  controls: [
    'acknowledgement.exact-version',
    'acknowledgement.understood',
    'acknowledgement.moves-by-table',
    'agency.no-crossing',
  ],
  async run(ctx, typed) {
    const found = await ctx.view((view) => foundFor(view, typed.campaignId));
    if (!found) return refuse('agency.no-crossing');
    const { campaign, acknowledgement, pack, words } = found;
    if (campaign.state !== 'running' || acknowledgement.state === 'signed')
      return refuse('acknowledgement.moves-by-table');
    if (typed.wordsHash !== campaign.wordsHash || !agreesToAll(words, typed.agreed))
      return refuse('acknowledgement.exact-version');
    const checked = checkAnswers(words, typed.answers);
    if (checked.percent < settingValue(pack, 'acknowledgement-right-answers'))
      return refuse('acknowledgement.understood');
    const sealed = await seal(ctx, { ...found, typed, checked });
    return ctx.transact(async (tx) => {
      const permit = await decide(tx, 'sign-acknowledgement', typed.campaignId);
      if (!permit.ok) return permit;
      const given = await giveAcknowledgement(tx, permit.value, sealed.given);
      if (!given.ok) return given;
      const { decisionId } = permit.value;
      await addPaper(tx, { ...sealed.paper, decisionId });
      if (sealed.stamp) await addPaper(tx, { ...sealed.paper, ...sealed.stamp, decisionId });
      await appendEntry(tx, { ...sealed.entry, decisionId });
      await endTasks(tx, acknowledgement.id, 'acknowledgement');
      return ok({ acknowledgementId: acknowledgement.id, documentSha256: sealed.given.documentSha256 });
    });
  },
});

type Found = { campaign: Campaign; acknowledgement: Acknowledgement; pack: Pack; words: Words; agency: Agency };

async function foundFor(view: View, campaignId: string): Promise<Found | undefined> {
  const personId = view.personId ?? '';
  const campaign = await campaignOf(view, campaignId);
  const acknowledgement = campaign && (await acknowledgementFor(view, { campaignId, personId }));
  if (!campaign || !acknowledgement) return undefined;
  const [pack, agency] = [await packByHash(view, campaign.policyHash), await agencyOf(view)];
  return { campaign, acknowledgement, pack, words: Words.parse(campaign.words), agency };
}

/** The paper is made and kept before the transaction: its hash is what the ledger commits to. */
async function seal(
  ctx: Ctx,
  { typed, checked, ...found }: Found & { typed: Typed; checked: Checked },
): Promise<Sealed> {
  const { campaign, acknowledgement, words } = found;
  const entryId = newId(ctx.now);
  const { name, way, kioskBy } = typed;
  const signature = {
    name,
    words: words.sign,
    at: ctx.now.toISOString(),
    address: ctx.address ?? '',
    wordsHash: campaign.wordsHash,
    ...(kioskBy ? { kioskBy } : {}),
  };
  const paper: Paper = { ...found, entryId, signature, way, answers: checked.given, origin: ctx.world.origin };
  const bytes = await acknowledgementPdf(paperOf(paper));
  const documentSha256 = await ctx.world.blobs.put(bytes);
  const stamp = await stampOf(ctx, documentSha256);
  const answers = { given: checked.given, right: checked.right, of: checked.given.length };
  const { id: acknowledgementId, personId, kind } = acknowledgement;
  const { policyHash, wordsHash } = campaign;
  return {
    given: { id: acknowledgementId, way, signature: { ...signature, ...stamp.said }, answers, documentSha256 },
    stamp: stamp.kept,
    paper: {
      personId,
      kind,
      title: campaign.title,
      subjectId: acknowledgementId,
      sha256: documentSha256,
      mediaType: 'application/pdf',
      sizeBytes: bytes.length,
    },
    entry: {
      id: entryId,
      kind: 'acknowledgement.signed',
      subjectId: acknowledgementId,
      payload: {
        campaignId: campaign.id,
        personId,
        policyHash,
        wordsHash,
        way,
        documentSha256,
        ...stamp.said,
        signature,
        answers: { right: checked.right, of: checked.given.length, sha256: sha256(JSON.stringify(checked.given)) },
      },
    },
  };
}

type Sealed = {
  stamp: Stamped | undefined;
  given: Parameters<typeof giveAcknowledgement>[2];
  paper: Omit<Parameters<typeof addPaper>[1], 'decisionId'>;
  entry: Parameters<typeof appendEntry>[1];
};

type Stamped = { sha256: string; mediaType: string; sizeBytes: number };

/** The authority's answer about the paper, kept as it came. Where it is away, the signature counts without: no time is claimed. */
async function stampOf(ctx: Ctx, documentSha256: string): Promise<{ said: object; kept: Stamped | undefined }> {
  const { blobs, timeStamps } = ctx.world;
  try {
    const stamp = await timeStamps.stamp(documentSha256);
    if (!stamp) return { said: {}, kept: undefined };
    const kept = {
      sha256: await blobs.put(stamp.reply),
      mediaType: 'application/timestamp-reply',
      sizeBytes: stamp.reply.length,
    };
    return { said: { stamp: { sha256: kept.sha256, authority: stamp.authority } }, kept };
  } catch (error) {
    if (error instanceof NetworkUnavailable || error instanceof NetworkRefused) return { said: {}, kept: undefined };
    throw error;
  }
}
