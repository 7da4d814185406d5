import type { Context, Hono } from 'hono';

import { type Again, again, show, visitOf } from '#door';
import { civilDate, dateAfter, isCivilDate } from '#kernel/instant';

import { confirmPolicy } from './confirm-policy.flow.ts';
import { paths } from './paths.ts';
import { dueOf, monthsBetween, reviewsOf } from './reviews.read.ts';
import { ReviewsScreen } from './reviews.screen.tsx';
import { type VersionsHouse, asker, here, typedIn } from './versions-door.tsx';

/** The review calendar: when the policy is looked at next, signing that it was, and every review before. */
export function reviews(app: Hono, house: VersionsHouse): void {
  app
    .get(paths.reviews, (c) => page(c, house, {}))
    .post(paths.reviews, async (c) => {
      const typed = await typedIn(c);
      const nextOn = await wrongDay(c, house, typed['nextOn'] ?? '');
      if (nextOn) return page(c, house, typed, { troubles: { nextOn } });
      const answer = await confirmPolicy.perform(visitOf(c).ctx, typed);
      return answer.kind === 'done' ? c.redirect(paths.reviews, 303) : page(c, house, typed, again(answer));
    });
}

/** Why a day can't be the next review's; undefined where it can, or where what was typed is no day, which the flow says. */
async function wrongDay(c: Context, { asks }: VersionsHouse, nextOn: string): Promise<string | undefined> {
  const { ctx, agency } = visitOf(c);
  if (!isCivilDate(nextOn)) return undefined;
  const today = civilDate(ctx.now, agency.zone);
  const latest = dateAfter(today, { months: monthsBetween(await ctx.view(asks.packInForce)) });
  if (nextOn > today && nextOn <= latest) return undefined;
  return `Choose a day after today, at the latest ${latest}: the policy’s setting allows no longer time between reviews.`;
}

async function page(c: Context, { asks }: VersionsHouse, typed: Record<string, string>, not: Again = {}) {
  const visit = visitOf(c);
  const { ctx, agency, token } = visit;
  const { pack, done } = await ctx.view(async (view) => {
    const inForce = await asks.packInForce(view);
    return { pack: inForce, done: await reviewsOf(view, inForce.policy) };
  });
  const { zone } = agency;
  const { reviewedOn, revisedOn, effectiveOn } = pack.header;
  const screen = (
    <ReviewsScreen
      {...not}
      name={`${pack.policy}, ${pack.title}`}
      hash={pack.hash}
      due={dueOf(pack, done, { now: ctx.now, zone })}
      dates={{ reviewedOn, revisedOn, effectiveOn }}
      reviews={done}
      mayConfirm={asks.offered(pack, asker(visit), ['confirm-policy']).length > 0}
      latest={dateAfter(civilDate(ctx.now, zone), { months: monthsBetween(pack) })}
      zone={zone}
      token={token}
      typed={typed}
    />
  );
  const status = not.troubles || not.citations ? 422 : 200;
  return show(c, { title: 'Reviews of the policy', here, status }, screen);
}
