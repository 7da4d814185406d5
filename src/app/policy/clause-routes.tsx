import { type Context, Hono } from 'hono';

import { show, visitOf } from '#door';
import type { View } from '#platform/db';
import type { Asks } from '#steps/asks';
import { NotFound } from '#ui/not-found';

import { bittenBy, editionOf, exceptionsThen, lawOf, readingsOf, sinceThen } from './clause.read.ts';
import { ClauseScreen } from './clause.screen.tsx';
import { paths } from './paths.ts';
import { adoptions, asOf, clausePage } from './policy.read.ts';

/** 'Why?': a clause in the words and the version that were in force at `?at=`, an instant or a day; without it, now. */
export function clauseRoutes(asks: Asks): Hono {
  return new Hono().get(`${paths.policy}/:policy/:clause{.+}`, async (c) => {
    const { ctx, agency } = visitOf(c);
    const typed = c.req.query('at');
    const at = typed ? asOf(typed, agency.zone) : ctx.now;
    const id = `${c.req.param('policy')}/${c.req.param('clause')}`;
    const found = at && (await ctx.view((view) => clauseThen(view, asks, { id, at })));
    if (!found) return missing(c);
    return show(c, { title: id }, <ClauseScreen {...found} at={typed ? at : undefined} zone={agency.zone} />);
  });
}

async function clauseThen(view: View, asks: Asks, { id, at }: { id: string; at: Date }) {
  const pack = await asks.packIfAny(view, at);
  const page = pack && (await clausePage(view, pack, id));
  if (!pack || !page) return undefined;
  const versions = await adoptions(view);
  return {
    ...page,
    title: pack.title,
    packHash: pack.hash,
    edition: editionOf(pack, page.clause.policy),
    version: versions.find(({ from, until }) => from <= at && (!until || until > at)),
    exceptions: await exceptionsThen(view, id, at),
    bitten: bittenBy(pack, page.clause.collisions),
    readings: readingsOf(pack, page.clause.collisions),
    collidingLaw: lawOf(pack, page.clause.collisions),
    since: at < view.now ? sinceThen(pack, await asks.packInForce(view), id) : undefined,
  };
}

const missing = (c: Context) =>
  show(
    c,
    { title: 'Not found', status: 404 },
    <NotFound says="The policy in force at that time has no such clause." />,
  );
