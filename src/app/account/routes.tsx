import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';

import { WrongUse } from '#kernel/trouble';
import type { Session, SetCookies, SignIn, Trouble } from '#platform/sign-in';
import { pathWithin } from '#platform/sign-in-guard';
import { qrCode } from '#platform/sign-in-qr';
import { page } from '#ui/shell';
import type { Agency, Link } from '#ui/shell-parts';
import type { PersonHere } from '#ui/shell-person';

import { ChangePasswordScreen } from './change-password.screen.tsx';
import { NotDoneScreen } from './not-done.screen.tsx';
import { paths } from './paths.ts';
import { SecondFactorScreen } from './second-factor.screen.tsx';
import { SetUpSecondFactorScreen, type SettingUp } from './set-up-second-factor.screen.tsx';
import { type DemoPerson, SignInScreen } from './sign-in.screen.tsx';

/** Who somebody is at present, and what stands around their pages. */
export type Here = { agency: Agency; areas: readonly Link[]; person: PersonHere };

/** What signing in needs of the house. */
export type AccountHouse = {
  signIn: SignIn;
  /** The agency that is asked, as anybody may see it. */
  agencyOf: (request: Request) => Agency | Promise<Agency>;
  /** The person whose sign-in that is, asked anew at each request; undefined when nobody's, or no longer. */
  personOf: (signInId: string) => Promise<Here | undefined>;
  /** The network address of the visitor, by which tries are counted. */
  addressOf: (request: Request) => string;
  /** Where to go after signing in, if nowhere else was wanted. */
  home: string;
  /** People of a demonstration, whose one password is shown. Refused where we can be reached from elsewhere. */
  demo?: { password: string; people: readonly DemoPerson[] };
};

const MOST_BYTES = 16 * 1024;
const TOO_OLD =
  'Nothing was changed: the page was open for too long, or your browser keeps no cookies for this site. Try again.';
const ELSEWHERE = 'Nothing was changed: this did not come from a page of ours. Open the page here, and try again.';
const NOBODY =
  'Your sign-in is right, but it belongs to nobody who works here at present. Ask whoever looks after people at your agency.';

/** Signing in, with a second factor or without; signing out; one's own password and second factor. */
export function accountRoutes(house: AccountHouse): Hono {
  if (house.demo && !house.signIn.loopback)
    throw new WrongUse('A demonstration shows its password, so it runs on this machine alone: http://localhost.');
  const app = new Hono();
  for (const path of [paths.signIn, `${paths.signIn}/*`, paths.signOut, '/account/*']) app.use(path, ...guards(house));
  signInPages(app, house);
  codePages(app, house);
  ownPages(app, house);
  return app;
}

/** Nothing of these pages is kept anywhere, nothing big is read, and nothing is done for a page of another site. */
function guards({ signIn, agencyOf }: AccountHouse) {
  const careful = createMiddleware(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    // 'no-referrer' would take the Origin from our own forms.
    c.header('Referrer-Policy', 'same-origin');
    if (signIn.crossSite(c.req.raw)) return c.html(notDone(await agencyOf(c.req.raw), ELSEWHERE), 403);
    return next();
  });
  return [bodyLimit({ maxSize: MOST_BYTES }), careful] as const;
}

function signInPages(app: Hono, house: AccountHouse): void {
  const { signIn, home } = house;
  app
    .get(paths.signIn, async (c) => {
      const next = pathWithin(c.req.query('next'), home);
      const session = await signIn.sessionOf(c.req.raw.headers);
      if (session && (await house.personOf(session.signInId))) return c.redirect(next, 303);
      return signInPage(c, house, { next, signedOut: c.req.query('signed-out') !== undefined });
    })
    .post(paths.signIn, async (c) => {
      const { email = '', password = '', ...form } = await formOf(c);
      return bySignIn(c, house, { ...form, email, password });
    })
    .post(paths.signInAs, async (c) => {
      const { email = '', ...form } = await formOf(c);
      const known = house.demo?.people.some((person) => person.email === email);
      return known ? bySignIn(c, house, { ...form, email, password: house.demo?.password ?? '' }) : c.notFound();
    })
    .post(paths.signOut, async (c) => {
      const session = await signIn.sessionOf(c.req.raw.headers);
      const { token } = await formOf(c);
      if (session && !signIn.isFormToken(token, session.sessionId))
        return c.html(notDone(await house.agencyOf(c.req.raw), TOO_OLD), 403);
      set(c, await signIn.signOut(c.req.raw.headers));
      return c.redirect(paths.signedOut, 303);
    });
}

