import { type Context, Hono } from 'hono';

import { dueOf, reviewsOf } from '#app/versions/reviews.read';
import { type Visit, show, textOf, visitOf } from '#door';
import type { Asks } from '#steps/asks';
import { NotFound } from '#ui/not-found';

import { paths } from './paths.ts';
import { readNotices } from './read-notices.flow.ts';
import { readToday } from './today.read.ts';
import { TodayScreen } from './today.screen.tsx';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The home of everybody who is signed in: what waits, what is late, what they were told. */
export function todayRoutes({ asks }: { asks: Asks }): Hono {
  const app = new Hono();
  app.get(paths.today, async (c) => {
    const visit = visitOf(c);
    const { ctx, person, areas, agency, token } = visit;
    const today = await ctx.view((view) => readToday(view, person.roles));
    const screen = (
      <TodayScreen
        today={today}
        person={{ ...person, href: person.href ?? paths.today }}
        areas={areas.map(({ href }) => href)}
        now={ctx.now}
        zone={agency.zone}
        token={token}
        agency={agency.slug}
        lateReview={await lateReview(visit, asks)}
      />
    );
    return show(c, { title: 'Today', here: paths.today }, screen);
  });
  app.post(paths.openNotice(':id'), open);
  app.post(paths.readNotices, async (c) => {
    const until = textOf(await c.req.parseBody(), 'until');
    if (Number.isNaN(Date.parse(until))) return c.redirect(paths.today, 303);
    await readNotices.run(visitOf(c).ctx, { until: new Date(until).toISOString() });
    return c.redirect(paths.today, 303);
  });
  return app;
}

/** The day on which the policy's review was due, for whoever may confirm it; undefined where it isn't late. */
function lateReview({ ctx, agency, person: { id, roles } }: Visit, asks: Asks): Promise<string | undefined> {
  return ctx.view(async (view) => {
    const pack = await asks.packInForce(view);
    const who = { personId: id, agencyId: ctx.agencyId, roles };
    if (asks.offered(pack, who, ['confirm-policy']).length === 0) return undefined;
    const due = dueOf(pack, await reviewsOf(view, pack.policy), { now: ctx.now, zone: agency.zone });
    return due?.late ? due.on : undefined;
  });
}

/** Only to a path of our own: what a notice says is ours, and stays so. */
async function open(c: Context) {
  const noticeId = c.req.param('id') ?? '';
  const { link } = UUID.test(noticeId) ? await readNotices.run(visitOf(c).ctx, { noticeId }) : {};
  if (link === undefined)
    return show(c, { title: 'No such notice', status: 404 }, <NotFound says="There is no such notice" />);
  return c.redirect(/^\/(?![/\\])/.test(link) ? link : paths.today, 303);
}
