import { type Context, Hono } from 'hono';

import { paths as site } from '#paths/public';
import { rateBy } from '#platform/rate';
import type { Asks } from '#steps/asks';
import type { Ctx } from '#steps/world';
import { NotFound } from '#ui/not-found';
import { PublicShell, page } from '#ui/shell';
import type { Agency } from '#ui/shell-parts';

import { countSelfCheck } from './count-self-check.flow.ts';
import { paths } from './paths.ts';
import { readGuide } from './self-check.read.ts';
import { SelfCheckScreen } from './self-check.screen.tsx';

/** What the self-check needs of the house. */
export type SelfCheckHouse = {
  agencyBySlug: (slug: string) => Promise<{ id: string; name: string; zone: string } | undefined>;
  /** What stands around the pages of an agency. */
  lookOf: (slug: string, name: string) => Agency;
  /** In nobody's name. */
  contextFor: (agencyId: string) => Ctx;
  asks: Asks;
  /** The network address of the visitor, by which the rate of the count is kept and nothing else. */
  addressOf: (request: Request) => string;
};

const RATE = { most: 20, withinMs: 10 * 60_000 };

/** 'May I post this?' of each agency, for anybody: what is ticked and typed stays in the browser; a day's uses are counted. */
export function selfCheckRoutes(house: SelfCheckHouse): Hono {
  const app = new Hono();
  const rate = rateBy(RATE);
  app.get('/may-i-post/:slug', async (c) => {
    const slug = c.req.param('slug');
    const found = await house.agencyBySlug(slug);
    if (!found) return nobody(c, house);
    const { name, zone } = found;
    const ctx = house.contextFor(found.id);
    const props = await ctx.view((view) => readGuide(view, house.asks, zone));
    const look = { ...house.lookOf(slug, name), home: site.agency(slug) };
    const here = paths.home(slug);
    const areas = [
      { href: site.agency(slug), label: 'Official accounts' },
      { href: site.policies(slug), label: 'Policies in force' },
      { href: here, label: 'May I post this?' },
    ];
    c.header('Cache-Control', 'no-cache');
    return c.html(
      page(
        <PublicShell title="May I post this?" agency={look} areas={areas} here={here} islands={['self-check']}>
          <SelfCheckScreen agency={{ slug, name }} {...props} />
        </PublicShell>,
      ),
    );
  });
  app.post('/may-i-post/:slug/counted', async (c) => {
    const found = await house.agencyBySlug(c.req.param('slug'));
    // A browser says where it comes from; another site can't make the figure grow.
    if (!found || c.req.header('sec-fetch-site') !== 'same-origin') return c.body(null, 404);
    const ctx = house.contextFor(found.id);
    if (rate.taken(house.addressOf(c.req.raw), ctx.now.getTime()) > 0) return c.body(null, 429);
    await countSelfCheck.run(ctx, {});
    return c.body(null, 204);
  });
  return app;
}

function nobody(c: Context, house: SelfCheckHouse): Response | Promise<Response> {
  const look = {
    ...house.lookOf('rostrum', 'Rostrum'),
    home: site.agencies,
    policiesHref: site.agencies,
    logAddress: '/log',
  };
  const areas = [{ href: site.agencies, label: 'Agencies' }];
  return c.html(
    page(
      <PublicShell title="No such agency" agency={look} areas={areas}>
        <NotFound says="No agency has its pages under this name. Look for it in the list of agencies." />
      </PublicShell>,
    ),
    404,
  );
}
