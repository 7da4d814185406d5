import { expect } from 'vitest';

import { openSignIn } from '#platform/sign-in';

import { ORIGIN, SECRET, ada, adaHasAnApp, adaSignsIn, browser, codeOf, here, test } from './sign-in-door.ts';

test('a disabled person is nobody at the very next request, and a waiting challenge is void', async ({ door }) => {
  const { secret, headers } = await adaHasAnApp(door);
  const waiting = browser(await door.signIn({ ...ada, address: here }));
  const session = await door.sessionOf(headers);

  await door.endSessions(session?.signInId ?? '');

  expect(session).toBeDefined();
  expect(await door.sessionOf(headers)).toBeUndefined();
  expect(await door.secondFactor({ headers: waiting, code: codeOf(secret, 1), address: here })).toMatchObject({
    over: true,
  });
});

test('signing in makes a session of its own, never one that was there before', async ({ door }) => {
  const before = await adaSignsIn(door);
  const after = browser(await door.signIn({ ...ada, address: here }));

  const [one, other] = [await door.sessionOf(before), await door.sessionOf(after)];

  expect(one?.sessionId).not.toBe(other?.sessionId);
  expect(before.get('cookie')).not.toBe(after.get('cookie'));
});

test('it ends after an hour without a request and after twelve hours in all', async ({ door }) => {
  const idle = await adaSignsIn(door);
  await door.ask(`update auth.sessions set expires_at = now() - interval '1 second'`);
  const long = browser(await door.signIn({ ...ada, address: here }));
  const session = await door.sessionOf(long);
  await door.ask(`update auth.sessions set created_at = now() - interval '11 hours 50 minutes'`);
  const late = await door.sessionOf(long);
  await door.ask(`update auth.sessions set created_at = now() - interval '12 hours'`);

  expect(await door.sessionOf(idle)).toBeUndefined();
  expect(minutesUntil(session?.expiresAt)).toBeCloseTo(60, 0);
  expect(minutesUntil(late?.expiresAt)).toBeCloseTo(10, 0);
  expect(await door.sessionOf(long)).toBeUndefined();
  expect(await door.ask('select from auth.sessions')).toHaveLength(0);
});

test('a request within the hour keeps it', async ({ door }) => {
  const headers = await adaSignsIn(door);
  await door.ask(`update auth.sessions set expires_at = now() + interval '5 minutes'`);

  await door.sessionOf(headers);

  expect(minutesUntil((await door.sessionOf(headers))?.expiresAt)).toBeCloseTo(60, 0);
});

test('signing out ends it here and in the browser', async ({ door }) => {
  const headers = await adaSignsIn(door);

  const { cookies } = await door.signOut(headers);

  expect(await door.sessionOf(headers)).toBeUndefined();
  expect(cookies).toContain('rostrum=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax');
});

test('a cookie that was changed, or made by another secret, is nobody', async ({ door }) => {
  const headers = await adaSignsIn(door);
  const other = openSignIn({ database: door.database.app, secret: `another ${SECRET}`, origins: [ORIGIN] });
  const changed = (headers.get('cookie') ?? '').replace(/(?<=rostrum=.{40})./, (one) => (one === 'a' ? 'b' : 'a'));

  expect(await other.sessionOf(headers)).toBeUndefined();
  expect(await door.sessionOf(new Headers({ cookie: changed }))).toBeUndefined();
  expect(await door.sessionOf(new Headers({ cookie: `rostrum=${'x'.repeat(5000)}` }))).toBeUndefined();
  expect(await door.sessionOf(new Headers())).toBeUndefined();
  await other.close();
});

test('cookies are out of reach of scripts, other sites and, over https, plain connections', async ({ door }) => {
  await door.createSignIn(ada);
  const plain = await door.signIn({ ...ada, address: here });
  const safe = openSignIn({
    database: door.database.app,
    secret: SECRET,
    origins: ['https://social.agency.example'],
  });
  const sealed = await safe.signIn({ ...ada, address: here });

  expect(cookieOf(plain)).toMatch(/^rostrum=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(cookieOf(sealed)).toMatch(/^__Host-rostrum=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  expect(await safe.sessionOf(browser(sealed))).toBeDefined();
  await safe.close();
});

test('plain http away from this machine, and a short secret, are refused before anything is opened', () => {
  expect(() => openSignIn({ ...nowhere, origins: ['http://social.agency.example'] })).toThrow('use https');
  expect(() => openSignIn({ ...nowhere, secret: 'short' })).toThrow('32 characters');
});

test('what is past is forgotten, and nothing else', async ({ door }) => {
  const headers = await adaSignsIn(door);
  await door.signIn({ ...ada, address: here });
  await door.ask(`update auth.sessions set expires_at = now() - interval '1 second' where id <> $1`, [
    (await door.sessionOf(headers))?.sessionId,
  ]);

  await door.forgetPast();

  expect(await door.ask('select from auth.sessions')).toHaveLength(1);
  expect(await door.sessionOf(headers)).toBeDefined();
});

const nowhere = { database: {}, secret: SECRET, origins: [ORIGIN] } as const;
const cookieOf = (answer: object) => ('cookies' in answer ? (answer.cookies as string[])[0] : undefined);
const minutesUntil = (at: Date | undefined) => ((at?.getTime() ?? 0) - Date.now()) / 60_000;
