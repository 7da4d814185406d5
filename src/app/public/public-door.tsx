import type { Context } from 'hono';
import type { Child } from 'hono/jsx';

import type { Ctx } from '#steps/world';
import { PublicShell, page } from '#ui/shell';
import type { Agency, Link } from '#ui/shell-parts';

import type { Ask } from './ask.ts';
import { NotHereScreen } from './not-here.screen.tsx';
import { paths } from './paths.ts';

/** What the public site needs of the house. */
export type PublicHouse = {
  agencies: () => Promise<readonly { id: string; slug: string; name: string }[]>;
  agencyBySlug: (slug: string) => Promise<{ id: string; name: string; zone: string } | undefined>;
  /** What stands around the pages of an agency. */
  lookOf: (slug: string, name: string) => Agency;
  /** In nobody's name. */
  contextFor: (agencyId: string) => Ctx;
  ask: Ask;
  /** The network address of the visitor, by which the rate of comments is counted and nothing else. */
  addressOf: (request: Request) => string;
  /** What the keys of comments' authors are made from. */
  secret: Uint8Array;
};

/** The agency of this request, as its public pages see it. */
export type Site = {
  ctx: Ctx;
  agency: { id: string; slug: string; name: string; zone: string; logAddress: string };
  look: Agency;
};

/** The agency under this name; undefined when there is none. */
export async function siteOf(house: PublicHouse, slug: string): Promise<Site | undefined> {
  const found = await house.agencyBySlug(slug);
  if (!found) return undefined;
  const look = { ...house.lookOf(slug, found.name), home: paths.agency(slug) };
  return { ctx: house.contextFor(found.id), agency: { ...found, slug, logAddress: look.logAddress }, look };
}

/** Does `work` for the agency in the address; a page that says there is none. */
export type Within = (c: Context, work: (site: Site) => Promise<Response>) => Promise<Response>;

type Shown = {
  title: string;
  here?: string;
  status?: 200 | 403 | 404 | 413 | 415 | 422 | 429;
  description?: string;
  linkedData?: unknown;
  feeds?: readonly Link[];
  /** For how long it may be kept without asking again; asked again each time where nothing is said. */
  freshSeconds?: number;
};

/** A page of an agency's site around a screen. */
export function showSite(c: Context, { look, agency }: Site, shown: Shown, body: Child): Response | Promise<Response> {
  const areas = [
    { href: paths.agency(agency.slug), label: 'Official accounts' },
    { href: paths.policies(agency.slug), label: 'Policies in force' },
  ];
  const { status = 200, freshSeconds, ...about } = shown;
  c.header('Cache-Control', freshSeconds === undefined ? 'no-cache' : `public, max-age=${freshSeconds}`);
  const shell = (
    <PublicShell {...about} agency={look} areas={areas}>
      {body}
    </PublicShell>
  );
  return c.html(page(shell), status);
}

/** A page that belongs to no agency. */
export function showAll(c: Context, house: PublicHouse, { title, status = 200 }: Shown, body: Child) {
  const look = {
    ...house.lookOf('rostrum', 'Rostrum'),
    home: paths.agencies,
    policiesHref: paths.agencies,
    logAddress: '/log',
  };
  const shell = (
    <PublicShell title={title} agency={look} areas={[{ href: paths.agencies, label: 'Agencies' }]}>
      {body}
    </PublicShell>
  );
  return c.html(page(shell), status);
}

/** The agency isn't here. */
export function noAgency(c: Context, house: PublicHouse): Response | Promise<Response> {
  const back = { href: paths.agencies, label: 'All agencies' };
  const says = 'No agency has its pages under this name. Look for it in the list.';
  return showAll(
    c,
    house,
    { title: 'No such agency', status: 404 },
    <NotHereScreen title="No such agency" says={says} back={back} />,
  );
}

/** There is nothing under this address on an agency's site. */
export function notHere(c: Context, site: Site, says: string): Response | Promise<Response> {
  const back = { href: paths.agency(site.agency.slug), label: 'Official accounts of the agency' };
  const screen = <NotHereScreen title="Not here" says={says} back={back} />;
  return showSite(c, site, { title: 'Not here', status: 404 }, screen);
}
