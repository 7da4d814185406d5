import { type Context, Hono } from 'hono';

import { AccountScreen } from './account.screen.tsx';
import { AgenciesScreen } from './agencies.screen.tsx';
import { AgencyScreen } from './agency.screen.tsx';
import { commentRoutes } from './comment-routes.tsx';
import { atomOf } from './feed.ts';
import { NotHereScreen } from './not-here.screen.tsx';
import { appealPath, paths } from './paths.ts';
import { policyPages } from './policy-routes.tsx';
import { type PublicHouse, type Within, noAgency, notHere, showAll, showSite, siteOf } from './public-door.tsx';
import { frontOf, postsOf, publishedPicture } from './site.read.ts';

export type { PublicHouse } from './public-door.tsx';

/** What anybody may read and write, for every agency: no sign-in, no cookies, nothing kept about who reads. */
export function publicRoutes(house: PublicHouse): Hono {
  const app = new Hono();
  const within: Within = async (c, work) => {
    const site = await siteOf(house, c.req.param('slug') ?? '');
    return site ? work(site) : noAgency(c, house);
  };
  app.get(paths.agencies, async (c) => {
    const agencies = await house.agencies();
    return showAll(c, house, { title: 'Agencies' }, <AgenciesScreen agencies={agencies} />);
  });
  app.get(appealPath, (c) => appealPage(c, house));
  agencyPages(app, house, within);
  policyPages(app, house.ask, within);
  accountPages(app, within);
  commentRoutes(app, house, within);
  return app;
}

/** Codes are letters and digits; anything else is none and isn't repeated. */
function appealPage(c: Context, house: PublicHouse) {
  const [code] = /^[A-Z0-9]{5}-[A-Z0-9]{5}$/.exec(c.req.param('code') ?? '') ?? ['on your notice'];
  const says = `Appeals are taken by hand in this version. Write to the agency or call it, and name the code ${code}. Another person than the one who hid your comment looks at it again; where it should not have been hidden, it is shown again.`;
  const back = { href: paths.agencies, label: 'The agencies and their policies' };
  const title = 'Ask for another look';
  return showAll(c, house, { title }, <NotHereScreen title={title} says={says} back={back} />);
}

function agencyPages(app: Hono, { ask }: PublicHouse, within: Within): void {
  app
    .get('/site/:slug', (c) =>
      within(c, async (site) => {
        const { agency, ctx } = site;
        const front = await ctx.view((view) => frontOf(view, ask));
        const shown = { title: 'Official accounts', here: paths.agency(agency.slug) };
        return showSite(c, site, shown, <AgencyScreen agency={agency} front={front} />);
      }),
    )
    .get('/site/:slug/pictures/:sha256', (c) =>
      within(c, async (site) => {
        const sha256 = c.req.param('sha256');
        const type = await site.ctx.view((view) => publishedPicture(view, sha256));
        if (!type || !(await site.ctx.world.blobs.has(sha256)))
          return notHere(c, site, 'No published post shows this picture.');
        const bytes = new Uint8Array(await site.ctx.world.blobs.get(sha256));
        return c.body(bytes, 200, { 'content-type': type, 'cache-control': 'public, max-age=3600' });
      }),
    );
}

const NO_PAGE = 'The agency has no page under this name. Its official accounts are in the list.';

function accountPages(app: Hono, within: Within): void {
  app
    .get('/site/:slug/:handle', (c) =>
      within(c, async (site) => {
        const [handle, after] = [c.req.param('handle'), c.req.query('after')];
        const list = await site.ctx.view((view) => postsOf(view, handle, after));
        if (!list) return notHere(c, site, NO_PAGE);
        const { name, purpose } = list.account;
        const feeds = [{ href: paths.feed(site.agency.slug, handle), label: name }];
        const screen = <AccountScreen agency={site.agency} list={list} first={after === undefined} />;
        return showSite(c, site, { title: name, description: purpose, feeds }, screen);
      }),
    )
    .get('/site/:slug/:handle/feed.xml', (c) =>
      within(c, async (site) => {
        const list = await site.ctx.view((view) => postsOf(view, c.req.param('handle')));
        if (!list) return notHere(c, site, NO_PAGE);
        const { handle, name, since } = list.account;
        const { origin } = site.ctx.world;
        const feed = atomOf({ origin, slug: site.agency.slug, handle, name, since, posts: list.posts });
        return c.body(feed, 200, {
          'content-type': 'application/atom+xml; charset=utf-8',
          'cache-control': 'no-cache',
        });
      }),
    );
}