async function bySignIn(
  c: Context,
  house: AccountHouse,
  form: Record<string, string> & { email: string; password: string },
) {
  const { signIn, home } = house;
  const [email, next] = [form.email, pathWithin(form['next'], home)];
  if (!signIn.isFormToken(form['token'], signIn.visitor(c.req.raw.headers).holder))
    return signInPage(c, house, { next, email, trouble: { kind: 'trouble', says: TOO_OLD }, status: 403 });
  const answer = await signIn.signIn({ email, password: form.password, address: house.addressOf(c.req.raw) });
  if (answer.kind === 'trouble') return signInPage(c, house, { next, email, trouble: answer });
  if (answer.kind === 'signed in') return goOn(c, house, { cookies: answer.cookies, next });
  set(c, answer);
  return c.redirect(paths.secondFactorThen(next), 303);
}

function codePages(app: Hono, house: AccountHouse): void {
  const { signIn, home, agencyOf } = house;
  app
    .get(paths.secondFactor, async (c) => codePage(c, house, { next: pathWithin(c.req.query('next'), home) }))
    .post(paths.secondFactor, async (c) => {
      const { token, code = '', next: wanted } = await formOf(c);
      const next = pathWithin(wanted, home);
      if (!signIn.isFormToken(token, signIn.visitor(c.req.raw.headers).holder))
        return c.html(notDone(await agencyOf(c.req.raw), TOO_OLD), 403);
      const answer = await signIn.secondFactor({
        headers: c.req.raw.headers,
        code,
        address: house.addressOf(c.req.raw),
      });
      if (answer.kind === 'signed in') return goOn(c, house, { cookies: answer.cookies, next });
      return answer.over
        ? signInPage(c, house, { next, trouble: answer })
        : codePage(c, house, { next, trouble: answer });
    });
}

/** Signed in: the browser's earlier session ends, and the new one goes on where it was wanted, if it is somebody's. */
async function goOn(c: Context, house: AccountHouse, { cookies, next }: SetCookies & { next: string }) {
  const { signIn } = house;
  await signIn.signOut(c.req.raw.headers);
  const session = await signIn.sessionOf(browserWith(cookies));
  if (session && (await house.personOf(session.signInId))) {
    set(c, { cookies });
    return c.redirect(next, 303);
  }
  set(c, await signIn.signOut(browserWith(cookies)));
  return c.html(notDone(await house.agencyOf(c.req.raw), NOBODY), 403);
}

type Asking = { next: string; email?: string; trouble?: Trouble; signedOut?: boolean; status?: 403 };

async function signInPage(
  c: Context,
  { signIn, agencyOf, demo }: AccountHouse,
  { trouble, status, ...asking }: Asking,
) {
  const { holder, cookies } = signIn.visitor(c.req.raw.headers);
  set(c, { cookies });
  const props = { agency: await agencyOf(c.req.raw), token: signIn.formToken(holder), demo, ...asking };
  return c.html(page(<SignInScreen {...props} trouble={trouble?.says} />), status ?? statusOf(c, trouble));
}

async function codePage(c: Context, { signIn, agencyOf }: AccountHouse, { next, trouble }: Asking) {
  const { holder, cookies } = signIn.visitor(c.req.raw.headers);
  set(c, { cookies });
  const props = { agency: await agencyOf(c.req.raw), token: signIn.formToken(holder), next, trouble: trouble?.says };
  return c.html(page(<SecondFactorScreen {...props} />), statusOf(c, trouble));
}

