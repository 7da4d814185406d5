import type { Context } from 'hono';

import { type Visit, show, visitOf } from '#door';
import type { Asks } from '#steps/asks';
import { NotFound } from '#ui/not-found';

import type { AskForm } from './ask.screen.tsx';
import type { FormLine } from './home.screen.tsx';
import type { RequestPage } from './one.read.ts';
import { paths } from './paths.ts';
import { isOpen } from './standing.ts';

/** The policy in force, as pages ask for it. */
export type Pack = Awaited<ReturnType<Asks['packInForce']>>;
type Form = Pack['forms'][string];

/** What this area asks of the house: the policy in force, and which roles decide on a form. */
export type FormsHouse = {
  asks: Asks;
  decidersOf(pack: Pack, form: Form): readonly string[];
};

/** The area to which every page here belongs. */
export const here = paths.home;

export const ID = ':id{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}';

export const missing = (c: Context, says: string) =>
  show(c, { title: 'Not found', here, status: 404 }, <NotFound says={says} />);

/** The forms on which somebody decides, by their titles. */
export function formsIn(pack: Pack): [string, Form][] {
  return Object.entries(pack.forms)
    .filter(([, { decides }]) => decides !== undefined)
    .toSorted(([, one], [, other]) => one.title.localeCompare(other.title, 'en-US'));
}

/** Who decides on a form, as the policy names the role. */
export function deciderIn(pack: Pack, form: Form | undefined): string {
  const role = form?.decides?.role;
  return role === undefined
    ? 'Nobody any more: the policy in force has no such form'
    : (pack.roles[role]?.label ?? role);
}

/** The form as a list shows it. */
export function lineOf(pack: Pack, [name, form]: [string, Form]): FormLine {
  const setting = form.valid === undefined ? undefined : pack.settings[form.valid];
  const [count, unit] = setting?.type === 'number' ? [setting.value, setting.unit] : [];
  return {
    form: name,
    title: form.title,
    clause: form.clause,
    decider: deciderIn(pack, form),
    stands: count === undefined ? undefined : `${count} ${count === 1 ? unit?.replace(/s$/, '') : unit}`,
  };
}

/** The form as a page fills it in. */
export function askOf(pack: Pack, name: string, form: Form): AskForm {
  const { title, clause, intro, fields = [], statements, sign } = form;
  return { form: name, title, clause, intro, fields, statements, sign, decider: deciderIn(pack, form) };
}

const OF_DRAFTS = ['copyright', 'images', 'confidential'];
const asker = ({ ctx, person: { id, roles } }: Visit) => ({ personId: id, agencyId: ctx.agencyId, roles });

/**
 * What the viewer reads: all registers, who decides, audits or answers for records; those on which drafts rest, who writes
 * or reviews drafts; else what oneself asked for.
 */
export function readsOf(visit: Visit, { asks }: FormsHouse, pack: Pack): (covers: string) => boolean {
  const may = asks.offered(pack, asker(visit), [
    'grant-permission',
    'export-records',
    'adopt-policy',
    'start-draft',
    'approve-post',
  ]);
  const all = may.some((act) => ['grant-permission', 'export-records', 'adopt-policy'].includes(act));
  const drafts = may.length > 0;
  return (covers) => all || (drafts && OF_DRAFTS.includes(covers));
}

/** What the viewer may do with a request now, as its form names who decides; the decision is made when it is sent. */
export function mayOf(visit: Visit, house: FormsHouse, { pack, page }: { pack: Pack; page: RequestPage }) {
  const form = pack.forms[page.form];
  const named = form ? house.decidersOf(pack, form).some((role) => visit.person.roles.includes(role)) : true;
  const others = page.askedById !== visit.person.id;
  const who = { ...asker(visit), holderId: page.askedById };
  const offered = house.asks.offered(pack, who, ['grant-permission', 'end-permission']);
  return {
    decide: named && others && form !== undefined && page.state === 'asked' && offered.includes('grant-permission'),
    end: (named || !others) && isOpen(page, visit.ctx.now) && offered.includes('end-permission'),
    own: !others,
    register: readsOf(visit, house, pack)(page.covers),
  };
}

/** Whether the viewer may see this request at all. */
export function mayRead(c: Context, house: FormsHouse, { pack, page }: { pack: Pack; page: RequestPage }): boolean {
  const visit = visitOf(c);
  return page.askedById === visit.person.id || readsOf(visit, house, pack)(page.covers);
}
