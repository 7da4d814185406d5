import { type Context, Hono } from 'hono';

import { show, visitOf } from '#door';
import type { Asks } from '#steps/asks';
import { NotFound } from '#ui/not-found';

import { exceptionsCited } from './cited.read.ts';
import { clauseRoutes } from './clause-routes.tsx';
import { DecisionScreen } from './decision.screen.tsx';
import { home } from './home-routes.tsx';
import { paths } from './paths.ts';
import { decisionPage, restsOn } from './policy.read.ts';

const ID = '{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}';

/** The policy in force or as of a day, each clause of it, and what was decided by it. `?at=` is a day or an instant. */
export function policyRoutes({ asks }: { asks: Asks }): Hono {
  const app = new Hono();
  home(app, asks);
  app.route('/', clauseRoutes(asks));
  return decisions(app, asks);
}

function decisions(app: Hono, asks: Asks): Hono {
  return app.get(paths.decision(`:id${ID}`), async (c) => {
    const { ctx, agency } = visitOf(c);
    const found = await ctx.view(async (view) => {
      const decision = await decisionPage(view, c.req.param('id'));
      if (!decision) return undefined;
      const pack = await asks.packIfAny(view, decision.at);
      return {
        decision,
        rests: pack ? restsOn(pack, decision) : [],
        exceptions: await exceptionsCited(view, decision.id),
        replay: await asks.replayDecision(view, decision.id),
      };
    });
    if (!found) return missing(c, 'There is no such decision.');
    return show(c, { title: 'Decision' }, <DecisionScreen {...found} zone={agency.zone} />);
  });
}

const missing = (c: Context, says: string) => show(c, { title: 'Not found', status: 404 }, <NotFound says={says} />);
