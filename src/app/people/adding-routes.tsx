import type { Context, Hono } from 'hono';

import type { EntryTroubles } from '#app/directory';
import { personBy } from '#app/directory/entry.read';
import { type Visit, again, show, textOf, unlessBarredFrom, visitOf } from '#door';
import type { Asks } from '#steps/asks';

import { addPerson } from './add-person.flow.ts';
import { AddPersonScreen, AddedScreen } from './add.screen.tsx';
import { typedIn } from './ending-routes.tsx';
import { paths } from './paths.ts';
import { listDivisions } from './people.read.ts';

/** `password` is shown once and kept nowhere. */
export type FirstSignIn = { id: string; password: string };

/** What adding somebody needs of the house. */
export type AddingHouse = {
  asks: Asks;
  /** Makes a sign-in with a first password, or says why the address or the name can't have one. */
  firstSignIn: (person: { name: string; email: string }) => Promise<FirstSignIn | { says: string }>;
  /** What stands in the way of an entry of the directory. */
  entryTroubles: EntryTroubles;
};

const here = paths.people;
const back = { href: here, label: 'People' };
const asker = ({ ctx, person: { id, roles } }: Visit) => ({ personId: id, agencyId: ctx.agencyId, roles });

type AddProps = Omit<Parameters<typeof AddPersonScreen>[0], 'divisions' | 'token'>;

async function addForm(c: Context, props: AddProps): Promise<Response> {
  const { ctx, token } = visitOf(c);
  const divisions = await ctx.view(listDivisions);
  const status = props.troubles || props.citations ? 422 : 200;
  const screen = <AddPersonScreen {...props} divisions={divisions} token={token} />;
  return show(c, { title: 'Add a person', here, status }, screen);
}

/** One person is added by a form: what the directory says of them, and a first password if wanted. */
export function adding(app: Hono, house: AddingHouse): void {
  app
    .get(paths.addPerson, unlessBarredFrom(house.asks, { act: 'add-person', title: 'Add a person', back }), (c) =>
      addForm(c, { typed: { signIn: 'yes' } }),
    )
    .post(paths.addPerson, async (c) => {
      const { signInId: _forged, ...typed } = await typedIn(c);
      const entry = await entryIn(c, house, typed);
      if ('troubles' in entry) return addForm(c, { typed, troubles: entry.troubles });
      const wanted = { ...typed, supervisorId: entry.supervisorId };
      const signIn = typed['signIn'] === 'yes' ? await signInFor(c, house, wanted) : undefined;
      if (signIn && 'says' in signIn) return addForm(c, { typed, troubles: { email: signIn.says } });
      const answer = await addPerson.perform(visitOf(c).ctx, { ...wanted, signInId: signIn?.id });
      if (answer.kind !== 'done') return addForm(c, { typed, ...again(answer) });
      const { personId } = answer.value;
      if (!signIn) return c.redirect(paths.person(personId), 303);
      const added = { id: personId, name: textOf(typed, 'name'), email: textOf(typed, 'email').trim().toLowerCase() };
      return show(c, { title: 'Added', here }, <AddedScreen person={added} password={signIn.password} />);
    });
}

async function mayAdd(c: Context, asks: Asks): Promise<boolean> {
  const visit = visitOf(c);
  const pack = await visit.ctx.view(asks.packInForce);
  return asks.offered(pack, asker(visit), ['add-person']).length > 0;
}

const NOBODY_YET = '00000000-0000-0000-0000-000000000000';

/** Who the supervisor is, or what is wrong by field. Whoever may not add people is told nothing of the others. */
async function entryIn(
  c: Context,
  { asks, entryTroubles }: AddingHouse,
  typed: Record<string, string>,
): Promise<{ supervisorId: string } | { troubles: Record<string, string> }> {
  if (!(await mayAdd(c, asks))) return { supervisorId: '' };
  const text = (name: string) => (typed[name] ?? '').trim();
  const named = text('supervisor');
  const { ctx } = visitOf(c);
  const supervisorId = named === '' ? '' : await ctx.view((view) => personBy(view, named));
  if (supervisorId === undefined)
    return { troubles: { supervisor: `Nobody has the number or the address '${named.slice(0, 60)}'.` } };
  const entry = {
    email: text('email').toLowerCase(),
    number: text('number') || null,
    supervisorId: supervisorId || null,
  };
  const troubles = await ctx.view((view) => entryTroubles(view, NOBODY_YET, entry));
  return Object.keys(troubles).length > 0 ? { troubles } : { supervisorId };
}

/**
 * A sign-in for somebody who is about to be added, made only where the flow is going to take it: whoever may not add
 * people makes none, and neither does a form that isn't understood.
 */
async function signInFor(c: Context, { asks, firstSignIn }: AddingHouse, typed: Record<string, string>) {
  const { success, data } = addPerson.input.safeParse(typed);
  return success && (await mayAdd(c, asks)) ? firstSignIn(data) : undefined;
}
