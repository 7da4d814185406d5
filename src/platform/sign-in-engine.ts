import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { PostgresDialect } from 'kysely';
import type { Pool } from 'pg';

import { newId } from '#kernel/ids';

import { passwordLength } from './sign-in-password.ts';

/** Seconds. */
export const lives = { session: 12 * 3600, idle: 3600, touched: 60, challenge: 5 * 60, locked: 15 * 60 };

/** Names of the two cookies, and whether they go over TLS alone. */
export type CookieNames = { session: string; challenge: string; secure: boolean };

type EngineParts = { pool: Pool; secret: string; origin: string; cookies: CookieNames; issuer: string };

/** Paths of the library at which somebody has just shown a second factor. */
const shown = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code']);

const times = { createdAt: 'created_at', updatedAt: 'updated_at' };

/**
 * better-auth on our tables, with all of it turned off that isn't asked for here. Only its functions are called: its
 * HTTP handler is never mounted, so none of its own addresses exists.
 */
export function engineOf({ pool, secret, origin, cookies, issuer }: EngineParts) {
  return betterAuth({
    appName: issuer,
    baseURL: origin,
    // A list, since the single one could be overruled by the environment.
    secrets: [{ version: 1, value: secret }],
    database: { dialect: new PostgresDialect({ pool }), type: 'postgres', schemaName: 'auth', transaction: true },
    telemetry: { enabled: false },
    // What it would say holds what strangers typed; what matters is thrown.
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    user: { modelName: 'sign_ins', fields: { emailVerified: 'email_verified', ...times } },
    session: {
      modelName: 'sessions',
      fields: {
        userId: 'sign_in_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
      additionalFields: {
        secondFactor: { type: 'boolean', input: false, defaultValue: false, fieldName: 'second_factor' },
      },
      expiresIn: lives.idle,
      updateAge: lives.touched,
      cookieCache: { enabled: false },
    },
    account: { modelName: 'credentials', fields: credentialFields, accountLinking: { enabled: false } },
    verification: { modelName: 'challenges', fields: { expiresAt: 'expires_at', ...times } },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const kept = context?.context.session?.session['secondFactor'] === true;
            return { data: { ...session, secondFactor: kept || shown.has(context?.path ?? '') } };
          },
        },
      },
    },
    plugins: [
      twoFactor({ issuer, twoFactorCookieMaxAge: lives.challenge, accountLockout, schema: secondFactorSchema }),
    ],
    advanced: {
      useSecureCookies: false,
      defaultCookieAttributes: { secure: cookies.secure, httpOnly: true, sameSite: 'lax', path: '/' },
      cookies: { session_token: { name: cookies.session }, two_factor: { name: cookies.challenge } },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId(new Date()) },
    },
  });
}

/** better-auth, as configured here. */
export type Engine = ReturnType<typeof engineOf>;

const accountLockout = { maxFailedAttempts: 10, durationSeconds: lives.locked };

const credentialFields = {
  userId: 'sign_in_id',
  accountId: 'account_id',
  providerId: 'provider_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  ...times,
};

const secondFactorSchema = {
  user: { fields: { twoFactorEnabled: 'has_second_factor' } },
  twoFactor: {
    modelName: 'second_factors',
    fields: {
      userId: 'sign_in_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_count',
      lockedUntil: 'locked_until',
    },
  },
};
