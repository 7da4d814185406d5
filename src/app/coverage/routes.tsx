import { type Context, Hono } from 'hono';

import { show, visitOf } from '#door';
import { civilDate } from '#kernel/instant';
import type { Asks } from '#steps/asks';

import { CoverageScreen } from './coverage.screen.tsx';
import { lastEvidence, standingOf } from './evidence.read.ts';
import { coveragePage } from './lines.ts';
import { type CoverageFilter, paths } from './paths.ts';

/** What keeps each clause of the policy in force, for everybody who works here; the proofs for those who read records. */
export function coverageRoutes({ asks }: { asks: Asks }): Hono {
  const app = new Hono();
  app.get(paths.home, async (c) => {
    const { ctx, agency, areas } = visitOf(c);
    const filter = filterIn(c);
    const { pack, known } = await ctx.view(async (view) => {
      const inForce = await asks.packInForce(view);
      return { pack: inForce, known: { last: await lastEvidence(view), standing: await standingOf(view, inForce) } };
    });
    const named = new Set(pack.clauses.flatMap(({ who }) => who));
    const props = {
      ...coveragePage(pack, known, filter),
      filter,
      policy: pack.policy,
      title: pack.title,
      policies: pack.lineage.map(({ policy, title }) => ({ value: policy, label: `${policy}: ${title}` })).toReversed(),
      owners: [...named].map((value) => ({ value, label: pack.audiences[value]?.label ?? value })),
      mayProve: areas.some(({ href }) => href === '/records'),
      today: civilDate(ctx.now, agency.zone),
      now: ctx.now,
      zone: agency.zone,
    };
    return show(c, { title: 'Coverage', here: paths.home }, <CoverageScreen {...props} />);
  });
  return app;
}

const MOST = 120;

function filterIn(c: Context): CoverageFilter {
  const asked = (name: string) => c.req.query(name)?.replaceAll('\0', '').slice(0, MOST);
  return {
    status: asked('status'),
    policy: asked('policy'),
    owner: asked('owner'),
    clause: asked('clause'),
    after: asked('after'),
  };
}
