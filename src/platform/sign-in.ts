import { hashPassword } from 'better-auth/crypto';
import { DatabaseError, Pool, type PoolConfig } from 'pg';
import { z } from 'zod';

import { newId } from '#kernel/ids';
import { WrongUse } from '#kernel/trouble';

import { attemptsIn } from './sign-in-attempts.ts';
import { type ChangeAnswer, type PasswordAnswer, byPassword, changed } from './sign-in-by-password.ts';
import { allLoopback, cookiesFor } from './sign-in-cookies.ts';
import { engineOf, lives } from './sign-in-engine.ts';
import { crossSite, formTokenOf, sameText } from './sign-in-guard.ts';
import { type Parts, type Session, type SetCookies, type Trouble, asked, trouble } from './sign-in-parts.ts';
import { passwordTrouble } from './sign-in-password.ts';
import {
  type CodeAnswer,
  type ConfirmAnswer,
  type Enrolment,
  byCode,
  confirmed,
  enrolment,
} from './sign-in-second-factor.ts';

export type { Session, SetCookies, Trouble } from './sign-in-parts.ts';

/** Where sign-ins are kept and where people come from. */
export type SignInHome = {
  /** As `rostrum_app` reaches the database. */
  database: PoolConfig;
  /** At least 32 characters, the same for all processes. Another one ends every session and second factor. */
  secret: string;
  /** Where people reach us, as `https://social.agency.gov`: all https, or all on loopback. */
  origins: readonly [string, ...string[]];
  /** What an authenticator app calls us. */
  issuer?: string;
};

