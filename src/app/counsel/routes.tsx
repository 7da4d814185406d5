import { type Context, Hono } from 'hono';

import { type Again, type Visit, again, show, textOf, visitOf } from '#door';
import type { Asks } from '#steps/asks';
import { NotFound } from '#ui/not-found';

import { listNotes, noteKinds, notePage, peopleCalled } from './counsel.read.ts';
import { NoteScreen } from './note.screen.tsx';
import { NotesScreen } from './notes.screen.tsx';
import { paths } from './paths.ts';
import { runCounselReport } from './run-counsel-report.flow.ts';
import { shareCounselNote } from './share-counsel-note.flow.ts';
import { writeCounselNote } from './write-counsel-note.flow.ts';
import { WriteScreen } from './write.screen.tsx';

const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const ID = `:id{${UUID}}`;
const here = paths.home;
type House = { asks: Asks };

/** Counsel's notes, for somebody signed in. Who is neither counsel nor named finds an empty list, and no note at all. */
export function counselRoutes(house: House): Hono {
  const app = new Hono();
  lists(app, house);
  writing(app, house);
  one(app, house);
  return app;
}

const idOf = (text: string | undefined) => (text && new RegExp(`^${UUID}$`).test(text) ? text : '');
const missing = (c: Context) =>
  show(c, { title: 'Not found', here, status: 404 }, <NotFound says="There is no such note for you to read." />);

/** Whether the visitor is counsel: the policy in force lets them write such notes. */
async function isCounsel({ ctx, person: { id, roles } }: Visit, { asks }: House): Promise<boolean> {
  const pack = await ctx.view(asks.packInForce);
  return asks.offered(pack, { personId: id, agencyId: ctx.agencyId, roles }, ['write-counsel-note']).length > 0;
}

async function readerOf(visit: Visit, house: House) {
  return { personId: visit.person.id, counsel: await isCounsel(visit, house) };
}

function lists(app: Hono, house: House): void {
  app.get(paths.home, async (c) => {
    const visit = visitOf(c);
    const reader = await readerOf(visit, house);
    const kind = noteKinds.find((name) => name === c.req.query('kind')) ?? '';
    const before = idOf(c.req.query('before'));
    const page = await visit.ctx.view((view) => listNotes(view, reader, { kind, before }));
    const props = { ...page, kind, counsel: reader.counsel, zone: visit.agency.zone, token: visit.token };
    return show(c, { title: 'Counsel’s notes', here }, <NotesScreen {...props} />);
  });
  app.post(paths.reports, async (c) => {
    const { ctx } = visitOf(c);
    const answer = await runCounselReport.perform(ctx, { kind: textOf(await c.req.parseBody(), 'kind') });
    return answer.kind === 'done'
      ? c.redirect(paths.note(answer.value.noteId), 303)
      : writeForm(c, house, {}, again(answer));
  });
}

async function writeForm(c: Context, { asks }: House, typed: Record<string, string>, not: Again = {}) {
  const { ctx, token } = visitOf(c);
  const { clauses } = await ctx.view(asks.packInForce);
  const props = { clauses: clauses.map(({ id }) => id), typed, token, ...not };
  const status = not.troubles || not.citations ? 422 : 200;
  return show(c, { title: 'Write a note', here, status }, <WriteScreen {...props} />);
}

function writing(app: Hono, house: House): void {
  app
    .get(paths.write, async (c) => ((await isCounsel(visitOf(c), house)) ? writeForm(c, house, {}) : missing(c)))
    .post(paths.write, async (c) => {
      const form = await c.req.parseBody();
      const typed = Object.fromEntries(['title', 'text', 'clause'].map((name) => [name, textOf(form, name)]));
      const answer = await writeCounselNote.perform(visitOf(c).ctx, typed);
      return answer.kind === 'done'
        ? c.redirect(paths.note(answer.value.noteId), 303)
        : writeForm(c, house, typed, again(answer));
    });
}

async function noteShown(c: Context, house: House, not: Again = {}) {
  const visit = visitOf(c);
  const { ctx, agency, token } = visit;
  const reader = await readerOf(visit, house);
  const words = (c.req.query('q') ?? '').trim().slice(0, 200).replaceAll('\0', '');
  const { note, people } = await ctx.view(async (view) => ({
    note: await notePage(view, reader, c.req.param('id') ?? ''),
    people: reader.counsel ? await peopleCalled(view, words) : [],
  }));
  if (!note) return missing(c);
  const { citations = [] } = not;
  const props = { note, people, words, counsel: reader.counsel, zone: agency.zone, token, citations };
  const status = citations.length > 0 ? 422 : 200;
  return show(c, { title: 'Counsel’s note', here, status }, <NoteScreen {...props} />);
}

function one(app: Hono, house: House): void {
  app
    .get(paths.note(ID), (c) => noteShown(c, house))
    .post(paths.readers(ID), async (c) => {
      const noteId = c.req.param('id');
      const form = await c.req.parseBody();
      const named = { noteId, personId: textOf(form, 'personId'), reads: textOf(form, 'reads') };
      const answer = await shareCounselNote.perform(visitOf(c).ctx, named);
      return answer.kind === 'done'
        ? c.redirect(`${paths.note(noteId)}#readers`, 303)
        : noteShown(c, house, again(answer));
    });
}
