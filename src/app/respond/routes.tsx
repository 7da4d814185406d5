import { type Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';

import { again, show, textOf, textsOf, visitOf } from '#door';
import { paths as publish } from '#paths/publish';

import { answersTo } from './answers.read.ts';
import type { Ask } from './ask.ts';
import { hideComment } from './hide-comment.flow.ts';
import { type Chosen, HideScreen } from './hide.screen.tsx';
import { type Item, doneOf, itemOf, noticeFor } from './item.read.ts';
import { ItemScreen } from './item.screen.tsx';
import { keepComment } from './keep-comment.flow.ts';
import { NotHereScreen } from './not-here.screen.tsx';
import { paths } from './paths.ts';
import { type ListName, firstWaiting, queueOf } from './queue.read.ts';
import { QueueScreen } from './queue.screen.tsx';
import { readComment } from './read-comment.flow.ts';
import { restoreComment } from './restore-comment.flow.ts';
import { RestoreScreen } from './restore.screen.tsx';
import { suggestionReport } from './suggestions.read.ts';
import { SuggestionsScreen } from './suggestions.screen.tsx';
import { threadOf, versionsOf } from './thread.read.ts';

const KEYS = ['respond-keys'];

/** Where the public's comments are read and decided on. `ask` is what pages ask beside their rows. */
export function respondRoutes(ask: Ask): Hono {
  const app = new Hono();
  app.use('/respond', forThoseWhoRespond);
  app.use('/respond/*', forThoseWhoRespond);
  app
    .get(paths.queue, (c) => listPage(c, ask, 'waiting'))
    .get(paths.hidden, (c) => listPage(c, ask, 'hidden'))
    .get(paths.read, (c) => listPage(c, ask, 'read'))
    .get(paths.next, async (c) => {
      const id = await visitOf(c).ctx.view(firstWaiting);
      return c.redirect(id ? paths.item(id) : paths.queue, 303);
    })
    .get(paths.suggestions, (c) => suggestionsPage(c, ask))
    .get('/comments/:id', (c) => c.redirect(paths.item(c.req.param('id')), 303));
  deciding(app, ask);
  return app;
}

/** The area's people, as the navigation has it: hidden words are not for everybody who works here. */
const forThoseWhoRespond = createMiddleware(async (c, next) => {
  if (visitOf(c).areas.some(({ href }) => href === paths.queue)) return next();
  const says =
    'Comments are read by those who monitor, by Communications and by those to whom something is forwarded. Ask Communications.';
  const back = { href: '/', label: 'Today' };
  return show(
    c,
    { title: 'Not for your role', status: 403 },
    <NotHereScreen title="Not for your role" says={says} back={back} />,
  );
});

function deciding(app: Hono, ask: Ask): void {
  app
    .get('/respond/:id', (c) => withItem(c, ask, (item) => itemPage(c, item)))
    .post('/respond/:id/read-first', (c) => withItem(c, ask, (item) => readFirst(c, item)))
    .post('/respond/:id/keep', (c) => withItem(c, ask, (item) => keep(c, item)))
    .get('/respond/:id/hide', (c) =>
      withItem(c, ask, (item) => hidePage(c, ask, { item, chosen: { grounds: [], words: {} } })),
    )
    .post('/respond/:id/hide', (c) => withItem(c, ask, (item) => hide(c, ask, item)))
    .get('/respond/:id/restore', (c) => withItem(c, ask, async (item) => restorePage(c, { item, reason: '' })))
    .post('/respond/:id/restore', (c) => withItem(c, ask, (item) => restore(c, item)));
}

async function withItem(c: Context, ask: Ask, work: (item: Item) => Promise<Response>): Promise<Response> {
  const { ctx, person } = visitOf(c);
  const item = await ctx.view((view) => itemOf(view, ask, { id: c.req.param('id') ?? '', roles: person.roles }));
  if (item) return work(item);
  const says = 'Your agency has no comment under this address. It may be of another agency, or the address was cut.';
  const back = { href: paths.queue, label: 'All comments' };
  return show(
    c,
    { title: 'No such comment', here: paths.queue, status: 404 },
    <NotHereScreen title="No such comment" says={says} back={back} />,
  );
}

async function listPage(c: Context, ask: Ask, name: ListName): Promise<Response> {
  const { ctx, agency, person } = visitOf(c);
  const [key, doneId] = [c.req.query('after'), c.req.query('done')];
  const { queue, done } = await ctx.view(async (view) => ({
    queue: await queueOf(view, ask, { name, key, roles: person.roles }),
    done: await doneOf(view, doneId),
  }));
  const screen = <QueueScreen zone={agency.zone} queue={queue} first={key === undefined} done={done} />;
  return show(c, { title: 'Respond', here: paths.queue, islands: KEYS }, screen);
}

async function suggestionsPage(c: Context, ask: Ask): Promise<Response> {
  const { ctx, agency, person } = visitOf(c);
  const report = await ctx.view((view) => suggestionReport(view, ask, person.roles));
  if (report)
    return show(
      c,
      { title: 'Suggestions', here: paths.queue },
      <SuggestionsScreen report={report} zone={agency.zone} />,
    );
  const says =
    'What became of suggestions is read by the director, by counsel, and by those who keep or audit records.';
  const back = { href: paths.queue, label: 'All comments' };
  return show(
    c,
    { title: 'Not for your role', here: paths.queue, status: 403 },
    <NotHereScreen title="Not for your role" says={says} back={back} />,
  );
}

async function itemPage(c: Context, item: Item, wrong: ReturnType<typeof again> = {}): Promise<Response> {
  const { ctx, agency, areas, token } = visitOf(c);
  const page = await ctx.view(async (view) => ({
    thread: await threadOf(view, item.hangs),
    versions: await versionsOf(view, item.hangs),
    done: await doneOf(view, c.req.query('done')),
    answers: await answersTo(view, item.id),
  }));
  const readsDrafts = areas.some(({ href }) => href === publish.drafts);
  const screen = (
    <ItemScreen
      zone={agency.zone}
      token={token}
      page={{ item, ...page }}
      readsDrafts={readsDrafts}
      refused={wrong.citations}
      trouble={wrong.troubles?.['sees']}
    />
  );
  return show(
    c,
    { title: 'Comment', here: paths.queue, islands: KEYS, status: (wrong.citations ?? wrong.troubles) ? 422 : 200 },
    screen,
  );
}

/** On to the next comment that waits, or back to the list; what was just done is said there. */
function onward(c: Context, { id, next }: Item): Response {
  return c.redirect(`${next ? paths.item(next) : paths.queue}?done=${id}`, 303);
}

async function keep(c: Context, item: Item): Promise<Response> {
  const answer = await keepComment.perform(visitOf(c).ctx, { commentId: item.id });
  return answer.kind === 'done' ? onward(c, item) : itemPage(c, item, again(answer));
}

/** Of the sample: the same page again, now with what software found. */
async function readFirst(c: Context, item: Item): Promise<Response> {
  const sees = textOf(await c.req.parseBody(), 'sees');
  const answer = await readComment.perform(visitOf(c).ctx, { commentId: item.id, sees });
  return answer.kind === 'done' ? c.redirect(paths.item(item.id), 303) : itemPage(c, item, again(answer));
}

type HideShown = { item: Item; chosen: Chosen } & ReturnType<typeof again>;

async function hidePage(c: Context, ask: Ask, { item, chosen, ...wrong }: HideShown): Promise<Response> {
  const { ctx, token } = visitOf(c);
  const grounds = chosen.grounds.map((ground) => ({ ground, words: chosen.words[ground]?.trim() ?? '' }));
  const { origin } = ctx.world;
  const notice = grounds.length > 0 ? await ctx.view((view) => noticeFor(view, ask, { grounds, origin })) : undefined;
  const screen = <HideScreen token={token} item={item} chosen={chosen} notice={notice} {...wrong} />;
  const status = (wrong.citations ?? wrong.troubles) ? 422 : 200;
  return show(c, { title: 'Hide this comment', here: paths.queue, islands: ['ground-words'], status }, screen);
}

async function hide(c: Context, ask: Ask, item: Item): Promise<Response> {
  const form = await c.req.parseBody({ all: true });
  const named = [...new Set(textsOf(form, 'ground'))];
  const ids = [...new Set([...named, ...item.grounds.map(({ id }) => id)])];
  // A browser sends line breaks as CR LF, whatever the comment has.
  const words = Object.fromEntries(ids.map((id) => [id, textOf(form, `words-${id}`).replaceAll('\r\n', '\n')]));
  const chosen = { grounds: named, words };
  if (textOf(form, 'preview') === 'yes') return hidePage(c, ask, { item, chosen });
  const grounds = named.map((ground) => ({ ground, words: words[ground] ?? '' }));
  const answer = await hideComment.perform(visitOf(c).ctx, { commentId: item.id, grounds });
  return answer.kind === 'done' ? onward(c, item) : hidePage(c, ask, { item, chosen, ...again(answer) });
}

function restorePage(
  c: Context,
  { item, reason, ...wrong }: { item: Item; reason: string } & ReturnType<typeof again>,
) {
  const screen = <RestoreScreen token={visitOf(c).token} item={item} reason={reason} {...wrong} />;
  const status = (wrong.citations ?? wrong.troubles) ? 422 : 200;
  return show(c, { title: 'Show the comment again', here: paths.queue, status }, screen);
}

async function restore(c: Context, item: Item): Promise<Response> {
  const reason = textOf(await c.req.parseBody(), 'reason');
  const answer = await restoreComment.perform(visitOf(c).ctx, { commentId: item.id, reason });
  if (answer.kind === 'done') return c.redirect(`${paths.hidden}?done=${item.id}`, 303);
  return restorePage(c, { item, reason, ...again(answer) });
}
