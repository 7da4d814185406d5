import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';

import { accountRoutes } from '#app/account';
import { allAgencies } from '#domain/agencies';
import { WrongUse } from '#kernel/trouble';
import { plainPage } from '#ui/plain-page';

import { type Demo, areas, publicAreas } from './areas.ts';
import type { House } from './house.ts';
import { visitorAddress } from './visitor.ts';
import { agencyLook, visitFor } from './visits.ts';

const SELF = ["'self'"];
const NONE = ["'none'"];
const contentSecurityPolicy = {
  defaultSrc: NONE,
  scriptSrc: SELF,
  styleSrc: SELF,
  imgSrc: ["'self'", 'blob:'],
  fontSrc: SELF,
  connectSrc: SELF,
  workerSrc: SELF,
  formAction: SELF,
  baseUri: NONE,
  frameAncestors: NONE,
};

const MOST_UPLOAD = 60_000_000;
const TOO_LARGE = 'That is over 60 MB, which is more than we take. Nothing was saved.';
const OURS =
  'Something went wrong here, and it is our mistake. Nothing was half done. Say this number when you report it:';
const NOTHING = 'There is nothing at this address. It may not be whole, or what was here is gone.';

const plain = (title: string, says: string) =>
  plainPage({ ...agencyLook('rostrum', 'Rostrum'), policiesHref: '/site', logAddress: '/log' }, { title, says });

/** The web application: public pages, signing in, and behind it the areas of the house. */
export function createApp(house: House, options: { demo?: Demo; whoIs?: MiddlewareHandler } = {}): App {
  const app = new Hono<{ Bindings: Incoming }>();
  app.use(requestId(), secureHeaders({ contentSecurityPolicy, xFrameOptions: 'DENY', referrerPolicy: 'same-origin' }));
  app.use(
    bodyLimit({
      maxSize: MOST_UPLOAD,
      onError: (c) => c.html(plain('Too large', TOO_LARGE), 413),
    }),
  );
  app.onError((error, c) => {
    if (error instanceof WrongUse) return c.html(plain('Not done', error.message), 422);
    house.trace.error('request', { error, request: c.get('requestId'), path: c.req.path });
    return c.html(plain('Our mistake', `${OURS} ${c.get('requestId')}`), 500);
  });
  app.notFound((c) => c.html(plain('Not found', NOTHING), 404));
  // PostgreSQL and headers can hold no NUL, so nothing that we have is at such an address.
  app.use((c, next) => (/\0|%00/.test(c.req.path) ? Promise.resolve(c.notFound()) : next()));
  app.use(async (c, next) => {
    addresses.set(c.req.raw, addressIn(c.env, c.req.header('x-forwarded-for'), house));
    await next();
  });
  for (const routes of publicAreas(house, addressOf)) app.route('/', routes);
  app.route('/', signingIn(house, options.demo));
  app.use(options.whoIs ?? signedIn(house));
  for (const routes of areas(house)) app.route('/', routes);
  return app;
}

/** `env` carries the connection of a request where a server stands before the application. */
export type App = Hono<{ Bindings: Incoming }>;

const addresses = new WeakMap<Request, string>();
const addressOf = (request: Request) => addresses.get(request) ?? '';

type Incoming = { incoming?: { socket?: { remoteAddress?: string } } };

function addressIn(
  env: Incoming | undefined,
  forwarded: string | undefined,
  { env: { trustedProxies } }: House,
): string {
  return visitorAddress(env?.incoming?.socket?.remoteAddress, forwarded, trustedProxies);
}

function signingIn(house: House, demo: Demo | undefined): Hono {
  const { db, signIn, contextFor } = house;
  return accountRoutes({
    signIn,
    addressOf,
    home: '/',
    agencyOf: async () => {
      const [only, ...others] = await allAgencies(db);
      return only && others.length === 0
        ? agencyLook(only.slug, only.name)
        : { ...agencyLook('rostrum', 'Rostrum'), policiesHref: '/site', logAddress: '/log' };
    },
    personOf: async (signInId) => visitFor(signInId, { db, contextFor, token: '', address: '' }),
    ...(demo ? { demo } : {}),
  });
}

/** Nobody comes further who isn't signed in; nothing is changed that another site asks for, or without the form's token. */
function signedIn({ signIn, db, contextFor }: House) {
  return createMiddleware(async (c, next) => {
    const request = c.req.raw;
    const session = await signIn.sessionOf(request.headers);
    const token = session ? signIn.formToken(session.sessionId) : '';
    const visit = session && (await visitFor(session.signInId, { db, contextFor, token, address: addressOf(request) }));
    if (!session || !visit) return c.redirect(`/sign-in?next=${encodeURIComponent(c.req.path)}`, 303);
    c.header('Cache-Control', 'no-store');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      if (signIn.crossSite(request))
        return c.text(
          'Nothing was changed: this did not come from a page of ours. Open the page here, and try again.',
          403,
        );
      const { token: given } = await c.req.parseBody({ all: true });
      if (!signIn.isFormToken(given, session.sessionId))
        return c.text(
          'Nothing was changed: the page was open for too long. Go back, load it again, and try again.',
          403,
        );
    }
    c.set('visit', visit);
    return next();
  });
}
