import type { Context, Hono } from 'hono';

import { type Again, again, show, textOf, visitOf } from '#door';
import type { Answer } from '#flow';

import { DecideScreen, EndScreen } from './answer.screen.tsx';
import { endName } from './end-name.ts';
import { endPermission } from './end-permission.flow.ts';
import { type FormsHouse, type Pack, ID, here, mayRead, missing } from './forms-door.tsx';
import { grantPermission } from './grant-permission.flow.ts';
import { type RequestPage, requestPage } from './one.read.ts';
import { paths } from './paths.ts';
import { refusePermission } from './refuse-permission.flow.ts';
import { mostOf, termOf } from './term.ts';

type Seen = { page: RequestPage; pack: Pack };
type Shown = { typed: Record<string, string> } & Again;

/** Granting, refusing and ending, each with a form of its own. */
export function answering(app: Hono, house: FormsHouse): void {
  const seenBy = async (c: Context): Promise<Seen | undefined> => {
    const { page, pack } = await visitOf(c).ctx.view(async (view) => ({
      page: await requestPage(view, c.req.param('id') ?? ''),
      pack: await house.asks.packInForce(view),
    }));
    return page && mayRead(c, house, { page, pack }) ? { page, pack } : undefined;
  };
  app
    .get(paths.decide(ID), async (c) => {
      const seen = await seenBy(c);
      if (!seen) return missing(c, NONE);
      return seen.page.state === 'asked'
        ? decide(c, seen, { typed: {} })
        : c.redirect(paths.request(seen.page.id), 303);
    })
    .post(paths.grant(ID), (c) => grant(c, seenBy))
    .post(paths.refuse(ID), async (c) => {
      const typed = await typedIn(c, 'signed', 'lastDay', 'says');
      const answer = await refusePermission.perform(visitOf(c).ctx, { requestId: c.req.param('id'), ...typed });
      return after(c, answer, async (not) => decideAgain(c, await seenBy(c), { typed, ...not }));
    })
    .get(paths.end(ID), async (c) => {
      const seen = await seenBy(c);
      return seen ? end(c, seen.page, { typed: {} }) : missing(c, NONE);
    })
    .post(paths.end(ID), async (c) => {
      const typed = await typedIn(c, 'reason');
      const answer = await endPermission.perform(visitOf(c).ctx, { requestId: c.req.param('id'), ...typed });
      return after(c, answer, async (not) => {
        const seen = await seenBy(c);
        return seen ? end(c, seen.page, { typed, ...not }) : missing(c, NONE);
      });
    });
}

const NONE = 'There is no such request, or it is none that your roles read.';

async function grant(c: Context, seenBy: (c: Context) => Promise<Seen | undefined>) {
  const { ctx, agency } = visitOf(c);
  const typed = await typedIn(c, 'signed', 'lastDay', 'says');
  const seen = await seenBy(c);
  const form = seen?.pack.forms[seen.page.form];
  const asked = { from: ctx.now, zone: agency.zone, lastDay: (typed['lastDay'] ?? '').trim() };
  const term = seen && form ? termOf(seen.pack, form, asked) : undefined;
  if (term && 'trouble' in term) return decideAgain(c, seen, { typed, troubles: { lastDay: term.trouble } });
  const answer = await grantPermission.perform(ctx, { requestId: c.req.param('id'), ...typed });
  return after(c, answer, async (not) => decideAgain(c, seen, { typed, ...not }));
}

async function typedIn(c: Context, ...names: string[]): Promise<Record<string, string>> {
  const body = await c.req.parseBody();
  return Object.fromEntries(names.map((name) => [name, textOf(body, name)]));
}

async function after<T extends Response>(
  c: Context,
  answer: Answer<unknown>,
  otherwise: (not: Again) => Promise<T>,
): Promise<Response> {
  return answer.kind === 'done' ? c.redirect(paths.request(c.req.param('id') ?? ''), 303) : otherwise(again(answer));
}

const statusOf = ({ troubles, citations }: Again) => (troubles || citations ? 422 : 200);

async function decideAgain(c: Context, seen: Seen | undefined, shown: Shown) {
  return seen ? decide(c, seen, shown) : missing(c, NONE);
}

async function decide(c: Context, { page, pack }: Seen, shown: Shown) {
  const { ctx, token, agency } = visitOf(c);
  const form = pack.forms[page.form];
  if (!form?.decides) return missing(c, 'The policy in force has no such form any more, so nobody can decide on it.');
  const { zone } = agency;
  const most = mostOf(pack, form, { from: ctx.now, zone });
  const props = { page, token, zone, most, clause: form.clause, decides: form.decides, ...shown };
  return show(c, { title: `Decide: ${page.words.title}`, here, status: statusOf(shown) }, <DecideScreen {...props} />);
}

async function end(c: Context, page: RequestPage, shown: Shown) {
  const { token, agency, person } = visitOf(c);
  const own = page.askedById === person.id;
  const screen = <EndScreen page={page} own={own} token={token} zone={agency.zone} {...shown} />;
  return show(c, { title: endName({ own, granted: page.state === 'granted' }), here, status: statusOf(shown) }, screen);
}
