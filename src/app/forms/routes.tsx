import { type Context, Hono } from 'hono';

import { show, visitOf } from '#door';
import { csvOf } from '#platform/csv';

import { answering } from './answer-routes.tsx';
import { asking } from './ask-routes.tsx';
import { sendFile } from './file-door.tsx';
import {
  type FormsHouse,
  type Pack,
  ID,
  deciderIn,
  formsIn,
  here,
  lineOf,
  mayOf,
  mayRead,
  missing,
  readsOf,
} from './forms-door.tsx';
import { HomeScreen } from './home.screen.tsx';
import { type RequestPage, requestPage, requestPaper } from './one.read.ts';
import { OneScreen } from './one.screen.tsx';
import { paths } from './paths.ts';
import { type FileRow, readHome, registerOf, wholeRegister } from './register.read.ts';
import { RegisterScreen } from './register.screen.tsx';
import { standingOf } from './standing.ts';

/** The policy's forms: to ask by, their registers, and each request with what was decided on it. */
export function formsRoutes(house: FormsHouse): Hono {
  const app = new Hono();
  app.get(paths.home, (c) => home(c, house));
  asking(app, house);
  register(app, house);
  one(app, house);
  answering(app, house);
  return app;
}

async function home(c: Context, house: FormsHouse) {
  const visit = visitOf(c);
  const { own, pack } = await visit.ctx.view(async (view) => ({
    own: await readHome(view),
    pack: await house.asks.packInForce(view),
  }));
  const forms = formsIn(pack);
  const reads = readsOf(visit, house, pack);
  const decides = forms.filter(([, form]) =>
    house.decidersOf(pack, form).some((role) => visit.person.roles.includes(role)),
  );
  const lines = (some: typeof forms) => some.map((form) => lineOf(pack, form));
  const disclaimers = Object.entries(pack.wording).filter(([id]) => id.startsWith('disclaimer'));
  const screen = (
    <HomeScreen
      {...own}
      forms={lines(forms)}
      registers={lines(forms.filter(([, { covers = 'other' }]) => reads(covers)))}
      decides={lines(decides)}
      disclaimers={disclaimers.map(([, wording]) => wording)}
      now={visit.ctx.now}
      zone={visit.agency.zone}
    />
  );
  return show(c, { title: 'Forms and permissions', here }, screen);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function wantedIn(c: Context) {
  const after = c.req.query('after') ?? '';
  const words = (c.req.query('q') ?? '').slice(0, 200).replaceAll('\0', '');
  const standing = c.req.query('state') ?? '';
  return { form: c.req.param('form') ?? '', words, standing, after: UUID.test(after) ? after : '' };
}

function register(app: Hono, house: FormsHouse): void {
  const readable = (c: Context, pack: Pack, name: string) => {
    const found = formsIn(pack).find(([form]) => form === name);
    return found && readsOf(visitOf(c), house, pack)(found[1].covers ?? 'other') ? found : undefined;
  };
  app
    .get(paths.register(':form'), async (c) => {
      const { ctx, agency } = visitOf(c);
      const wanted = wantedIn(c);
      const { list, pack } = await ctx.view(async (view) => ({
        list: await registerOf(view, wanted),
        pack: await house.asks.packInForce(view),
      }));
      const found = readable(c, pack, wanted.form);
      if (!found) return missing(c, 'There is no such register for your roles.');
      const props = { ...lineOf(pack, found), ...list, ...wanted, now: ctx.now, zone: agency.zone };
      return show(c, { title: `Register: ${found[1].title}`, here }, <RegisterScreen {...props} />);
    })
    .get(paths.registerFile(':form'), async (c) => {
      const { ctx } = visitOf(c);
      const wanted = wantedIn(c);
      const { rows, pack } = await ctx.view(async (view) => ({
        rows: await wholeRegister(view, wanted),
        pack: await house.asks.packInForce(view),
      }));
      if (!readable(c, pack, wanted.form)) return missing(c, 'There is no such register for your roles.');
      return c.body(fileOf(rows, ctx.now), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="register-${wanted.form}.csv"`,
        'Cache-Control': 'private, no-store',
      });
    });
}

const instant = (at: Date | null) => at?.toISOString() ?? '';

/** One line a request: what every request has, then a column for each label that any of them has. */
function fileOf(rows: readonly FileRow[], now: Date): string {
  const labels = [...new Set(rows.flatMap(({ fields }) => fields.map(({ label }) => label)))];
  return csvOf(
    ['id', 'state', 'asked by', 'asked at', 'account', 'from', 'until', 'granted or refused by', ...labels],
    rows.map((row) => [
      row.id,
      standingOf(row, now).says,
      row.askedBy,
      instant(row.askedAt),
      row.account ?? '',
      instant(row.from),
      instant(row.until),
      row.by ?? '',
      ...labels.map((label) => row.fields.find((field) => field.label === label)?.value ?? ''),
    ]),
  );
}

/** The request that the address names, where the viewer may see it. */
async function requestSeen(c: Context, house: FormsHouse): Promise<{ page: RequestPage; pack: Pack } | undefined> {
  const { page, pack } = await visitOf(c).ctx.view(async (view) => ({
    page: await requestPage(view, c.req.param('id') ?? ''),
    pack: await house.asks.packInForce(view),
  }));
  return page && mayRead(c, house, { page, pack }) ? { page, pack } : undefined;
}

const NONE = 'There is no such request, or it is none that your roles read.';

function one(app: Hono, house: FormsHouse): void {
  app
    .get(paths.request(ID), async (c) => {
      const seen = await requestSeen(c, house);
      if (!seen) return missing(c, NONE);
      const visit = visitOf(c);
      const { slug, zone } = visit.agency;
      const decider = deciderIn(seen.pack, seen.pack.forms[seen.page.form]);
      const may = mayOf(visit, house, seen);
      const props = { page: seen.page, decider, may, slug, zone, now: visit.ctx.now };
      return show(c, { title: seen.page.words.title, here }, <OneScreen {...props} />);
    })
    .get(paths.paper(ID), async (c) => {
      const seen = await requestSeen(c, house);
      if (!seen) return missing(c, NONE);
      const { ctx, agency } = visitOf(c);
      const named = { agency: agency.name, zone: agency.zone };
      const paper = await requestPaper(seen.page, { ...named, now: ctx.now });
      return c.body(new Uint8Array(paper), 200, { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' });
    })
    .get(paths.file(ID, ':sha256'), async (c) => {
      const seen = await requestSeen(c, house);
      const document = seen?.page.documents.find(({ sha256 }) => sha256 === c.req.param('sha256'));
      const sent = document && (await sendFile(c, document));
      return sent ?? missing(c, 'There is no such file, or malware was found in it.');
    });
}
