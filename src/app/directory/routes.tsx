import { type Context, Hono } from 'hono';

import { idOf } from '#app/people/people.read';
import { type Visit, again, show, textOf, visitOf } from '#door';
import { instantAt, isCivilDate } from '#kernel/instant';
import { csvOf } from '#platform/csv';
import type { Asks } from '#steps/asks';

import { addDivision } from './add-division.flow.ts';
import { type EntryTroubles, entries } from './change-routes.tsx';
import { columns } from './columns.ts';
import { type DirectoryAsked, type DirectoryRow } from './directory.read.ts';
import { directoryCounts, divisionsCounted, exportDirectory, listDirectory } from './directory.read.ts';
import { type DirectoryQuery, DirectoryScreen } from './directory.screen.tsx';
import { DivisionsScreen } from './divisions.screen.tsx';
import { imports } from './import-routes.tsx';
import { paths } from './paths.ts';
import { type Stakeholder, campaignsToChoose, clauseOfRegister } from './stakeholders.read.ts';
import { countStakeholders, listStakeholders } from './stakeholders.read.ts';
import { StakeholdersScreen } from './stakeholders.screen.tsx';

export type { EntryTroubles } from './change-routes.tsx';

/** What the pages of the directory need of the house. */
export type DirectoryHouse = {
  asks: Asks;
  /** Nobody is signed in with it any more. */
  endSessions: (signInId: string) => Promise<void>;
  entryTroubles: EntryTroubles;
};

const here = '/people';

/** The directory: the table as of any day, each entry and its history, divisions, files in and out, and who else is told. */
export function directoryRoutes(house: DirectoryHouse): Hono {
  const app = new Hono();
  table(app, house);
  divisions(app, house);
  stakeholders(app, house);
  entries(app, house);
  imports(app, house);
  return app;
}

const asker = ({ ctx, person: { id, roles } }: Visit) => ({ personId: id, agencyId: ctx.agencyId, roles });

function queryOf(c: Context): DirectoryQuery {
  const query = (name: string) => (c.req.query(name) ?? '').replaceAll('\0', '').slice(0, 200);
  const left = query('show') === 'left';
  return {
    q: query('q'),
    division: idOf(query('division')),
    kind: query('kind'),
    show: left ? 'left' : '',
    on: query('on'),
  };
}

const DAY_MS = 86_400_000;

/** The last moment of the day that is asked for, or now where that is earlier or none is. Undefined for what is no day. */
function momentOf(on: string, { ctx, agency }: Visit): Date | undefined {
  if (on === '') return ctx.now;
  if (!isCivilDate(on)) return undefined;
  const noon = instantAt(on, '12:00', agency.zone);
  const next = new Date(noon.getTime() + DAY_MS).toISOString().slice(0, 10);
  const end = new Date(instantAt(next, '00:00', agency.zone).getTime() - 1);
  return end < ctx.now ? end : ctx.now;
}

function askedOf(query: DirectoryQuery, at: Date, after: string): DirectoryAsked {
  const { q: words, division: divisionId, kind } = query;
  return { words, divisionId, kind, left: query.show === 'left', at, after };
}

function table(app: Hono, { asks }: DirectoryHouse): void {
  app
    .get(paths.home, async (c) => {
      const visit = visitOf(c);
      const query = queryOf(c);
      const at = momentOf(query.on, visit);
      const { page, pack, ...props } = await visit.ctx.view(async (view) => ({
        page: await listDirectory(view, askedOf(query, at ?? view.now, idOf(c.req.query('after')))),
        counts: await directoryCounts(view),
        divisions: await divisionsCounted(view),
        pack: await asks.packInForce(view),
      }));
      const keeps = asks.offered(pack, asker(visit), ['import-directory']).length > 0;
      const trouble = at ? undefined : 'Write the day as 2026-11-30.';
      const shown = { title: 'Directory', here, status: trouble ? (422 as const) : (200 as const) };
      const all = { ...page, ...props, query, trouble, keeps, zone: visit.agency.zone };
      return show(c, shown, <DirectoryScreen {...all} />);
    })
    .get(paths.exported, async (c) => {
      const visit = visitOf(c);
      const query = queryOf(c);
      const at = momentOf(query.on, visit) ?? visit.ctx.now;
      const pack = await visit.ctx.view(asks.packInForce);
      if (asks.offered(pack, asker(visit), ['import-directory']).length === 0) return c.notFound();
      const rows = await visit.ctx.view((view) => exportDirectory(view, askedOf(query, at, '')));
      const days = new Intl.DateTimeFormat('sv-SE', { timeZone: visit.agency.zone });
      const file = csvOf(
        columns,
        rows.map((row) => cellsOf(row, days)),
      );
      return c.body(file, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="people.csv"',
      });
    });
}

/** The row as the import reads it; `days` writes a day of the agency as 2026-01-31. */
function cellsOf(row: DirectoryRow, days: Intl.DateTimeFormat): string[] {
  const day = (at: Date | null) => (at ? days.format(at) : '');
  const { number, name, email, title, kind, division, supervisorBy, since, left } = row;
  return [number ?? '', name, email, title, kind, division ?? '', supervisorBy ?? '', day(since), day(left)];
}

function divisions(app: Hono, { asks }: DirectoryHouse): void {
  const page = async (c: Context, name: string, not: Partial<ReturnType<typeof again>> = {}) => {
    const visit = visitOf(c);
    const { rows, pack } = await visit.ctx.view(async (view) => ({
      rows: await divisionsCounted(view),
      pack: await asks.packInForce(view),
    }));
    const mayAdd = asks.offered(pack, asker(visit), ['add-division']).length > 0;
    const status = not.troubles || not.citations ? 422 : 200;
    const screen = <DivisionsScreen rows={rows} mayAdd={mayAdd} name={name} token={visit.token} {...not} />;
    return show(c, { title: 'Divisions', here, status }, screen);
  };
  app
    .get(paths.divisions, (c) => page(c, ''))
    .post(paths.divisions, async (c) => {
      const { ctx } = visitOf(c);
      const name = textOf(await c.req.parseBody(), 'name');
      const known = await ctx.view(divisionsCounted);
      const same = known.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
      if (same) return page(c, name, { troubles: { name: `There is a division '${same.name}' already.` } });
      const answer = await addDivision.perform(ctx, { name });
      return answer.kind === 'done' ? c.redirect(paths.divisions, 303) : page(c, name, again(answer));
    });
}

function stakeholders(app: Hono, { asks }: DirectoryHouse): void {
  app.get(paths.stakeholders, async (c) => {
    const { ctx, agency } = visitOf(c);
    const query = (name: string) => (c.req.query(name) ?? '').replaceAll('\0', '').slice(0, 100);
    const found = await ctx.view(async (view) => {
      const campaigns = await campaignsToChoose(view);
      const campaignId = idOf(query('campaign')) || (campaigns[0]?.id ?? '');
      const asked = { campaignId, kind: query('kind'), telling: query('standing'), after: idOf(query('after')) };
      const page: { rows: Stakeholder[]; next: string | undefined } = await listStakeholders(view, asked);
      const counts = await countStakeholders(view, campaignId);
      return { campaigns, asked, ...page, counts, clause: clauseOfRegister(await asks.packInForce(view)) };
    });
    const title = 'Vendors, volunteers and contractors';
    return show(c, { title, here }, <StakeholdersScreen {...found} zone={agency.zone} />);
  });
}
