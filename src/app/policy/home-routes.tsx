import type { Context, Hono } from 'hono';

import { dueOf, reviewsOf } from '#app/versions/reviews.read';
import { versionsOf, waitingProposals } from '#app/versions/versions.read';
import { type Visit, show, visitOf } from '#door';
import type { Asks } from '#steps/asks';
import { NotFound } from '#ui/not-found';

import { paths } from './paths.ts';
import { asOf, clauseGroups, countsOf, registerOf } from './policy.read.ts';
import { PolicyScreen } from './policy.screen.tsx';

const asker = ({ ctx, person: { id, roles } }: Visit) => ({ personId: id, agencyId: ctx.agencyId, roles });

/** The home of the policy: what is in force, now or at `?at=`, the register of policies, and the way to all about them. */
export function home(app: Hono, asks: Asks): void {
  app.get(paths.policy, async (c) => {
    const visit = visitOf(c);
    const { ctx, agency } = visit;
    const typed = c.req.query('at');
    const at = typed ? asOf(typed, agency.zone) : ctx.now;
    const found = at && (await ctx.view((view) => pageAt(asks, view, at)));
    if (!found) return missing(c);
    const { pack, versions, waiting, reviews } = found;
    const may = asks.offered(pack, asker(visit), ['confirm-policy', 'write-counsel-note']);
    const due = dueOf(pack, reviews, { now: ctx.now, zone: agency.zone });
    const screen = (
      <PolicyScreen
        title={pack.title}
        at={typed ? at : undefined}
        register={registerOf(pack)}
        counts={countsOf(pack)}
        groups={clauseGroups(pack)}
        version={versions.find(({ from, until }) => from <= at && (!until || until > at))}
        waiting={waiting.length}
        due={due}
        lastReview={reviews[0]}
        mayConfirm={may.includes('confirm-policy')}
        isCounsel={may.includes('write-counsel-note')}
        zone={agency.zone}
      />
    );
    return show(c, { title: 'Policy in force', here: paths.policy }, screen);
  });
}

type View = Parameters<typeof versionsOf>[0];

async function pageAt(asks: Asks, view: View, at: Date) {
  const pack = await asks.packIfAny(view, at);
  if (!pack) return undefined;
  return {
    pack,
    versions: await versionsOf(view),
    waiting: await waitingProposals(view),
    reviews: await reviewsOf(view, pack.policy),
  };
}

function missing(c: Context) {
  return show(
    c,
    { title: 'Not found', here: paths.policy, status: 404 },
    <NotFound says="No policy was in force here at that time." />,
  );
}
