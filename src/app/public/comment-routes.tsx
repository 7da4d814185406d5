import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

import type { View } from '#platform/db';
import { rateBy } from '#platform/rate';

import type { Ask } from './ask.ts';
import { type AuthorKeys, authorKeys } from './author-keys.ts';
import { changeComment } from './change-comment.flow.ts';
import { commentForm } from './comment-form.ts';
import { type CommentPage, CommentScreen } from './comment.screen.tsx';
import { commentUnder, commentsUnder, noticeTo } from './comments.read.ts';
import { NotHereScreen } from './not-here.screen.tsx';
import { OwnCommentScreen } from './own-comment.screen.tsx';
import { ownPaths, paths } from './paths.ts';
import { type PostPage, PostScreen, type Typed } from './post.screen.tsx';
import { type PublicHouse, type Site, notHere, showSite } from './public-door.tsx';
import { postHere } from './site.read.ts';
import { takeComment } from './take-comment.flow.ts';
import { withdrawComment } from './withdraw-comment.flow.ts';

type Within = (c: Context, work: (site: Site) => Promise<Response>) => Promise<Response>;

/** Of the whole form as it is sent, where one character may take nine bytes. */
const MOST_BYTES = 600_000;
const RATE = { most: 6, withinMs: 10 * 60_000 };
const POST = '/site/:slug/:handle/:post';
const OWN = `${POST}/:comment/yours/:key`;
const NO_POST =
  'The page shows no post under this name. It may have been taken down; what was captured of it stays a record.';
const NO_COMMENT = 'There is no comment of this name under the post.';
const NOTHING_TYPED: Typed = { name: '', text: '', troubles: {} };

/** A post with its comments, and what the public does there: comment, change the comment, take it back. */
export function commentRoutes(app: Hono, house: PublicHouse, within: Within): void {
  const keys = authorKeys(house.secret);
  const rate = rateBy(RATE);
  const waitFor = (c: Context, { ctx }: Site) => rate.taken(house.addressOf(c.req.raw), ctx.now.getTime());
  const limit = bodyLimit({ maxSize: MOST_BYTES, onError: (c) => within(c, (site) => tooLong(c, site)) });
  app
    .get(POST, (c) =>
      within(c, async (site) => {
        const [after, answers] = [c.req.query('after'), c.req.query('answers')];
        return postScreen(c, site, { ask: house.ask, after, typed: { ...NOTHING_TYPED, answers } });
      }),
    )
    .post(POST, limit, (c) => within(c, (site) => take(c, site, { ask: house.ask, keys, waitFor })))
    .get(`${POST}/:comment`, (c) =>
      within(c, async (site) => {
        const found = await site.ctx.view((view) => commentPage(view, house.ask, whichOf(c)));
        if (!found) return notHere(c, site, NO_COMMENT);
        return showSite(c, site, { title: 'A comment' }, <CommentScreen agency={site.agency} page={found} />);
      }),
    )
    .get(OWN, (c) => within(c, (site) => ownScreen(c, site, { ask: house.ask, keys })))
    .post(OWN, limit, (c) => within(c, (site) => change(c, site, { ask: house.ask, keys, waitFor })))
    .post(`${OWN}/withdraw`, limit, (c) => within(c, (site) => withdraw(c, site, { ask: house.ask, keys })));
}

async function commentPage(view: View, ask: Ask, which: ReturnType<typeof whichOf>): Promise<CommentPage | undefined> {
  const here = await postHere(view, which);
  const under = here && { accountId: here.account.id, postName: here.post.name, id: which.id };
  const comment = under && (await commentUnder(view, ask, under));
  return comment && { ...here, comment };
}

async function postPage(view: View, ask: Ask, which: { handle: string; name: string; after?: string | undefined }) {
  const here = await postHere(view, which);
  if (!here) return undefined;
  const under = { accountId: here.account.id, postName: here.post.name, after: which.after };
  return { ...here, ...(await commentsUnder(view, ask, under)) };
}

