import type { Counted } from './sign-in-attempts.ts';
import {
  type Parts,
  type Session,
  type SetCookies,
  type Trouble,
  asked,
  countedAt,
  countedFor,
  tooMany,
  trouble,
} from './sign-in-parts.ts';
import { passwordLength, passwordTrouble } from './sign-in-password.ts';

/** After the password: signed in, or the code of the second factor is awaited for five minutes. */
export type PasswordAnswer = ({ kind: 'signed in' | 'second factor needed' } & SetCookies) | Trouble;

/** After changing a password: every other session has ended, and this one goes on under another name. */
export type ChangeAnswer = ({ kind: 'changed' } & SetCookies) | (Trouble & { field?: 'current' | 'next' });

const WRONG = trouble('The address or the password is not right. Check both, and type them again.');
const MOST_ADDRESS = 254;

/** Signs in by address and password. Wrong address and wrong password take the same words and the same time. */
export async function byPassword(
  { engine, cookies, attempts }: Parts,
  typed: { email: string; password: string; address: string },
): Promise<PasswordAnswer> {
  const email = typed.email.trim().toLowerCase();
  if (email.length > MOST_ADDRESS || typed.password.length > passwordLength.most) return WRONG;
  const counted = countedOf(email, typed.address);
  const waitSeconds = await attempts.tried(counted);
  if (waitSeconds !== undefined) return tooMany(waitSeconds);
  const body = { email, password: typed.password };
  const answer = await asked(engine.api.signInEmail({ body, headers: new Headers(), returnHeaders: true }));
  if ('refused' in answer) return WRONG;
  await attempts.succeeded(counted);
  const { headers } = answer.done;
  const session = cookies.passedOn(headers, cookies.names.session);
  if (session) return { kind: 'signed in', cookies: [session, cookies.cleared(cookies.names.challenge)] };
  const challenge = cookies.passedOn(headers, cookies.names.challenge);
  if (!challenge) throw new Error('signing in made neither a session nor a challenge');
  return { kind: 'second factor needed', cookies: [challenge] };
}

/** Whether such a sign-in exists plays no part. A stranger elsewhere locks the owner out only with many more tries. */
function countedOf(email: string, address: string): Counted[] {
  return [
    { what: `sign-in ${email} from ${address}`, most: 5, forgiven: true },
    { what: `sign-in ${email}`, most: 20, forgiven: true },
    countedAt(address),
  ];
}

/** Changes the password of whoever these headers sign in. */
export async function changed(
  { engine, cookies, attempts }: Parts,
  session: Session & { name: string },
  typed: { headers: Headers; current: string; next: string },
): Promise<ChangeAnswer> {
  const unfit = passwordTrouble(typed.next, session);
  if (unfit) return { ...trouble(unfit), field: 'next' };
  const counted = countedFor('password', session.signInId);
  const waitSeconds = await attempts.tried(counted);
  if (waitSeconds !== undefined) return { ...tooMany(waitSeconds), field: 'current' };
  const body = { currentPassword: typed.current, newPassword: typed.next, revokeOtherSessions: true };
  const headers = cookies.only(typed.headers, cookies.names.session);
  const answer = await asked(engine.api.changePassword({ body, headers, returnHeaders: true }));
  if ('refused' in answer) return { ...trouble('This is not your password.'), field: 'current' };
  await attempts.succeeded(counted);
  const cookie = cookies.passedOn(answer.done.headers, cookies.names.session);
  return { kind: 'changed', cookies: cookie ? [cookie] : [] };
}
