import type { Context, Hono } from 'hono';

import { policyPaper } from '#app/versions/policy-pdf.read';
import { versionsOf } from '#app/versions/versions.read';
import { type Kept, keepNewest } from '#platform/kept';

import type { Ask } from './ask.ts';
import { ClauseScreen } from './clause.screen.tsx';
import { howReadOf } from './how-read.read.ts';
import { HowReadScreen } from './how-read.screen.tsx';
import { paths } from './paths.ts';
import { clauseIn, instantOf, policyOf } from './policies.read.ts';
import { PoliciesScreen } from './policies.screen.tsx';
import { type Site, type Within, notHere, showSite } from './public-door.tsx';

/**
 * The policies in force with their history, each version on paper, and every clause, now or as of an instant (`?at=`); and
 * how comments are read by the policy in force.
 */
export function policyPages(app: Hono, ask: Ask, within: Within): void {
  const papers = keepNewest<Buffer>(MOST_PAPERS);
  app
    .get('/site/:slug/reading', (c) => within(c, (site) => howRead(c, site, ask)))
    .get('/site/:slug/policies', (c) => within(c, (site) => policies(c, site, ask)))
    .get('/site/:slug/policies/:policy/:clause', (c) => within(c, (site) => clause(c, site, ask)))
    .get('/site/:slug/policies/versions/:id/policy.pdf', (c) => within(c, (site) => paper(c, site, { ask, papers })));
}

/** What was asked for and is not to come: nobody is shown a version before its day. */
function askedFor(c: Context, { ctx, agency: { zone } }: Site): { at: Date | undefined; shown: Date | undefined } {
  const typed = c.req.query('at');
  const asked = instantOf(typed, { now: ctx.now, zone });
  const at = asked && asked > ctx.now ? ctx.now : asked;
  return { at, shown: typed ? at : undefined };
}

/** For how long anybody between us and the reader may keep a page of the policy: a new version shows within it. */
const FRESH_SECONDS = 60;

const NONE = 'No policy was in force at that time. The history of the policy says which was when.';

async function policies(c: Context, site: Site, ask: Ask) {
  const { agency, ctx } = site;
  const { at, shown } = askedFor(c, site);
  const found =
    at &&
    (await ctx.view(async (view) => {
      const policy = await policyOf(view, ask, at);
      return policy && { policy, versions: await versionsOf(view) };
    }));
  if (!found) return notHere(c, site, NONE);
  const versions = found.versions.filter(({ from }) => from <= ctx.now);
  const screen = (
    <PoliciesScreen slug={agency.slug} policy={found.policy} versions={versions} at={shown} zone={agency.zone} />
  );
  return showSite(
    c,
    site,
    { title: 'Policies in force', here: paths.policies(agency.slug), freshSeconds: FRESH_SECONDS },
    screen,
  );
}

async function clause(c: Context, site: Site, ask: Ask) {
  const { agency, ctx } = site;
  const id = `${c.req.param('policy')}/${c.req.param('clause')}`;
  const { at, shown } = askedFor(c, site);
  const found = at && (await ctx.view((view) => clauseIn(view, ask, { id, at })));
  if (!found)
    return notHere(c, site, 'The policy in force has no clause of this name. Look for it in the list of clauses.');
  const screen = <ClauseScreen slug={agency.slug} clause={found} at={shown} zone={agency.zone} />;
  return showSite(c, site, { title: id, here: paths.policies(agency.slug), freshSeconds: FRESH_SECONDS }, screen);
}

async function howRead(c: Context, site: Site, ask: Ask) {
  const { agency, ctx } = site;
  const found = await ctx.view((view) => howReadOf(view, ask));
  const shown = { title: 'How comments are read', here: paths.howRead(agency.slug), freshSeconds: FRESH_SECONDS };
  return showSite(c, site, shown, <HowReadScreen agency={agency} howRead={found} />);
}

/** Enough for the versions of some agencies; each is a hundred kilobytes or so. */
const MOST_PAPERS = 30;
const HOUR_MS = 3_600_000;

/** One version on paper, made at most once an hour, so that nobody keeps the house busy with it. */
async function paper(c: Context, site: Site, { ask, papers }: { ask: Ask; papers: Kept<Buffer> }) {
  const { ctx } = site;
  const version = await ctx.view(async (view) =>
    (await versionsOf(view)).find(({ id, from }) => id === c.req.param('id') && from <= ctx.now),
  );
  if (!version) return notHere(c, site, 'No version of the policy has this address. The history lists them all.');
  const hour = Math.floor(ctx.now.getTime() / HOUR_MS);
  const key = [version.id, version.until?.toISOString() ?? '', hour].join(' ');
  const bytes = await papers(key, () =>
    ctx.view(async (view) => {
      const pack = await ask.packIfAny(view, version.from);
      if (!pack) throw new Error(`the version ${version.id} was in force without a policy`);
      return policyPaper(view, { pack, version, forCounsel: false });
    }),
  );
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'cache-control': `public, max-age=${FRESH_SECONDS}`,
  });
}
