import type { Context, Hono } from 'hono';

import { idOf, listDivisions } from '#app/people/people.read';
import { type Visit, again, show, textOf, visitOf } from '#door';
import type { View } from '#platform/db';
import type { Asks } from '#steps/asks';
import { NotFound } from '#ui/not-found';

import { changePerson } from './change-person.flow.ts';
import { entryOf, personBy, postingsOf } from './entry.read.ts';
import { ChangeScreen, EntryScreen } from './entry.screen.tsx';
import { paths } from './paths.ts';

const ID = '{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}';
const here = '/people';
const NOBODY = 'Nobody here has this address.';

const missing = (c: Context) => show(c, { title: 'Not found', here, status: 404 }, <NotFound says={NOBODY} />);
const asker = ({ ctx, person: { id, roles } }: Visit) => ({ personId: id, agencyId: ctx.agencyId, roles });

/** What stands in the way of an entry, by field, in words: an address or a number that is somebody else's, a circle of supervisors. */
export type EntryTroubles = (
  view: View,
  personId: string,
  entry: { email: string; number: string | null; supervisorId: string | null },
) => Promise<Record<string, string>>;

type House = { asks: Asks; entryTroubles: EntryTroubles };

async function keepsIt(visit: Visit, asks: Asks): Promise<boolean> {
  const pack = await visit.ctx.view(asks.packInForce);
  return asks.offered(pack, asker(visit), ['change-person']).length > 0;
}

/** What the directory says of one person, its history, and the form that changes it. */
export function entries(app: Hono, { asks, entryTroubles }: House): void {
  app
    .get(paths.entry(`:id${ID}`), async (c) => {
      const visit = visitOf(c);
      const id = idOf(c.req.param('id'));
      const { entry, postings } = await visit.ctx.view(async (view) => ({
        entry: await entryOf(view, id),
        postings: await postingsOf(view, id),
      }));
      if (!entry) return missing(c);
      const props = { entry, postings, keeps: await keepsIt(visit, asks), zone: visit.agency.zone };
      return show(c, { title: entry.name, here }, <EntryScreen {...props} />);
    })
    .get(paths.change(`:id${ID}`), async (c) => ((await keepsIt(visitOf(c), asks)) ? form(c) : missing(c)))
    .post(paths.change(`:id${ID}`), (c) => changed(c, { asks, entryTroubles }));
}

type Not = Partial<ReturnType<typeof again>>;

async function form(c: Context, typed?: Record<string, string>, not: Not = {}): Promise<Response> {
  const { ctx, token } = visitOf(c);
  const { entry, divisions } = await ctx.view(async (view) => ({
    entry: await entryOf(view, idOf(c.req.param('id'))),
    divisions: await listDivisions(view),
  }));
  if (!entry || entry.left) return missing(c);
  const { name, email, title, kind, number, divisionId, supervisorBy } = entry;
  const stands = { name, email, title, kind, number: number ?? '', divisionId: divisionId ?? '' };
  const props = { entry, divisions, typed: typed ?? { ...stands, supervisor: supervisorBy ?? '' }, token, ...not };
  const status = not.troubles || not.citations ? 422 : 200;
  return show(c, { title: `Change ${entry.name}`, here, status }, <ChangeScreen {...props} />);
}

async function changed(c: Context, { asks, entryTroubles }: House): Promise<Response> {
  const visit = visitOf(c);
  const personId = idOf(c.req.param('id'));
  const body = await c.req.parseBody({ all: true });
  const typed = Object.fromEntries(Object.keys(body).map((name) => [name, textOf(body, name)]));
  const named = (typed['supervisor'] ?? '').trim();
  const supervisorId = named === '' ? '' : await visit.ctx.view((view) => personBy(view, named));
  if (supervisorId === undefined)
    return form(c, typed, {
      troubles: { supervisor: `Nobody has the number or the address '${named.slice(0, 60)}'.` },
    });
  const wanted = { email: (typed['email'] ?? '').trim().toLowerCase(), number: typed['number']?.trim() || null };
  const troubles = (await keepsIt(visit, asks))
    ? await visit.ctx.view((view) => entryTroubles(view, personId, { ...wanted, supervisorId: supervisorId || null }))
    : {};
  if (Object.keys(troubles).length > 0) return form(c, typed, { troubles });
  const answer = await changePerson.perform(visit.ctx, { ...typed, personId, supervisorId });
  return answer.kind === 'done' ? c.redirect(paths.entry(personId), 303) : form(c, typed, again(answer));
}
