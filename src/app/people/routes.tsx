import { type Context, Hono } from 'hono';

import { type Visit, again, show, textOf, textsOf, unlessBarredFrom, visitOf } from '#door';
import type { Flow } from '#flow';
import { isoInZone } from '#kernel/instant';
import type { View } from '#platform/db';
import type { Asks } from '#steps/asks';

import { addCourse } from './add-course.flow.ts';
import { AddCourseScreen, CoursesScreen } from './add.screen.tsx';
import { type AddingHouse, adding } from './adding-routes.tsx';
import { approveUse } from './approve-use.flow.ts';
import { authorizeDivision } from './authorize-division.flow.ts';
import { authorizeInWriting } from './authorize-in-writing.flow.ts';
import { designateAuthor } from './designate-author.flow.ts';
import { designateMonitor } from './designate-monitor.flow.ts';
import { type EndingHouse, ID, ending, missing, typedIn } from './ending-routes.tsx';
import { giveRole } from './give-role.flow.ts';
import { AuthorizeDivisionScreen, GiveScreen } from './give.screen.tsx';
import { nameModerator } from './name-moderator.flow.ts';
import { type GiveKind, paths } from './paths.ts';
import { idOf, instantOf, listCourses, listDivisions, listPeople } from './people.read.ts';
import { PeopleScreen } from './people.screen.tsx';
import { accountsAt, personFacts, personPage, whoCouldPost } from './permission.read.ts';
import { PersonScreen } from './person.screen.tsx';
import { recordCourse } from './record-course.flow.ts';
import { WhoScreen } from './who.screen.tsx';

/** What the pages of people need of the house. */
export type PeopleHouse = AddingHouse & EndingHouse;

const gives: Record<GiveKind, Flow> = {
  'give-role': giveRole,
  'name-moderator': nameModerator,
  'approve-use': approveUse,
  'record-course': recordCourse,
  'authorize-in-writing': authorizeInWriting,
  'designate-author': designateAuthor,
  'designate-monitor': designateMonitor,
};
const kinds = Object.keys(gives).filter(isGive);

/** The policy's own form that goes with an act. */
const forms: Partial<Record<GiveKind, string>> = {
  'name-moderator': 'moderator',
  'authorize-in-writing': 'authorization',
  'designate-author': 'designation',
};

const here = paths.people;
const back = { href: here, label: 'People' };

/** The directory, each person's proof of permission, and the forms by which permissions come and go. */
export function peopleRoutes(house: PeopleHouse): Hono {
  const app = new Hono();
  directory(app, house);
  adding(app, house);
  courses(app, house);
  who(app, house);
  divisionForm(app, house);
  giving(app, house);
  ending(app, house);
  person(app, house);
  return app;
}

const asker = ({ ctx, person: { id, roles } }: Visit) => ({ personId: id, agencyId: ctx.agencyId, roles });
const optionsOf = (things: readonly { id: string; name: string; network?: string }[]) =>
  things.map(({ id, name, network }) => ({ value: id, label: network ? `${name} (${network})` : name }));

function directory(app: Hono, { asks }: PeopleHouse): void {
  app.get(paths.people, async (c) => {
    const visit = visitOf(c);
    const query = (name: string) => (c.req.query(name) ?? '').slice(0, 200);
    const asked = {
      words: query('q').replaceAll('\0', ''),
      divisionId: idOf(query('division')),
      kind: query('kind').replaceAll('\0', ''),
      role: query('role').replaceAll('\0', ''),
      left: query('show') === 'left',
      after: idOf(query('after')),
    };
    const { page, divisions, pack } = await visit.ctx.view(async (view) => ({
      page: await listPeople(view, asked),
      divisions: await listDivisions(view),
      pack: await asks.packInForce(view),
    }));
    const may = asks.offered(pack, asker(visit), ['add-person', 'authorize-division']);
    const props = { asked, ...page, divisions, zone: visit.agency.zone };
    const roles = Object.entries(pack.roles).map(([id, { label }]) => ({ id, label }));
    return show(
      c,
      { title: 'People', here },
      <PeopleScreen
        {...props}
        roles={roles}
        mayAdd={may.includes('add-person')}
        mayAuthorize={may.includes('authorize-division')}
      />,
    );
  });
}

function courses(app: Hono, { asks }: PeopleHouse): void {
  const topicsOf = async (c: Context) => (await visitOf(c).ctx.view(asks.packInForce)).courseTopics;
  app
    .get(paths.courses, async (c) => {
      const visit = visitOf(c);
      const { rows, pack } = await visit.ctx.view(async (view) => ({
        rows: await listCourses(view),
        pack: await asks.packInForce(view),
      }));
      const mayAdd = asks.offered(pack, asker(visit), ['record-course']).length > 0;
      const props = { courses: rows, topics: pack.courseTopics, zone: visit.agency.zone, mayAdd };
      return show(c, { title: 'Courses', here }, <CoursesScreen {...props} />);
    })
    .get(paths.addCourse, unlessBarredFrom(asks, { act: 'record-course', title: 'Add a course', back }), async (c) => {
      const { token } = visitOf(c);
      const screen = <AddCourseScreen topics={await topicsOf(c)} title="" chosen={[]} token={token} />;
      return show(c, { title: 'Add a course', here }, screen);
    })
    .post(paths.addCourse, async (c) => {
      const { ctx, token } = visitOf(c);
      const form = await c.req.parseBody({ all: true });
      const [title, chosen] = [textOf(form, 'title'), textsOf(form, 'topics')];
      const answer = await addCourse.perform(ctx, { title, topics: chosen });
      if (answer.kind === 'done') return c.redirect(paths.courses, 303);
      const props = { topics: await topicsOf(c), title, chosen, token, ...again(answer) };
      return show(c, { title: 'Add a course', here, status: 422 }, <AddCourseScreen {...props} />);
    });
}

