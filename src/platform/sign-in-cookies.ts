import { randomBytes } from 'node:crypto';

import { WrongUse } from '#kernel/trouble';

import { type CookieNames, lives } from './sign-in-engine.ts';

/** Cookies of one installation: read from a request's headers, written as values of `Set-Cookie`. */
export type Cookies = {
  names: CookieNames & { visit: string };
  /** Headers that carry nothing but this cookie, so that one step of signing in can't be fed with another's. */
  only(headers: Headers, name: string): Headers;
  /** What `answered` set as `name`, with the attributes of ours; undefined where it set nothing. */
  passedOn(answered: Headers, name: string): string | undefined;
  cleared(name: string): string;
  /** Names this browser until it is closed, before anybody signed in: the holder of the sign-in form's token. */
  visit(headers: Headers): { holder: string; cookies: string[] };
};

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const MOST = 400;

/** Whether all of these are addresses of this machine. */
export function allLoopback(origins: readonly string[]): boolean {
  return origins.every((origin) => LOOPBACK.test(new URL(origin).hostname));
}

/**
 * Cookies for these origins: over https named `__Host-…` and `Secure`, so that no other host and no plain connection
 * can set or read them; on loopback, where there is no TLS, by plain names.
 *
 * Throws WrongUse for an origin with plain http elsewhere, and where both kinds are mixed.
 */
export function cookiesFor(origins: readonly string[]): Cookies {
  const secure = origins.length > 0 && origins.every((origin) => new URL(origin).protocol === 'https:');
  if (!secure && (origins.length === 0 || !allLoopback(origins)))
    throw new WrongUse(
      `People can't sign in safely at ${origins.join(', ') || 'no address'}: use https, or http on this machine alone.`,
    );
  const prefix = secure ? '__Host-' : '';
  const names = {
    session: `${prefix}rostrum`,
    challenge: `${prefix}rostrum-code`,
    visit: `${prefix}rostrum-visit`,
    secure,
  };
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const ages: Record<string, number> = { [names.session]: lives.session, [names.challenge]: lives.challenge };
  return {
    names,
    only(headers, name) {
      const value = valueIn(headers.get('cookie') ?? '', name);
      return new Headers(value === undefined ? {} : { cookie: `${name}=${value}` });
    },
    passedOn(answered, name) {
      const set = answered.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`));
      const value = set?.slice(name.length + 1).split(';', 1)[0];
      return value ? `${name}=${value}; Max-Age=${ages[name] ?? 0}; ${attributes}` : undefined;
    },
    cleared: (name) => `${name}=; Max-Age=0; ${attributes}`,
    visit(headers) {
      const known = valueIn(headers.get('cookie') ?? '', names.visit);
      if (known && /^visit-[\w-]{22}$/.test(known)) return { holder: known, cookies: [] };
      const holder = `visit-${randomBytes(16).toString('base64url')}`;
      return { holder, cookies: [`${names.visit}=${holder}; ${attributes}`] };
    },
  };
}

function valueIn(header: string, name: string): string | undefined {
  const pair = header.split(';').find((part) => part.trim().startsWith(`${name}=`));
  const value = pair?.trim().slice(name.length + 1);
  return value && value.length <= MOST ? value : undefined;
}
