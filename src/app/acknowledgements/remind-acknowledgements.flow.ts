import { z } from 'zod';

import { type Overdue, escalateOverdue, excuseLeavers, remindPeople, runningCampaigns } from '#domain/acknowledgements';
import { agencyOf } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { packInForce } from '#domain/policies';
import { happening } from '#flow';
import { civilDate, formatCivilDate } from '#kernel/instant';
import { ok } from '#kernel/result';
import type { Tx } from '#platform/db';
import { settingValue } from '#policy';
import { tell } from '#steps/tell';
import type { Ctx } from '#steps/world';

import { links } from './mail-words.ts';

/** More names than these stand on the page alone. */
const MOST_NAMED = 60;

/**
 * Once a day: whoever has left is asked no more; whoever hasn't answered for as many days as the pack says is mailed again;
 * and after the last day each supervisor is told once, in one notice with all of theirs. A second run on a day does nothing.
 */
export const remindAcknowledgements = happening({
  name: 'remind-acknowledgements',
  input: z.object({}),
  async run(ctx): Promise<{ reminded: number; told: number }> {
    const done = await ctx.transact(async (tx) => {
      await excuseLeavers(tx);
      const reminded = await remind(ctx, tx);
      const { zone } = await agencyOf(tx);
      const overdue = await escalateOverdue(tx, civilDate(tx.now, zone));
      const bySupervisor = Map.groupBy(overdue, ({ supervisorId }) => supervisorId);
      for (const [supervisorId, people] of bySupervisor) await tellOf(ctx, tx, { supervisorId, people });
      return ok({ reminded, told: bySupervisor.size });
    });
    if (!done.ok) throw new Error('reminding decides nothing, so nothing refuses it');
    return done.value;
  },
});

async function remind(ctx: Ctx, tx: Tx): Promise<number> {
  const every = settingValue(await packInForce(tx), 'acknowledgement-reminder-every');
  let sum = 0;
  for (const { id: campaignId } of await runningCampaigns(tx)) {
    const people = await remindPeople(tx, campaignId, every);
    if (people === 0) continue;
    sum += people;
    await appendEntry(tx, { kind: 'campaign.reminded', subjectId: campaignId, payload: { people } });
    await ctx.world.jobs.send(tx, 'mail-campaign', { agencyId: ctx.agencyId, campaignId });
  }
  return sum;
}

type Told = { supervisorId: string; people: readonly Overdue[] };

async function tellOf(ctx: Ctx, tx: Tx, { supervisorId, people }: Told): Promise<void> {
  const named = people.slice(0, MOST_NAMED).map(({ name, campaign, dueOn }) => {
    return `${name}: ${campaign}, due ${formatCivilDate(dueOn)}`;
  });
  const more = people.length > MOST_NAMED ? ` And ${people.length - MOST_NAMED} more.` : '';
  const count = people.length === 1 ? 'One of your people has' : `${people.length} of your people have`;
  await tell(tx, ctx.world, supervisorId, {
    subject: 'Not acknowledged in time',
    says: `${count} not acknowledged in time. ${named.join('. ')}.${more}`,
    link: links.team,
  });
  const payload = { supervisorId, acknowledgements: people.map(({ id }) => id) };
  await appendEntry(tx, { kind: 'acknowledgements.escalated', subjectId: supervisorId, payload });
}
