import { z } from 'zod';

import {
  type Acknowledgement,
  type Campaign,
  acknowledgementsFor,
  campaignOf,
  giveAcknowledgement,
} from '#domain/acknowledgements';
import { type Agency, agencyOf } from '#domain/agencies';
import { ChosenFile, bringIn } from '#domain/attachments';
import { appendEntry } from '#domain/ledger';
import { addPaper } from '#domain/people';
import { packByHash } from '#domain/policies';
import { endTasks } from '#domain/tasks';
import { flow } from '#flow';
import { acknowledgementPdf } from '#formats/acknowledgement-pdf';
import { newId } from '#kernel/ids';
import { ok, refuse } from '#kernel/result';
import { WrongUse } from '#kernel/trouble';
import type { Tx, View } from '#platform/db';
import { type Pack, type Permit } from '#policy';
import { decide } from '#steps/decide';
import { id } from '#steps/inputs';
import type { Ctx } from '#steps/world';

import { paperOf } from './paper-words.ts';
import { Words } from './words.ts';

const MOST_PEOPLE = 200;

/** A scan as the platform read it: its bytes lie in the store of blobs. */
const Scan = z.object({
  sha256: z.string().length(64),
  mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  sizeBytes: z.int().positive(),
});

/** One that was uploaded, with what was known of the file then. */
const UploadedScan = Scan.extend({ chosen: ChosenFile.optional() });

const Input = z.object({
  campaignId: id,
  people: z.array(id).min(1, 'Choose whom it is about.').max(MOST_PEOPLE, `At most ${MOST_PEOPLE} people at once.`),
  way: z.enum(['paper', 'roll-call', 'refusal'], 'Choose what you record.'),
  signedOn: z.iso.date('Write the day as 2026-11-30.'),
  scan: UploadedScan.optional(),
  witness: z.string().trim().max(120, 'At most 120 characters.').default(''),
  note: z.string().trim().max(1000, 'At most 1,000 characters.').default(''),
});

type Typed = z.output<typeof Input>;

/**
 * What happened on paper is on record: a signed paper or a sheet with many lines, by its scan; or that somebody refused to
 * sign, before a witness, on a sealed PDF of ours. It lies in each person's file, and the ledger commits to its SHA-256.
 *
 * Refuses by `acknowledgement.needs-witness` for a refusal without one, by `acknowledgement.moves-by-table` where one of
 * them has been given before. Throws WrongUse for a paper without its scan, and for people who weren't asked.
 */
export const recordAcknowledgement = flow({
  name: 'record-acknowledgement',
  action: 'record-acknowledgement',
  input: Input,
  subject: ({ campaignId }) => campaignId,
  controls: ['acknowledgement.needs-witness', 'acknowledgement.moves-by-table', 'agency.no-crossing'],
  async run(ctx, typed) {
    const found = await ctx.view((view) => foundFor(view, typed));
    if (!found) return refuse('agency.no-crossing');
    const { way, witness, scan, people } = typed;
    if (way === 'refusal' && witness === '') return refuse('acknowledgement.needs-witness');
    if (way !== 'refusal' && !scan)
      throw new WrongUse('Nothing was recorded: the scan of the signed paper is missing. Go back and choose it.');
    if (found.people.length !== new Set(people).size)
      throw new WrongUse('Nothing was recorded: somebody of these was not asked in this campaign.');
    const papers: Paper[] = [];
    for (const one of found.people) papers.push(await paperFor(ctx, { ...found, one, typed }));
    return ctx.transact(async (tx) => {
      const permit = await decide(tx, 'record-acknowledgement', typed.campaignId);
      if (!permit.ok) return permit;
      if (scan) await bringIn(tx, permit.value, scan);
      for (const paper of papers) {
        const done = await keep(tx, permit.value, { paper, typed, campaign: found.campaign });
        if (!done.ok) return done;
      }
      return ok({ recorded: papers.length });
    });
  },
});

type Found = { campaign: Campaign; people: Acknowledgement[]; pack: Pack; words: Words; agency: Agency };

async function foundFor(view: View, { campaignId, people }: Typed): Promise<Found | undefined> {
  const campaign = await campaignOf(view, campaignId);
  if (!campaign) return undefined;
  return {
    campaign,
    people: await acknowledgementsFor(view, { campaignId, people }),
    pack: await packByHash(view, campaign.policyHash),
    words: Words.parse(campaign.words),
    agency: await agencyOf(view),
  };
}

type Scanned = z.output<typeof Scan>;
type Paper = { one: Acknowledgement; document: Scanned; signature: object; entryId: string };

/** The scan itself; of a refusal a paper of ours, since there is none that the person has signed. */
async function paperFor(ctx: Ctx, { one, typed, ...found }: Found & { one: Acknowledgement; typed: Typed }) {
  const entryId = newId(ctx.now);
  const { way, witness, note, scan, signedOn } = typed;
  const says = `${one.name} was asked to sign on ${signedOn} and refused.`;
  const signature = {
    name: way === 'refusal' ? '' : one.name,
    words: way === 'refusal' ? says : found.words.sign,
    at: ctx.now.toISOString(),
    address: ctx.address ?? '',
    wordsHash: found.campaign.wordsHash,
    signedOn,
    note,
  };
  if (way !== 'refusal' && scan) return { one, document: scan, signature, entryId };
  const paper = { ...found, acknowledgement: one, entryId, signature, way, witness, note, origin: ctx.world.origin };
  const bytes = await acknowledgementPdf(paperOf(paper));
  const document: Scanned = {
    sha256: await ctx.world.blobs.put(bytes),
    mediaType: 'application/pdf',
    sizeBytes: bytes.length,
  };
  return { one, document, signature, entryId };
}

type Kept = { paper: Paper; typed: Typed; campaign: Campaign };

async function keep(tx: Tx, permit: Permit<'record-acknowledgement'>, { paper, typed, campaign }: Kept) {
  const { one, document, signature, entryId } = paper;
  const { way, witness, scan } = typed;
  const { decisionId } = permit;
  const documentSha256 = document.sha256;
  const given = await giveAcknowledgement(tx, permit, { id: one.id, way, signature, witness, documentSha256 });
  if (!given.ok) return given;
  const about = { personId: one.personId, kind: one.kind, title: campaign.title, subjectId: one.id, decisionId };
  await addPaper(tx, { ...about, ...document });
  if (scan && scan.sha256 !== document.sha256) await addPaper(tx, { ...about, ...scan });
  const { policyHash, wordsHash } = campaign;
  const payload = { campaignId: campaign.id, personId: one.personId, policyHash, wordsHash, way, signature, witness };
  await appendEntry(tx, {
    id: entryId,
    kind: way === 'refusal' ? 'acknowledgement.refused' : 'acknowledgement.recorded',
    subjectId: one.id,
    decisionId,
    payload: { ...payload, documentSha256, ...(scan ? { scanSha256: scan.sha256 } : {}) },
  });
  if (way !== 'refusal') await endTasks(tx, one.id, 'acknowledgement');
  return ok(null);
}
