import { createHash } from 'node:crypto';

import type { Pool } from 'pg';

import { lives } from './sign-in-engine.ts';
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

/** After the code: signed in; or trouble, and with `over` the password has to be typed again. */
export type CodeAnswer = ({ kind: 'signed in' } & SetCookies) | (Trouble & { over?: boolean });

/** What an authenticator app has to be told, shown once. `secret` is in base32; each backup code signs in once. */
export type Enrolment = { kind: 'started'; uri: string; secret: string; backupCodes: string[] };

/** After the first code: from now on this person needs one, and all other sessions of theirs have ended. */
export type ConfirmAnswer = ({ kind: 'confirmed' } & SetCookies) | Trouble;

const WRONG = 'This code is not right. Codes change every 30 seconds: type the one that is shown now.';
const USED = 'This code was used already. Wait for the next one, then begin again with your password.';
const OVER = 'This took too long, or had too many wrong codes. Begin again with your password.';

/** Goes on where the password was right, with a code of the app or one of the backup codes. */
export async function byCode(
  parts: Parts,
  typed: { headers: Headers; code: string; address: string },
): Promise<CodeAnswer> {
  const { engine, cookies, attempts, pool } = parts;
  const headers = cookies.only(typed.headers, cookies.names.challenge);
  const code = normal(typed.code);
  const backup = /^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}$/.test(code);
  if (!backup && !isCode(code)) return trouble(WRONG);
  const counted = [countedAt(typed.address)];
  const waitSeconds = await attempts.tried(counted);
  if (waitSeconds !== undefined) return tooMany(waitSeconds);
  const call = { body: { code }, headers, returnHeaders: true } as const;
  const answer = await asked(
    backup
      ? engine.api.verifyBackupCode(call).then(({ headers: set, response }) => ({ set, ...response }))
      : engine.api.verifyTOTP(call).then(({ headers: set, response }) => ({ set, ...response })),
  );
  if ('refused' in answer) return refusedAs(answer.refused);
  const { set, user, token } = answer.done;
  if (!backup && !(await claimed(pool, user.id, code))) {
    await pool.query('delete from auth.sessions where token = $1', [token]);
    return { ...trouble(USED), over: true };
  }
  await attempts.succeeded(counted);
  const session = cookies.passedOn(set, cookies.names.session);
  if (!session) throw new Error('the code was right and no session was made');
  return { kind: 'signed in', cookies: [session, cookies.cleared(cookies.names.challenge)] };
}

function refusedAs(refused: string): Trouble & { over?: boolean } {
  if (refused === 'INVALID_CODE' || refused === 'INVALID_BACKUP_CODE') return trouble(WRONG);
  if (refused === 'ACCOUNT_TEMPORARILY_LOCKED') return tooMany(lives.locked);
  return { ...trouble(OVER), over: true };
}

/** Makes a secret for an app; it counts only after `confirmed`. The password keeps who found an open browser from it. */
export async function enrolment(
  { engine, cookies, attempts }: Parts,
  session: Session,
  typed: { headers: Headers; password: string },
): Promise<Enrolment | Trouble> {
  const counted = countedFor('password', session.signInId);
  const waitSeconds = await attempts.tried(counted);
  if (waitSeconds !== undefined) return tooMany(waitSeconds);
  const headers = cookies.only(typed.headers, cookies.names.session);
  const answer = await asked(engine.api.enableTwoFactor({ body: { password: typed.password }, headers }));
  if ('refused' in answer)
    return trouble(
      answer.refused === 'TOTP_ALREADY_ENABLED' ? 'You have a second factor already.' : 'This is not your password.',
    );
  await attempts.succeeded(counted);
  if (answer.done.method !== 'totp') throw new Error('another second factor was begun than an app');
  const { totpURI: uri, backupCodes } = answer.done;
  return { kind: 'started', uri, secret: new URL(uri).searchParams.get('secret') ?? '', backupCodes };
}

/** The app shows the right code: the second factor holds from now on. */
export async function confirmed(
  { engine, cookies, attempts, pool }: Parts,
  session: Session,
  typed: { headers: Headers; code: string },
): Promise<ConfirmAnswer> {
  const code = normal(typed.code);
  if (!isCode(code)) return trouble(WRONG);
  const counted = countedFor('code', session.signInId);
  const waitSeconds = await attempts.tried(counted);
  if (waitSeconds !== undefined) return tooMany(waitSeconds);
  const headers = cookies.only(typed.headers, cookies.names.session);
  const answer = await asked(engine.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }));
  if ('refused' in answer)
    return trouble(answer.refused === 'INVALID_CODE' ? WRONG : 'Set up the app first: begin again.');
  await attempts.succeeded(counted);
  await claimed(pool, session.signInId, code);
  await pool.query('delete from auth.sessions where sign_in_id = $1 and not second_factor', [session.signInId]);
  const cookie = cookies.passedOn(answer.done.headers, cookies.names.session);
  return { kind: 'confirmed', cookies: cookie ? [cookie] : [] };
}

/** A code is accepted for 90 seconds, so one that was used is remembered for longer than that. Source: RFC 6238, 5.2. */
const CLAIM = `
  insert into auth.used_codes as u (sign_in_id, code_hash, used_at) values ($1, $2, now())
  on conflict (sign_in_id, code_hash) do update set used_at = now() where u.used_at < now() - interval '3 minutes'
  returning used_at`;

/** Whether this is the first use of a code: of two at the same moment one is told so. */
async function claimed(pool: Pool, signInId: string, code: string): Promise<boolean> {
  const hash = createHash('sha256').update(code).digest('base64url');
  const { rowCount } = await pool.query(CLAIM, [signInId, hash]);
  return rowCount === 1;
}

const normal = (typed: string) => typed.slice(0, 40).replaceAll(/\s/g, '');
const isCode = (code: string) => /^\d{6}$/.test(code);
