import { z } from 'zod';

import { addCampaign, askPeople, ownFormOf } from '#domain/acknowledgements';
import { agencyOf } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { adoptionsOf, packByHash, packInForce } from '#domain/policies';
import { openTasks } from '#domain/tasks';
import { flow } from '#flow';
import { civilDate, instantAt } from '#kernel/instant';
import { ok } from '#kernel/result';
import { WrongUse } from '#kernel/trouble';
import type { Tx } from '#platform/db';
import { type Pack, settingValue } from '#policy';
import { acknowledgerIds, askedGroups } from '#steps/acknowledgers';
import { decide } from '#steps/decide';
import type { Ctx } from '#steps/world';

import { links } from './mail-words.ts';
import { FORM, type Words, frozenWords, wordsHashOf } from './words.ts';

const KINDS = ['employee', 'volunteer', 'contractor', 'vendor'] as const;
const DAY_MS = 86_400_000;
const NOBODY = 'Nobody is asked: everybody concerned has signed this version or one that binds them to the same.';

const Input = z.object({
  /** The version that is acknowledged; the one in force unless said otherwise. */
  policyHash: z.string().length(64).optional(),
  whom: z.enum(['first', 'changed'], 'Choose who is asked.'),
  kinds: z.array(z.enum(KINDS)).default([...KINDS]),
  /** By when, on the agency's calendar; as the pack says unless a day is given. */
  dueOn: z.literal('').or(z.iso.date('Write the day as 2026-11-30.')).optional(),
});

type Asked = z.output<typeof Input>;

/**
 * Everybody of some kinds, or exactly those whom a version's changes bind, are asked to acknowledge this version: its words
 * are frozen under a hash, each person has a row, and the mails go out by a job. Throws WrongUse where the version isn't
 * adopted, has no form, the day is past, or nobody would be asked.
 */
export const startCampaign = flow({
  name: 'start-campaign',
  action: 'start-campaign',
  input: Input,
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['act.is-permitted'],
  run: (ctx, asked) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'start-campaign', ctx.agencyId);
      if (!permit.ok) return permit;
      const { decisionId } = permit.value;
      const pack = await versionOf(tx, asked.policyHash);
      const frozen = await freeze(tx, pack);
      const { zone } = await agencyOf(tx);
      const dueOn = dueDay(tx.now, { zone, typed: asked.dueOn, pack });
      const { whom, clauses } = await whomToAsk(tx, pack, asked);
      const campaign = { ...frozen, policyHash: pack.hash, reason: asked.whom, clauses, dueOn };
      const campaignId = await addCampaign(tx, permit.value, campaign);
      const people = await askPeople(tx, campaignId, whom);
      if (people.length === 0) throw new WrongUse(NOBODY);
      await waitOnToday(tx, { campaignId, title: frozen.title, dueAt: instantAt(dueOn, '23:59', zone) }, people);
      const { form, title, wordsHash } = frozen;
      const payload = { policyHash: pack.hash, form, title, wordsHash, reason: asked.whom, clauses, dueOn };
      const entry = { kind: 'campaign.started', subjectId: campaignId, decisionId };
      await appendEntry(tx, { ...entry, payload: { ...payload, people: people.length } });
      await sendMails(ctx, tx, campaignId);
      return ok({ campaignId, people: people.length });
    }),
});

async function versionOf(tx: Tx, hash: string | undefined): Promise<Pack> {
  if (!hash) return packInForce(tx);
  const adopted = (await adoptionsOf(tx)).find((one) => one.hash === hash && (!one.until || one.until > tx.now));
  if (!adopted)
    throw new WrongUse('This version is not adopted, or another has taken its place. Choose the one in force.');
  return packByHash(tx, hash);
}

async function freeze(tx: Tx, pack: Pack): Promise<{ form: string; title: string; words: Words; wordsHash: string }> {
  const form = pack.forms[FORM];
  if (!form) throw new WrongUse(`The policy has no form '${FORM}'. Put one into its pack and adopt that version.`);
  const words = frozenWords(form, await ownFormOf(tx, FORM));
  return { form: FORM, title: words.title, words, wordsHash: wordsHashOf(pack.hash, FORM, words) };
}

/** The day on which the pack's time is over, or the one that was typed. */
function dueDay(now: Date, { zone, typed, pack }: { zone: string; typed: string | undefined; pack: Pack }): string {
  const within = settingValue(pack, 'acknowledged-within');
  const day = typed || civilDate(new Date(now.getTime() + within * DAY_MS), zone);
  if (day < civilDate(now, zone)) throw new WrongUse('The last day is past. Choose one from today on.');
  return day;
}

async function whomToAsk(tx: Tx, pack: Pack, { whom, kinds }: Asked) {
  if (whom === 'first') return { whom: { kinds }, clauses: [] };
  const groups = await askedGroups(tx, pack);
  const clauses = groups.flatMap((group) => (group.signed === null ? [] : group.clauses));
  return { whom: { people: await acknowledgerIds(tx, groups) }, clauses: [...new Set(clauses)].toSorted() };
}

type Waiting = { campaignId: string; title: string; dueAt: Date };
type People = readonly { id: string; personId: string; signsIn: boolean }[];

async function waitOnToday(tx: Tx, { campaignId, title, dueAt }: Waiting, people: People): Promise<void> {
  const here = people.filter(({ signsIn }) => signsIn);
  await openTasks(
    tx,
    { kind: 'acknowledgement', says: `Read and sign: ${title}`, link: links.sign(campaignId), dueAt },
    here.map(({ id, personId }) => ({ personId, subjectId: id })),
  );
}

/** The worker mails everybody who waits for it, in batches. */
async function sendMails({ world }: Ctx, tx: Tx, campaignId: string): Promise<void> {
  await world.jobs.send(tx, 'mail-campaign', { agencyId: tx.agencyId, campaignId });
}