const param = (c: Context, name: string) => c.req.param(name) ?? '';
const whichOf = (c: Context) => ({ handle: param(c, 'handle'), name: param(c, 'post'), id: param(c, 'comment') });

type PostShown = { ask: Ask; after?: string | undefined; typed: Typed; status?: 403 | 422 | 429 };

async function postScreen(c: Context, site: Site, { ask, after, typed, status }: PostShown): Promise<Response> {
  const { agency, ctx } = site;
  const found = await ctx.view((view) =>
    postPage(view, ask, { handle: param(c, 'handle'), name: param(c, 'post'), after }),
  );
  if (!found) return notHere(c, site, NO_POST);
  const screen = <PostScreen agency={agency} page={found} first={after === undefined} typed={typed} />;
  const linkedData = factsOf(site, found);
  const shown = { title: `Post of ${found.account.name}`, description: found.post.text.slice(0, 200), linkedData };
  return showSite(c, site, { ...shown, ...(status ? { status } : {}) }, screen);
}

/** Source: schema.org, SocialMediaPosting. */
function factsOf({ agency, ctx }: Site, { account, post }: PostPage) {
  return {
    '@context': 'https://schema.org',
    '@type': 'SocialMediaPosting',
    url: `${ctx.world.origin}${paths.post(agency.slug, account.handle, post.name)}`,
    datePublished: post.publishedAt.toISOString(),
    articleBody: post.text,
    commentCount: post.comments,
    author: { '@type': 'GovernmentOrganization', name: agency.name },
  };
}

/** The form as it was sent, byte by byte, and read; undefined where it is no form of ours. */
async function formOf(c: Context): Promise<{ raw: Uint8Array; fields: Record<string, string> } | undefined> {
  if (!c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) return undefined;
  const raw = new Uint8Array(await c.req.arrayBuffer());
  const fields = Object.fromEntries(new URLSearchParams(new TextDecoder().decode(raw)));
  return { raw, fields };
}

type Open = { ask: Ask; keys: AuthorKeys; waitFor: (c: Context, site: Site) => number };

async function take(c: Context, site: Site, { ask, keys, waitFor }: Open): Promise<Response> {
  const form = await formOf(c);
  if (!form) return noForm(c, site);
  const { name = '', text = '', answers } = form.fields;
  const typed = { name, text, answers };
  const read = commentForm.safeParse(form.fields);
  if (!read.success) {
    const troubles = Object.fromEntries(
      read.error.issues.toReversed().map((issue) => [issue.path.join('.'), issue.message]),
    );
    return postScreen(c, site, { ask, typed: { ...typed, troubles }, status: 422 });
  }
  const seconds = waitFor(c, site);
  if (seconds > 0) return postScreen(c, site, { ask, typed: { ...typed, troubles: slower(c, seconds) }, status: 429 });
  const { agency, ctx } = site;
  const { handle, name: postName } = whichOf(c);
  const found = await ctx.view((view) => postHere(view, { handle, name: postName }));
  if (!found) return notHere(c, site, NO_POST);
  const accountId = found.account.id;
  const commentId = await takeComment.run(ctx, { ...read.data, accountId, postName, answers, raw: form.raw });
  if (!commentId) {
    const troubles = { text: 'Commenting is off here, or the comment that you answer is gone. Nothing was posted.' };
    return postScreen(c, site, { ask, typed: { ...typed, troubles }, status: 403 });
  }
  const own = ownPaths.own(paths.comment(agency.slug, handle, postName, commentId), keys.keyOf(agency.id, commentId));
  return c.redirect(`${own}?done=posted`, 303);
}

function slower(c: Context, seconds: number): { text: string } {
  c.header('Retry-After', String(seconds));
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return {
    text: `Many comments came from your address just now. Wait ${wait} and post it again; what you typed is still here.`,
  };
}

type OwnShown = Pick<Open, 'ask' | 'keys'> & { typed?: { text: string; trouble: string }; status?: 403 | 422 | 429 };

