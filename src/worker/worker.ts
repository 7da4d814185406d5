import { mailCampaign } from '#app/acknowledgements/mail-campaign.flow';
import { publishPost } from '#app/publish/publish-post.flow';
import { sequenceLog } from '#app/records/sequence-log.flow';
import { captureAccount } from '#app/respond/capture-account.flow';
import { carryOutModeration } from '#app/respond/carry-out-moderation.flow';
import { translateComment } from '#app/respond/translate-comment.flow';
import { readPictureText } from '#app/scanning/read-picture-text.flow';
import { sendNotice } from '#app/today/send-notice.flow';
import { publicationFacts } from '#domain/posts';
import { jobIds } from '#jobs/ids';
import type { Ctx } from '#steps/world';

import { doDaily } from './daily.ts';
import { every } from './every.ts';
import { tick } from './tick.ts';

const STUCK_MS = 300_000;
/** How often is asked whether the day's work is left to do; and how soon after a start. */
const DAILY = { everySeconds: 900, first: { first: 60 } };

export type Worker = { stop(): Promise<void> };

/** What the worker needs of the house. */
export type WorkerHouse = {
  /** For what happens in nobody's name, in one agency. */
  contextFor(agencyId: string): Ctx;
  agencies(): Promise<{ id: string }[]>;
  report(says: string, error: unknown): void;
  /** Seconds between two looks at an account. */
  captureSeconds: number;
};

/**
 * Jobs are worked off, logs sequenced, accounts captured and clocks looked at until `stop`, which waits for what is being
 * done. Any number of workers may run: each piece of work can be done twice without harm.
 */
export async function startWorker(house: WorkerHouse): Promise<Worker> {
  const { jobs } = house.contextFor('00000000-0000-0000-0000-000000000000').world;
  await jobs.work('publish-post', async (ids) => {
    const { agencyId, publicationId } = jobIds['publish-post'].parse(ids);
    await carryOutOrder(house.contextFor(agencyId), publicationId);
  });
  await jobs.work('moderate', async (ids) => void (await carryOutModeration.run(house.contextFor(ids.agencyId), ids)));
  await jobs.work('send-notice', async (ids) => void (await sendNotice.run(house.contextFor(ids.agencyId), ids)));
  await jobs.work('mail-campaign', async (ids) => void (await mailCampaign.run(house.contextFor(ids.agencyId), ids)));
  await jobs.work('read-picture', async (ids) => void (await readPictureText.run(house.contextFor(ids.agencyId), ids)));
  await jobs.work('translate', async (ids) => void (await translateComment.run(house.contextFor(ids.agencyId), ids)));
  // What a killed worker left is taken up at once: the row is the truth, and its job may wait for the end of a lease.
  await eachAgency(house, 'resume', (ctx) => tick(ctx, 0));
  const loops = [
    every(0.4, () => eachAgency(house, 'sequence-log', async (ctx) => void (await sequenceLog.run(ctx, {})))),
    every(60, () => eachAgency(house, 'sequence-restricted', sequenceRestricted)),
    every(house.captureSeconds, () => eachAgency(house, 'capture', captureAll)),
    every(
      DAILY.everySeconds,
      () =>
        eachAgency(
          house,
          'daily',
          async (ctx) => void (await doDaily(ctx, (says, error) => house.report(says, error))),
        ),
      DAILY.first,
    ),
    every(10, () => eachAgency(house, 'tick', (ctx) => tick(ctx, STUCK_MS))),
  ];
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

/** The log that nobody reads but who is told of it: it holds little, so it is looked at once a minute. */
async function sequenceRestricted(ctx: Ctx): Promise<void> {
  await sequenceLog.run(ctx, { log: 'restricted' });
}

/** Carries out one order to publish, under the permit of the act that ordered it, decided again now. */
export async function carryOutOrder(ctx: Ctx, publicationId: string): Promise<void> {
  const ordered = await ctx.view((view) => publicationFacts(view, publicationId));
  if (!ordered) return;
  const { personId, orderedBy, draftId } = ordered;
  const answer = await publishPost.perform(ctx.as({ personId, orderedBy, byPerson: false }), {
    publicationId,
    draftId,
  });
  if (answer.kind === 'misunderstood') throw new Error(`publish-post: ${JSON.stringify(answer.fields)}`);
}

async function eachAgency(house: WorkerHouse, what: string, work: (ctx: Ctx) => Promise<void>): Promise<void> {
  for (const { id } of await house.agencies()) {
    try {
      await work(house.contextFor(id));
    } catch (error) {
      house.report(what, error);
    }
  }
}

async function captureAll(ctx: Ctx): Promise<void> {
  const accounts = await ctx.view((view) =>
    view.selectFrom('accounts').select('id').where('until_at', 'is', null).execute(),
  );
  for (const { id } of accounts) await captureAccount.run(ctx.as({ now: new Date() }), { accountId: id });
}
