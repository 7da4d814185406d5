import { type Context, Hono } from 'hono';

import type { AgencyLog, Ctx } from '#steps/world';
import { page, PublicShell } from '#ui/shell';
import type { Agency } from '#ui/shell-parts';

import { readLog, readLogFile } from './log.read.ts';
import { LogScreen } from './log.screen.tsx';
import { paths } from './paths.ts';

/** An agency's public log, with what stands around its page. */
export type LogOfAgency = {
  ctx: Ctx;
  agency: Agency & { slug: string; zone: string };
  log: AgencyLog;
};

/** What the routes need of the house. */
export type LogHouse = {
  /** The log of the agency with this name in addresses; undefined when there is none. */
  logOf(slug: string): Promise<LogOfAgency | undefined>;
  /** Where people reach this installation, without a slash at the end. */
  origin: string;
};

const LASTING = 'public, max-age=31536000, immutable';
const SHORT = 'public, max-age=5';

/**
 * Each agency's log for anybody, without signing in: a page for people, and the files that a client asks for. Only the
 * paths of a log are answered. Source: C2SP tlog-tiles.
 */
export function logRoutes(house: LogHouse): Hono {
  const app = new Hono();
  app.get('/log/:slug', (c) => c.redirect(paths.log(c.req.param('slug')), 301));
  app.get('/log/:slug/', async (c) => {
    const found = await house.logOf(c.req.param('slug'));
    return found ? logPage(c, house.origin, found) : nothing(c);
  });
  app.get('/log/:slug/:path{.+}', async (c) => {
    const found = await house.logOf(c.req.param('slug'));
    const file =
      found && (await readLogFile({ reader: found.log.store, key: found.log.signer.key }, c.req.param('path')));
    if (!file) return nothing(c);
    // Who checks the log in a browser may do so from any site: it is public, and nobody is signed in by asking.
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    c.header('Cache-Control', file.lasts ? LASTING : SHORT);
    return c.body(file.bytes, 200, { 'Content-Type': file.type });
  });
  return app;
}

async function logPage(c: Context, origin: string, { ctx, agency, log }: LogOfAgency): Promise<Response> {
  const reader = { reader: log.store, key: log.signer.key };
  const facts = await ctx.view((view) => readLog(view, reader));
  c.header('Cache-Control', SHORT);
  const here = paths.log(agency.slug);
  return c.html(
    page(
      <PublicShell title="The public log" agency={agency} areas={[{ href: here, label: 'Public log' }]} here={here}>
        <LogScreen agency={agency} address={`${origin}${here}`} facts={facts} />
      </PublicShell>,
    ),
  );
}

function nothing(c: Context): Response {
  c.header('Cache-Control', 'no-store');
  return c.text('There is no such file of a log here.', 404);
}