/** The author's own page. Not there for anybody who hasn't the key, and kept by no cache. */
async function ownScreen(c: Context, site: Site, { ask, keys, typed, status }: OwnShown): Promise<Response> {
  const { agency, ctx } = site;
  const [which, key] = [whichOf(c), param(c, 'key')];
  const found = keys.opens(key, agency.id, which.id)
    ? await ctx.view(async (view) => ({
        page: await commentPage(view, ask, which),
        notice: await noticeTo(view, which.id),
      }))
    : undefined;
  if (!found?.page) return notHere(c, site, NO_COMMENT);
  const done = (['posted', 'changed'] as const).find((one) => one === c.req.query('done'));
  const screen = (
    <OwnCommentScreen
      slug={agency.slug}
      page={found.page}
      notice={found.notice}
      keyOfAuthor={key}
      done={done}
      typed={typed}
    />
  );
  const shown = showSite(c, site, { title: 'Your comment', ...(status ? { status } : {}) }, screen);
  c.header('Cache-Control', 'no-store');
  return shown;
}

async function change(c: Context, site: Site, open: Open): Promise<Response> {
  const { agency, ctx } = site;
  const which = whichOf(c);
  const form = await formOf(c);
  if (!form) return noForm(c, site);
  const text = form.fields['text'] ?? '';
  const read = commentForm.shape.text.safeParse(text);
  if (!read.success) return ownScreen(c, site, { ...open, typed: { text, trouble: firstOf(read.error) }, status: 422 });
  const found = keyed(c, site, open) && (await ctx.view((view) => commentPage(view, open.ask, which)));
  if (!found) return notHere(c, site, NO_COMMENT);
  const seconds = open.waitFor(c, site);
  if (seconds > 0)
    return ownScreen(c, site, { ...open, typed: { text, trouble: slower(c, seconds).text }, status: 429 });
  const at = { accountId: found.account.id, postName: which.name, commentId: which.id };
  const done = await changeComment.run(ctx, { ...at, text: read.data, raw: form.raw });
  if (!done) return ownScreen(c, site, { ...open, status: 403 });
  const path = ownPaths.own(paths.comment(agency.slug, which.handle, which.name, which.id), param(c, 'key'));
  return c.redirect(`${path}?done=changed`, 303);
}

const firstOf = (error: { issues: { message: string }[] }) => error.issues[0]?.message ?? '';

async function withdraw(c: Context, site: Site, open: Pick<Open, 'ask' | 'keys'>): Promise<Response> {
  const { agency, ctx } = site;
  const which = whichOf(c);
  const found = keyed(c, site, open) && (await ctx.view((view) => commentPage(view, open.ask, which)));
  if (!found) return notHere(c, site, NO_COMMENT);
  await withdrawComment.run(ctx, { accountId: found.account.id, postName: which.name, commentId: which.id });
  return c.redirect(ownPaths.own(paths.comment(agency.slug, which.handle, which.name, which.id), param(c, 'key')), 303);
}

const keyed = (c: Context, { agency }: Site, { keys }: Pick<Open, 'keys'>) =>
  keys.opens(param(c, 'key'), agency.id, param(c, 'comment'));

function tooLong(c: Context, site: Site): Promise<Response> {
  const says =
    'What was sent is over 600 kB, far longer than a comment can be. Nothing was posted. Go back, shorten it and post it again.';
  return unread(c, site, { title: 'Too long', says, status: 413 });
}

function noForm(c: Context, site: Site): Promise<Response> {
  const says = 'This was not sent by the form of the page, so it was not read. Open the post and use its form.';
  return unread(c, site, { title: 'Not posted', says, status: 415 });
}

type Unread = { title: string; says: string; status: 413 | 415 };

async function unread(c: Context, site: Site, { title, says, status }: Unread): Promise<Response> {
  const { handle, name } = whichOf(c);
  const back = { href: paths.post(site.agency.slug, handle, name), label: 'Back to the post' };
  return showSite(c, site, { title, status }, <NotHereScreen title={title} says={says} back={back} />);
}