/** People's sign-ins. `headers` are always those of the request that is answered. */
export type SignIn = {
  /** Where all of `origins` are this machine itself. */
  loopback: boolean;
  /** Makes a sign-in and answers its id. Throws WrongUse when the address is taken or no address, or the password is unfit. */
  createSignIn(person: { email: string; name: string; password: string }): Promise<string>;
  /** `address` is the network address of the visitor: tries are counted by it and by account. */
  signIn(typed: { email: string; password: string; address: string }): Promise<PasswordAnswer>;
  secondFactor(typed: { headers: Headers; code: string; address: string }): Promise<CodeAnswer>;
  /** Who is signed in; undefined after 60 minutes without a request, 12 hours in all, a sign-out or `endSessions`. */
  sessionOf(headers: Headers): Promise<Session | undefined>;
  /** This session has ended, here and in the browser once it has the cookies. Without a session nothing happens. */
  signOut(headers: Headers): Promise<SetCookies>;
  /** All sessions of this sign-in have ended, and nobody waits for its code: the next request finds nobody signed in. */
  endSessions(signInId: string): Promise<void>;
  /** An administrator's answer to a forgotten password: a new one, and all sessions have ended. Throws WrongUse as `createSignIn`. */
  setPassword(signInId: string, password: string): Promise<void>;
  /** An administrator's answer to a lost phone: the password alone signs in again, and all sessions have ended. */
  removeSecondFactor(signInId: string): Promise<void>;
  startTotp(typed: { headers: Headers; password: string }): Promise<Enrolment | Trouble>;
  confirmTotp(typed: { headers: Headers; code: string }): Promise<ConfirmAnswer>;
  changePassword(typed: { headers: Headers; current: string; next: string }): Promise<ChangeAnswer>;
  /** Who holds forms before anybody is signed in, and the cookie that makes the browser remember it. */
  visitor(headers: Headers): { holder: string } & SetCookies;
  /** What a form of this holder (a session's id, or a visitor) carries, and whether a token is that. */
  formToken(holder: string): string;
  isFormToken(token: unknown, holder: string): boolean;
  /** Whether a request was made by another site, see `crossSite`. */
  crossSite(request: Request): boolean;
  /** What is past is forgotten: sessions, challenges, tries, used codes. For a clock, about once a day. */
  forgetPast(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens the sign-ins of this database. Nothing is asked of it before the first use.
 *
 * Throws WrongUse for a short secret, and for origins over plain http that aren't on loopback.
 */
export function openSignIn({ database, secret, origins, issuer = 'Rostrum' }: SignInHome): SignIn {
  if (secret.length < 32) throw new WrongUse('The secret of the sign-in has to have 32 characters or more.');
  const cookies = cookiesFor(origins);
  const pool = new Pool({ max: 5, ...database });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const engine = engineOf({ pool, secret, origin: origins[0], cookies: cookies.names, issuer });
  const parts: Parts = { pool, engine, cookies, attempts: attemptsIn(pool, secret) };
  const formToken = (holder: string) => formTokenOf(secret, holder);
  const within = async <T>(headers: Headers, step: (session: Known) => Promise<T>): Promise<T | Trouble> => {
    const session = await sessionIn(parts, headers);
    return session ? step(session) : trouble('You are not signed in any more. Sign in again.');
  };
  return {
    loopback: allLoopback(origins),
    createSignIn: (person) => created(parts, person),
    signIn: (typed) => byPassword(parts, typed),
    secondFactor: (typed) => byCode(parts, typed),
    sessionOf: (headers) => sessionIn(parts, headers),
    signOut: (headers) => ended(parts, headers),
    endSessions: (signInId) => endedAll(parts, signInId),
    setPassword: (signInId, password) => passwordSet(parts, signInId, password),
    async removeSecondFactor(signInId) {
      await pool.query(REMOVE, [signInId]);
      await endedAll(parts, signInId);
    },
    startTotp: (typed) => within(typed.headers, (session) => enrolment(parts, session, typed)),
    confirmTotp: (typed) => within(typed.headers, (session) => confirmed(parts, session, typed)),
    changePassword: (typed) => within(typed.headers, (session) => changed(parts, session, typed)),
    visitor: (headers) => cookies.visit(headers),
    formToken,
    isFormToken: (token, holder) => typeof token === 'string' && sameText(token, formToken(holder)),
    crossSite: (request) => crossSite(request, origins),
    async forgetPast() {
      for (const statement of PAST) await pool.query(statement);
    },
    close: () => pool.end(),
  };
}

const PAST = [
  'delete from auth.sessions where expires_at < now()',
  'delete from auth.challenges where expires_at < now()',
  `delete from auth.attempts where from_at < now() - interval '1 day'`,
  `delete from auth.used_codes where used_at < now() - interval '1 day'`,
];

const CREATE = `
  with made as (insert into auth.sign_ins (id, name, email) values ($1, $2, $3) returning id)
  insert into auth.credentials (id, sign_in_id, account_id, provider_id, password) select $4, id, id, 'credential', $5 from made`;

async function created({ pool }: Parts, person: { email: string; name: string; password: string }): Promise<string> {
  const email = person.email.trim().toLowerCase();
  if (!z.email().safeParse(email).success || email.length > 254)
    throw new WrongUse('This is not a mail address. Write it as name@agency.gov.');
  const unfit = passwordTrouble(person.password, { email, name: person.name });
  if (unfit) throw new WrongUse(`The password can't be used. ${unfit}`);
  const [id, credentialId] = [newId(new Date()), newId(new Date())];
  const hash = await hashPassword(person.password);
  try {
    await pool.query(CREATE, [id, person.name, email, credentialId, hash]);
  } catch (error) {
    if (error instanceof DatabaseError && error.constraint === 'sign_ins_email_key')
      throw new WrongUse(`There is a sign-in for ${email} already.`);
    throw error;
  }
  return id;
}

type Known = Session & { name: string };

async function sessionIn({ engine, cookies, pool }: Parts, headers: Headers): Promise<Known | undefined> {
  const own = cookies.only(headers, cookies.names.session);
  if (!own.has('cookie')) return undefined;
  const answer = await asked(engine.api.getSession({ headers: own, query: { disableCookieCache: true } }));
  if ('refused' in answer || !answer.done) return undefined;
  const { session, user } = answer.done;
  const lastMs = session.createdAt.getTime() + lives.session * 1000;
  if (lastMs <= Date.now()) {
    await pool.query('delete from auth.sessions where id = $1', [session.id]);
    return undefined;
  }
  return {
    signInId: user.id,
    sessionId: session.id,
    name: user.name,
    email: user.email,
    expiresAt: new Date(Math.min(session.expiresAt.getTime(), lastMs)),
    secondFactor: session.secondFactor,
  };
}

const REMOVE = `
  with gone as (delete from auth.second_factors where sign_in_id = $1)
  update auth.sign_ins set has_second_factor = false, updated_at = now() where id = $1`;

const SET = `
  update auth.credentials set password = $2, updated_at = now() where sign_in_id = $1 and provider_id = 'credential'`;

async function passwordSet(parts: Parts, signInId: string, password: string): Promise<void> {
  const found = await parts.pool.query<{ email: string; name: string }>(
    'select email, name from auth.sign_ins where id = $1',
    [signInId],
  );
  const [person] = found.rows;
  if (!person) throw new WrongUse('There is no such sign-in.');
  const unfit = passwordTrouble(password, person);
  if (unfit) throw new WrongUse(`The password can't be used. ${unfit}`);
  await parts.pool.query(SET, [signInId, await hashPassword(password)]);
  await endedAll(parts, signInId);
}

async function endedAll({ pool }: Parts, signInId: string): Promise<void> {
  await pool.query('delete from auth.sessions where sign_in_id = $1', [signInId]);
  await pool.query('delete from auth.challenges where value = $1', [signInId]);
}

async function ended(parts: Parts, headers: Headers): Promise<SetCookies> {
  const { pool, cookies } = parts;
  const session = await sessionIn(parts, headers);
  if (session) await pool.query('delete from auth.sessions where id = $1', [session.sessionId]);
  return {
    cookies: [cookies.names.session, cookies.names.challenge, cookies.names.visit].map((name) => cookies.cleared(name)),
  };
}