function ownPages(app: Hono, house: AccountHouse): void {
  const { signIn } = house;
  app
    .get(paths.setUpSecondFactor, (c) =>
      own(c, house, async ({ around, session }) =>
        setUp(c, around, { step: session.secondFactor ? 'done' : 'password' }),
      ),
    )
    .post(paths.setUpSecondFactor, (c) =>
      own(c, house, async ({ around, form, headers }) => {
        const answer = await signIn.startTotp({ headers, password: form['password'] ?? '' });
        if (answer.kind === 'started')
          return setUp(c, around, { step: 'app', shown: { ...answer, qr: qrCode(answer.uri) } });
        c.status(statusOf(c, answer));
        return setUp(c, around, { step: 'password', trouble: answer.says });
      }),
    )
    .post(paths.confirmSecondFactor, (c) =>
      own(c, house, async ({ around, form, headers }) => {
        const answer = await signIn.confirmTotp({ headers, code: form['code'] ?? '' });
        if (answer.kind === 'trouble') {
          c.status(statusOf(c, answer));
          return setUp(c, around, { step: 'app', trouble: answer.says });
        }
        set(c, answer);
        return c.redirect(paths.setUpSecondFactor, 303);
      }),
    )
    .get(paths.changePassword, (c) =>
      own(c, house, async ({ around, session: { email } }) =>
        c.html(page(<ChangePasswordScreen around={around} email={email} done={c.req.query('done') !== undefined} />)),
      ),
    )
    .post(paths.changePassword, (c) =>
      own(c, house, async ({ around, form, headers, session: { email } }) => {
        const { current = '', next = '' } = form;
        const answer = await signIn.changePassword({ headers, current, next });
        if (answer.kind === 'trouble') {
          const trouble = { field: answer.field ?? 'current', says: answer.says } as const;
          return c.html(
            page(<ChangePasswordScreen around={around} email={email} trouble={trouble} />),
            statusOf(c, answer),
          );
        }
        set(c, answer);
        return c.redirect(`${paths.changePassword}?done=yes`, 303);
      }),
    );
}

function setUp(c: Context, around: Around, at: SettingUp) {
  return c.html(page(<SetUpSecondFactorScreen around={around} at={at} />));
}

type Around = Here & { token: string };
type Own = { around: Around; session: Session; form: Record<string, string>; headers: Headers };

/** For whoever is signed in; others sign in first, and a POST without the session's token is not done. */
async function own(c: Context, house: AccountHouse, work: (own: Own) => Promise<Response>): Promise<Response> {
  const { signIn } = house;
  const { headers } = c.req.raw;
  const session = await signIn.sessionOf(headers);
  const here = session && (await house.personOf(session.signInId));
  if (!session || !here) return c.redirect(paths.signInThen(c.req.path), 303);
  const form = c.req.method === 'POST' ? await formOf(c) : {};
  if (c.req.method === 'POST' && !signIn.isFormToken(form['token'], session.sessionId))
    return c.html(notDone(here.agency, TOO_OLD), 403);
  return work({ around: { ...here, token: signIn.formToken(session.sessionId) }, session, form, headers });
}

function notDone(agency: Agency, says: string): string {
  return page(<NotDoneScreen agency={agency} says={says} next={{ href: paths.signIn, label: 'Sign in' }} />);
}

function statusOf(c: Context, trouble: Trouble | undefined): 200 | 422 | 429 {
  if (!trouble) return 200;
  if (trouble.retryAfterSeconds === undefined) return 422;
  c.header('Retry-After', String(trouble.retryAfterSeconds));
  return 429;
}

function set(c: Context, { cookies }: SetCookies): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}

/** What a browser sends once it has these. */
function browserWith(cookies: readonly string[]): Headers {
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ') });
}

async function formOf(c: Context): Promise<Record<string, string>> {
  const typed = Object.entries(await c.req.parseBody());
  return Object.fromEntries(typed.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}
