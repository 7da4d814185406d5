import { type Context, Hono } from 'hono';
import { raw } from 'hono/html';

import type { FieldsOf } from '#app/records/proof.read';
import { show, visitOf } from '#door';
import { civilDate } from '#kernel/instant';
import type { Asks } from '#steps/asks';
import { htmlOf } from '#ui/html-of';

import { CoverageScreen } from './coverage.screen.tsx';
import { evidenceRoutes } from './evidence-routes.tsx';
import { knownOf } from './evidence.read.ts';
import { coveragePage } from './lines.ts';
import { type CoverageFilter, paths } from './paths.ts';

/** What the area needs of the house: what pages ask, and which fields an entry of the log is bound to. */
export type CoverageHouse = { asks: Asks; fieldsOf: FieldsOf };

/** What keeps each clause of the policy in force, for everybody who works here; the proofs for who may take records out. */
export function coverageRoutes({ asks, fieldsOf }: CoverageHouse): Hono {
  const app = new Hono();
  evidenceRoutes(app, {
    fieldsOf,
    mayRead: async (c) => mayProve(asks, await visitOf(c).ctx.view(asks.packInForce), c),
  });
  app.get(paths.home, async (c) => {
    const { ctx, agency } = visitOf(c);
    const filter = filterIn(c);
    const { pack, known } = await ctx.view(async (view) => {
      const inForce = await asks.packInForce(view);
      return { pack: inForce, known: await knownOf(view, inForce) };
    });
    const proves = mayProve(asks, pack, c);
    const screen = remembered(known, JSON.stringify([filter, proves]), () => {
      const audiences = new Set(pack.clauses.flatMap(({ who }) => who));
      const props = {
        ...coveragePage(pack, known, filter),
        filter,
        policy: pack.policy,
        title: pack.title,
        policies: pack.lineage
          .map(({ policy, title }) => ({ value: policy, label: `${policy}: ${title}` }))
          .toReversed(),
        owners: [...audiences].map((value) => ({ value, label: pack.audiences[value]?.label ?? value })),
        mayProve: proves,
        today: civilDate(ctx.now, agency.zone),
        now: ctx.now,
        zone: agency.zone,
      };
      return htmlOf(<CoverageScreen {...props} />);
    });
    return show(c, { title: 'Coverage', here: paths.home }, raw(screen));
  });
  return app;
}

type InForce = Parameters<Asks['offered']>[0];

/** An entry holds what was written in it, drafts among them: it is read by those who may take records out. */
function mayProve(asks: Asks, pack: InForce, c: Context): boolean {
  const { ctx, person } = visitOf(c);
  const asker = { personId: person.id, agencyId: ctx.agencyId, roles: person.roles };
  return asks.offered(pack, asker, ['export-records']).length > 0;
}

type Known = Awaited<ReturnType<typeof knownOf>>;

const MOST_SCREENS = 50;
const screens = new WeakMap<Known, Map<string, string>>();

/** The screen as it was made before from the same knowledge, which lasts until something happens, a minute at most. */
function remembered(known: Known, key: string, make: () => string): string {
  const before = screens.get(known) ?? new Map<string, string>();
  screens.set(known, before);
  const html = before.get(key) ?? make();
  if (before.size < MOST_SCREENS) before.set(key, html);
  return html;
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
