import { isAPIError } from 'better-auth/api';
import type { Pool } from 'pg';

import type { Attempts, Counted } from './sign-in-attempts.ts';
import type { Cookies } from './sign-in-cookies.ts';
import type { Engine } from './sign-in-engine.ts';

/** What the steps of signing in share. */
export type Parts = { pool: Pool; engine: Engine; cookies: Cookies; attempts: Attempts };

/** It didn't work: `says` what was wrong and what to do. With `retryAfterSeconds`, not before then. */
export type Trouble = { kind: 'trouble'; says: string; retryAfterSeconds?: number };

/** Values of `Set-Cookie` to send with the answer, each as a header of its own. */
export type SetCookies = { cookies: string[] };

/** A session that holds on. Times are those of the database's and this machine's clock, which have to agree. */
export type Session = {
  signInId: string;
  sessionId: string;
  email: string;
  /** When it ends if nothing more is asked; never later than 12 hours after signing in. */
  expiresAt: Date;
  /** A second factor was shown for this session. */
  secondFactor: boolean;
};

export function trouble(says: string): Trouble {
  return { kind: 'trouble', says };
}

/** 'Wait' in words and in seconds. */
export function tooMany(retryAfterSeconds: number): Trouble {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return { kind: 'trouble', says: `There were too many tries. Wait ${wait}, then try again.`, retryAfterSeconds };
}

/**
 * Calls the library for a step that a person may get wrong; answers the code of its refusal where it refused.
 *
 * What isn't the person's doing is thrown, without what the library was given.
 */
export async function asked<T>(step: Promise<T>): Promise<{ done: T } | { refused: string }> {
  try {
    return { done: await step };
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    return { refused: String(error.body?.code ?? error.status) };
  }
}

/** Tries of one person's password or code in a session, and of everybody at one network address. */
export function countedFor(what: 'password' | 'code', signInId: string): Counted[] {
  return [{ what: `${what} of ${signInId}`, most: 5, forgiven: true }];
}

/** Many people may share one address of an agency, so it has room for many. */
export function countedAt(address: string): Counted {
  return { what: `from ${address}`, most: 50 };
}