function who(app: Hono, { asks }: PeopleHouse): void {
  app.get(paths.whoCouldPost, async (c) => {
    const { ctx, agency } = visitOf(c);
    const accountId = idOf(c.req.query('account'));
    const typed = c.req.query('at') ?? '';
    const at = typed === '' ? ctx.now : instantOf(typed, agency.zone);
    const found = await ctx.view(async (view) => {
      const accounts = await accountsAt(view, view.now);
      const pack = at && accountId && (await asks.packIfAny(view, at));
      const answered = at && pack ? await whoCouldPost(view, { accountId, at }, pack) : undefined;
      return { accounts, answered, packHash: pack ? pack.hash : undefined };
    });
    const trouble = at ? undefined : 'Write the time as 2026-11-23T14:05.';
    const shown = at ? isoInZone(at, agency.zone).slice(0, 16) : typed.slice(0, 40);
    return show(
      c,
      { title: 'Who could post, and why', here, status: trouble ? 422 : 200 },
      <WhoScreen {...found} accountId={accountId} at={shown} zone={agency.zone} trouble={trouble} />,
    );
  });
}

function isGive(kind: string): kind is GiveKind {
  return Object.hasOwn(gives, kind);
}

function giving(app: Hono, { asks }: PeopleHouse): void {
  const form = async (c: Context, typed: Record<string, string>, not: Not = {}) => {
    const [id, kind] = [idOf(c.req.param('id')), c.req.param('kind') ?? ''];
    const { ctx, token } = visitOf(c);
    const known = await ctx.view((view) => formParts(view, id, asks));
    if (!known.person || !isGive(kind)) return missing(c, 'Nobody here has this address.');
    const { person: of, pack, ...choices } = known;
    const status = not.troubles || not.citations ? 422 : 200;
    const props = { kind, person: of, choices, form: pack.forms[forms[kind] ?? ''], typed, token, ...not };
    return show(c, { title: 'Give a permission', here, status }, <GiveScreen {...props} />);
  };
  const barred = unlessBarredFrom(asks, {
    act: (c) => {
      const kind = c.req.param('kind') ?? '';
      return isGive(kind) ? kind : undefined;
    },
    title: 'Give a permission',
    back,
    holder: (c) => c.req.param('id'),
  });
  app
    .get(paths.give(`:id${ID}`, ':kind'), barred, (c) => form(c, { accountId: idOf(c.req.query('account')) }))
    .post(paths.give(`:id${ID}`, ':kind'), async (c) => {
      const kind = c.req.param('kind');
      if (!isGive(kind)) return missing(c, 'There is no such form.');
      const personId = c.req.param('id');
      const typed = await typedIn(c);
      const answer = await gives[kind].perform(visitOf(c).ctx, { ...typed, personId });
      return answer.kind === 'done' ? c.redirect(paths.person(personId), 303) : form(c, typed, again(answer));
    });
}

async function formParts(view: View, id: string, asks: Asks) {
  const pack = await asks.packInForce(view);
  const named = await listCourses(view);
  return {
    pack,
    person: id === '' ? undefined : await personFacts(view, id),
    accounts: optionsOf(await accountsAt(view, view.now)),
    courses: named.map(({ id: value, title }) => ({ value, label: title })),
    roles: Object.entries(pack.roles).map(([value, { label }]) => ({ value, label })),
  };
}

type Not = ReturnType<typeof again>;

async function divisionScreen(c: Context, typed: Record<string, string>, not: Not = {}) {
  const { ctx, token } = visitOf(c);
  const choices = await ctx.view(async (view) => ({
    accounts: optionsOf(await accountsAt(view, view.now)),
    divisions: optionsOf(await listDivisions(view)),
  }));
  const status = not.troubles || not.citations ? 422 : 200;
  const screen = <AuthorizeDivisionScreen {...choices} typed={typed} token={token} {...not} />;
  return show(c, { title: 'Authorize a division', here, status }, screen);
}

function divisionForm(app: Hono, { asks }: PeopleHouse): void {
  const barred = unlessBarredFrom(asks, { act: 'authorize-division', title: 'Authorize a division', back });
  app
    .get(paths.authorizeDivision, barred, (c) => divisionScreen(c, {}))
    .post(paths.authorizeDivision, async (c) => {
      const typed = await typedIn(c);
      const answer = await authorizeDivision.perform(visitOf(c).ctx, typed);
      return answer.kind === 'done' ? c.redirect(paths.people, 303) : divisionScreen(c, typed, again(answer));
    });
}

function person(app: Hono, { asks }: PeopleHouse): void {
  app.get(paths.person(`:id${ID}`), async (c) => {
    const visit = visitOf(c);
    const id = c.req.param('id');
    const pack = await visit.ctx.view(asks.packInForce);
    const page = await visit.ctx.view((view) => personPage(view, id, pack));
    if (!page) return missing(c, 'Nobody here has this address.');
    const offered = asks.offered(pack, { ...asker(visit), holderId: id }, [...kinds, 'disable-person', 'end-grant']);
    const props = {
      page,
      now: visit.ctx.now,
      zone: visit.agency.zone,
      roleLabel: (role: string) => pack.roles[role]?.label ?? role,
      gives: kinds.filter((kind) => offered.includes(kind)),
      mayDisable: offered.includes('disable-person'),
      mayEnd: offered.includes('end-grant'),
    };
    return show(c, { title: page.person.name, here }, <PersonScreen {...props} />);
  });
}
