import type { Context, Hono } from 'hono';

import { idOf, instantOf } from '#app/people/people.read';
import { show, visitOf } from '#door';
import { isoInZone } from '#kernel/instant';
import type { Asks } from '#steps/asks';

import { paths } from './paths.ts';
import { allExceptions, listExceptions, mostReported } from './register.read.ts';
import { ExceptionsScreen, type Typed } from './register.screen.tsx';
import { exceptionsCsv, exceptionsPdf } from './report.read.ts';
import { type Row, standingOf } from './row.ts';
import { scopeWords, standingNames } from './scope-view.tsx';

/** The register, and the same list as a report. */
export function registerPages(app: Hono, { asks }: { asks: Asks }): void {
  app
    .get(paths.home, async (c) => {
      const { ctx, agency, person } = visitOf(c);
      const { typed, asked, query, trouble } = askedIn(c);
      const { page, pack } = await ctx.view(async (view) => ({
        page: await listExceptions(view, asked, idOf(c.req.query('after'))),
        pack: await asks.packInForce(view),
      }));
      const rows = page.rows.map((row) => ({ ...row, standing: standingOf(row, ctx.now) }));
      const asker = { personId: person.id, agencyId: ctx.agencyId, roles: person.roles };
      const mayAsk = asks.offered(pack, asker, ['request-exception']).length > 0;
      const props = { rows, next: page.next, typed, trouble, query, mayAsk, zone: agency.zone };
      return show(c, { title: 'Exceptions', here: '/policy' }, <ExceptionsScreen {...props} />);
    })
    .get(paths.csv, async (c) => {
      const body = await visitOf(c).ctx.view(async (view) =>
        exceptionsCsv(view, reportOf(c, await allExceptions(view, askedIn(c).asked))),
      );
      return c.body(body, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="exceptions.csv"',
      });
    })
    .get(paths.pdf, async (c) => {
      const pdf = await visitOf(c).ctx.view(async (view) =>
        exceptionsPdf(view, reportOf(c, await allExceptions(view, askedIn(c).asked))),
      );
      return c.body(new Uint8Array(pdf), 200, { 'content-type': 'application/pdf' });
    });
}

/** What narrows the list, as it was typed and as it is asked. A time that is none narrows nothing, and is said. */
function askedIn(c: Context) {
  const { agency } = visitOf(c);
  const text = (name: string) => (c.req.query(name) ?? '').slice(0, 200).replaceAll('\0', '').trim();
  const typed: Typed = { clause: text('clause'), standing: text('standing'), who: text('who'), at: text('at') };
  const at = typed.at === '' ? undefined : instantOf(typed.at, agency.zone);
  const trouble = typed.at !== '' && !at ? 'Write the time as 2026-11-23T14:05.' : undefined;
  const kept = Object.entries(typed).filter(([, value]) => value !== '');
  const query = new URLSearchParams(kept).toString();
  return { typed, asked: { ...typed, at }, query, trouble };
}

function reportOf(c: Context, found: readonly Row[]) {
  const { ctx, agency } = visitOf(c);
  const { asked } = askedIn(c);
  const { clause, standing, who, at } = asked;
  const state = Object.entries(standingNames).find(([name]) => name === standing)?.[1];
  const narrowed = [
    ...(clause ? [`clause ${clause} and below`] : []),
    ...(state ? [`state ${state.toLowerCase()}`] : []),
    ...(who ? [`asked by or for ${who}`] : []),
    ...(at ? [`in force at ${isoInZone(at, agency.zone)}`] : []),
  ];
  return {
    rows: found.slice(0, mostReported),
    cut: found.length > mostReported,
    narrowed,
    scope: scopeWords,
    standing: (row: Row) => standingNames[standingOf(row, ctx.now)],
  };
}
