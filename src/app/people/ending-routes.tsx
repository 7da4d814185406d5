import type { Context, Hono } from 'hono';

import { again, show, textOf, unlessBarredFrom, visitOf } from '#door';
import type { Asks } from '#steps/asks';
import { NotFound } from '#ui/not-found';
import { grantName } from '#ui/permission';

import { disablePerson } from './disable-person.flow.ts';
import { endGrant } from './end-grant.flow.ts';
import { grantToEnd } from './end.read.ts';
import { DisableScreen, EndGrantScreen } from './end.screen.tsx';
import { grantPaper } from './grant-paper.read.ts';
import { paths } from './paths.ts';
import { idOf } from './people.read.ts';
import { personFacts } from './permission.read.ts';

export const ID = '{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}';
const here = paths.people;

export const missing = (c: Context, says: string) =>
  show(c, { title: 'Not found', here, status: 404 }, <NotFound says={says} />);

/** The fields of the form, each as text. */
export async function typedIn(c: Context): Promise<Record<string, string>> {
  const form = await c.req.parseBody({ all: true });
  return Object.fromEntries(Object.keys(form).map((name) => [name, textOf(form, name)]));
}

type Not = Partial<ReturnType<typeof again>>;

async function grantForm(c: Context, reason: string, not: Not = {}) {
  const { ctx, token, agency } = visitOf(c);
  const grant = await ctx.view((view) => grantToEnd(view, idOf(c.req.param('id'))));
  if (!grant) return missing(c, 'There is no such permission.');
  const status = not.troubles || not.citations ? 422 : 200;
  const props = { grant, reason, token, zone: agency.zone, ...not };
  return show(c, { title: 'End a permission', here, status }, <EndGrantScreen {...props} />);
}

async function disableForm(c: Context, not: Not = {}) {
  const { ctx, token } = visitOf(c);
  const found = await ctx.view((view) => personFacts(view, idOf(c.req.param('id'))));
  if (!found) return missing(c, 'Nobody here has this address.');
  const status = not.citations ? 422 : 200;
  return show(
    c,
    { title: `Disable ${found.name}`, here, status },
    <DisableScreen person={found} token={token} {...not} />,
  );
}

const back = { href: here, label: 'People' };
const holder = (c: Context) => c.req.param('id');

/** What the pages on which something ends need of the house. */
export type EndingHouse = {
  asks: Asks;
  /** Nobody is signed in with it any more. */
  endSessions: (signInId: string) => Promise<void>;
};

/** What ends a permission or a person's work here, and the paper of a permission. */
export function ending(app: Hono, { asks, endSessions }: EndingHouse): void {
  app
    .get(paths.grantPaper(`:id${ID}`), async (c) => {
      const paper = await visitOf(c).ctx.view((view) => grantPaper(view, c.req.param('id'), grantName));
      return paper ? c.body(new Uint8Array(paper), 200, { 'content-type': 'application/pdf' }) : c.notFound();
    })
    .get(
      paths.endGrant(`:id${ID}`),
      unlessBarredFrom(asks, { act: 'end-grant', title: 'End a permission', back }),
      (c) => grantForm(c, ''),
    )
    .post(paths.endGrant(`:id${ID}`), async (c) => {
      const { ctx } = visitOf(c);
      const grantId = c.req.param('id');
      const { reason = '' } = await typedIn(c);
      const grant = await ctx.view((view) => grantToEnd(view, grantId));
      const answer = await endGrant.perform(ctx, { grantId, reason });
      if (answer.kind !== 'done') return grantForm(c, reason, again(answer));
      return c.redirect(grant?.holderId ? paths.person(grant.holderId) : paths.people, 303);
    })
    .get(
      paths.disable(`:id${ID}`),
      unlessBarredFrom(asks, { act: 'disable-person', title: 'Disable a person', back, holder }),
      (c) => disableForm(c),
    )
    .post(paths.disable(`:id${ID}`), async (c) => {
      const personId = c.req.param('id');
      const answer = await disablePerson.perform(visitOf(c).ctx, { personId });
      if (answer.kind !== 'done') return disableForm(c, again(answer));
      if (answer.value.signInId) await endSessions(answer.value.signInId);
      return c.redirect(paths.person(personId), 303);
    });
}
