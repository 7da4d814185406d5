import { remindAcknowledgements } from '#app/acknowledgements/remind-acknowledgements.flow';
import { exceptionsEnding } from '#app/exceptions/exceptions-ending.flow';
import { followPermissions } from '#app/forms/follow-permissions.flow';
import { checkLog } from '#app/records/check-log.flow';
import { electionBegins } from '#app/registers/election-begins.flow';
import { lookForMalware } from '#app/scanning/look-for-malware.flow';
import { remindOfReview } from '#app/versions/remind-of-review.flow';
import { agencyOf } from '#domain/agencies';
import { doneOn, noteDone } from '#domain/ledger';
import type { Happening } from '#flow';
import { civilDate } from '#kernel/instant';
import { ok } from '#kernel/result';
import type { Ctx } from '#steps/world';

/** What happens once a day in each agency, in nobody's name; doing it twice does no harm. */
const daily: readonly Happening[] = [
  checkLog,
  electionBegins,
  lookForMalware,
  remindOfReview,
  followPermissions,
  exceptionsEnding,
  remindAcknowledgements,
];

/** The day's work begins at six in the morning by the agency's clock: nobody is mailed at night. */
const BEGINS_MS = 6 * 3_600_000;

/**
 * Does what is left of the agency's work of this day, and answers what it did. That it was done is kept in the ledger, so
 * that neither a restart nor a second worker does it again, and a worker that starts late in the day does it still.
 *
 * What fails is reported and left for the next look; the rest is done. Two workers at the same instant may both do it,
 * which does no harm.
 */
export async function doDaily(ctx: Ctx, report: (says: string, error: unknown) => void): Promise<string[]> {
  const { day, before } = await ctx.view(async (view) => {
    const { zone } = await agencyOf(view);
    const today = civilDate(new Date(view.now.getTime() - BEGINS_MS), zone);
    return { day: today, before: await doneOn(view, today) };
  });
  const done: string[] = [];
  for (const one of daily) {
    if (before.includes(one.name)) continue;
    try {
      await one.run(ctx, {});
      done.push(one.name);
    } catch (error) {
      report(one.name, error);
    }
  }
  if (done.length > 0) await ctx.transact(async (tx) => ok(await noteDone(tx, day, done)));
  return done;
}
