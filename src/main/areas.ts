import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

import { peopleRoutes } from '#app/people';
import { asks } from '#steps/asks';

import { firstSignIn } from './first-sign-in.ts';
import type { House } from './house.ts';

/** People of the demonstration, whose one password is shown on the sign-in page; loopback only. */
export type Demo = {
  password: string;
  people: readonly { email: string; name: string; role: string; agency: string }[];
};

/** What anybody may see, without signing in. */
export function publicAreas(_house: House): Hono[] {
  const assets = new Hono();
  const immutable = 'public, max-age=31536000, immutable';
  assets.use('/assets/*', serveStatic({ root: 'dist', onFound: (_path, c) => c.header('cache-control', immutable) }));
  return [assets];
}

/** The areas of the house, for those who are signed in. */
export function areas(house: House): Hono[] {
  return [people(house)];
}

function people({ signIn }: House): Hono {
  return peopleRoutes({
    asks,
    firstSignIn: (person) => firstSignIn(signIn, person),
    endSessions: (signInId) => signIn.endSessions(signInId),
  });
}
