import { createHash, randomBytes } from 'node:crypto';

import { z } from 'zod';

import {
  type Campaign,
  type Mailed,
  type Mailing,
  campaignOf,
  claimMails,
  recordMails,
  releaseMails,
  setLinks,
} from '#domain/acknowledgements';
import { type Agency, agencyOf } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { happening } from '#flow';
import { ok } from '#kernel/result';
import { NetworkRefused, WrongUse } from '#kernel/trouble';
import type { Mail, Message } from '#platform/mail';
import { id } from '#steps/inputs';
import type { Ctx } from '#steps/world';

import { links, mailWords } from './mail-words.ts';

const BATCH = 100;
/** Mails that are on their way side by side; recorded together. */
const SIDE_BY_SIDE = 10;
/** A job that takes longer would hold up the end of the process; the next one goes on. */
const BUDGET_MS = 5000;
const SECRET_BYTES = 32;

/**
 * Everybody of a campaign who waits for a mail gets one, and what the server answered is kept for each, word for word.
 *
 * A batch is held first, then sent, then recorded by tens: after a kill at most those ten get the mail twice. Without a
 * mail server that is recorded, too. Throws NetworkUnavailable where the server is away: the job is tried again.
 */
export const mailCampaign = happening({
  name: 'mail-campaign',
  input: z.object({ campaignId: id, agencyId: z.string().optional() }),
  async run(ctx, { campaignId }): Promise<{ mailed: number; over: boolean }> {
    const from = Date.now();
    const { campaign, agency } = await ctx.view(async (view) => ({
      campaign: await campaignOf(view, campaignId),
      agency: await agencyOf(view),
    }));
    if (campaign?.state !== 'running') return { mailed: 0, over: true };
    for (let mailed = 0; ;) {
      const now = ctx.as({ now: new Date() });
      const batch = await hold(now, campaignId);
      await mailBatch(now, { campaign, agency, batch });
      mailed += batch.length;
      if (batch.length < BATCH) return { mailed, over: true };
      if (Date.now() - from > BUDGET_MS) {
        await goOnLater(ctx, campaignId);
        return { mailed, over: false };
      }
    }
  },
});

type Held = Mailing & { secret: string };

/** Committed before anything is sent: a link that somebody gets leads somewhere. The secret is in the mail alone. */
async function hold(ctx: Ctx, campaignId: string): Promise<Held[]> {
  const held = await ctx.transact(async (tx) => {
    const claimed = await claimMails(tx, campaignId, BATCH);
    const batch = claimed.map((one) => ({ ...one, secret: randomBytes(SECRET_BYTES).toString('base64url') }));
    await setLinks(
      tx,
      batch.filter(({ signsIn }) => !signsIn).map(({ id: one, secret }) => ({ id: one, hash: hashOf(secret) })),
    );
    return ok(batch);
  });
  if (!held.ok) throw new Error('what is held can not be refused');
  return held.value;
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

type Batch = { campaign: Campaign; agency: Agency; batch: readonly Held[] };

async function mailBatch(ctx: Ctx, { batch, ...about }: Batch): Promise<void> {
  for (let at = 0; at < batch.length; at += SIDE_BY_SIDE) {
    const part = batch.slice(at, at + SIDE_BY_SIDE);
    const answers = await Promise.allSettled(part.map((one) => mailOne(ctx, one, about)));
    const mailed = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    if (mailed.length > 0) await record(ctx, about.campaign.id, mailed);
    const away = answers.find((answer) => answer.status === 'rejected');
    if (away) {
      await release(ctx, batch.slice(at));
      throw away.reason;
    }
  }
}

async function mailOne(ctx: Ctx, one: Held, { campaign, agency }: Omit<Batch, 'batch'>): Promise<Mailed> {
  const { mail, origin } = ctx.world;
  const link = `${origin}${one.signsIn ? links.sign(campaign.id) : links.own(one.secret)}`;
  const message: Message = {
    to: one.email,
    ...mailWords({ person: one, campaign, agency: agency.name, link }),
    messageId: `<${one.id}.${one.receipts}@${new URL(origin).hostname}>`,
  };
  const kind = one.reminders > 0 ? 'reminder' : 'first';
  return { id: one.id, ...(await sent(mail, message, { kind, subject: message.subject })) };
}

async function sent(
  mail: Mail,
  message: Message,
  about: { kind: string; subject: string },
): Promise<Omit<Mailed, 'id'>> {
  const told = { ...about, to: message.to, messageId: message.messageId };
  try {
    const receipt = await mail.send(message);
    return { state: receipt.sent ? 'sent' : 'not configured', receipt: { ...told, ...receipt } };
  } catch (error) {
    if (error instanceof NetworkRefused || error instanceof WrongUse)
      return { state: 'bounced', receipt: { ...told, sent: false, says: error.message, at: new Date() } };
    throw error;
  }
}

/** What the server said is in the ledger, too: that the policy was sent to each can be proven. */
async function record(ctx: Ctx, campaignId: string, mailed: readonly Mailed[]): Promise<void> {
  await ctx.as({ now: new Date() }).transact(async (tx) => {
    await recordMails(tx, mailed);
    await appendEntry(tx, { kind: 'campaign.mailed', subjectId: campaignId, payload: { mailed } });
    return ok(null);
  });
}

async function release(ctx: Ctx, batch: readonly Held[]): Promise<void> {
  await ctx.transact(async (tx) => {
    await releaseMails(
      tx,
      batch.map((one) => one.id),
    );
    return ok(null);
  });
}

async function goOnLater(ctx: Ctx, campaignId: string): Promise<void> {
  await ctx.transact(async (tx) => {
    await ctx.world.jobs.send(tx, 'mail-campaign', { agencyId: tx.agencyId, campaignId });
    return ok(null);
  });
}
