import type { Context, MiddlewareHandler } from 'hono';

import { type Barred, type Visit, type again, show, textOf, unlessBarredFrom, visitOf } from '#door';
import type { Answer } from '#flow';
import { WrongUse } from '#kernel/trouble';
import type { Asks } from '#steps/asks';
import { NotFound } from '#ui/not-found';

import { paths } from './paths.ts';

const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/** The part of an address that is an id. */
export const ID = `:id{${UUID}}`;

/** The area to which every page here belongs. */
export const here = paths.accounts;

export type House = { asks: Asks };

/** What a form that wasn't taken is shown again with. */
export type Not = ReturnType<typeof again>;
export const statusOf = (not: Not) => (not.troubles || not.citations ? 422 : 200);

/** Who is before the screen. */
export const asker = ({ ctx, person: { id, roles } }: Visit) => ({ personId: id, agencyId: ctx.agencyId, roles });

/** The id in a query; empty for what is none. */
export const idOf = (text: string | undefined) => (text && new RegExp(`^${UUID}$`).test(text) ? text : '');

/** Words of a query, without what no field gives. */
export const wordsOf = (text: string | undefined) => (text ?? '').slice(0, 200).replaceAll('\0', '');

export const missing = (c: Context, says: string) =>
  show(c, { title: 'Not found', here, status: 404 }, <NotFound says={says} />);

/** The fields of a form as they were typed. */
export async function typedIn(c: Context): Promise<Record<string, string>> {
  const form = await c.req.parseBody({ all: true });
  return Object.fromEntries(Object.keys(form).map((name) => [name, textOf(form, name)]));
}

/** The flow's answer; what the register doesn't take in these words is said at the field `at`. */
export async function orTrouble<T>(answer: Promise<Answer<T>>, at: string): Promise<Answer<T>> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    return { kind: 'misunderstood', fields: { [at]: error.message } };
  }
}

/** Before the form of an act of the registers: see {@link unlessBarredFrom}. */
export const unlessBarred = ({ asks }: House, act: Barred['act'], title: string): MiddlewareHandler =>
  unlessBarredFrom(asks, { act, title, back: { href: paths.accounts, label: 'Registers' } });

/** Whether a screen offers this act to whoever is before it. */
export async function offers(c: Context, { asks }: House, act: Parameters<Asks['offered']>[2][number]) {
  const visit = visitOf(c);
  const pack = await visit.ctx.view(asks.packInForce);
  return asks.offered(pack, asker(visit), [act]).length > 0;
}
