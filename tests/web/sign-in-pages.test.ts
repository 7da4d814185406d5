import { expect } from 'vitest';

import { type AccountHouse, accountRoutes } from '#app/account';

import { type Door, ORIGIN, PASSWORD, ada, adaHasAnApp, codeOf, here, test } from './sign-in-door.ts';

const agency = {
  name: 'Office of Examples',
  colour: '#1a4480',
  policiesHref: '/policy',
  logAddress: 'https://x.example/log',
};
const person = { name: 'Ada Author', role: 'Author' };
const demo = {
  password: PASSWORD,
  people: [{ email: ada.email, name: 'Ada Author', role: 'Author', agency: agency.name }],
};

/** A browser at the pages of somebody's sign-in: keeps cookies, fills in the form it was shown last. */
function visit(door: Door, changes: Partial<AccountHouse> = {}) {
  const app = accountRoutes({
    signIn: door,
    agencyOf: () => agency,
    personOf: async () => ({ agency, areas: [{ href: '/today', label: 'Today' }], person }),
    addressOf: () => here,
    home: '/today',
    ...changes,
  });
  const jar = new Map<string, string>();
  let shown = '';
  const go = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, ...(init.headers as Record<string, string> | undefined) };
    const answer = await app.request(ORIGIN + path, { ...init, headers });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    shown = await answer.text();
    return answer;
  };
  return {
    jar,
    text: () => shown,
    see: (path: string) => go(path),
    send: (path: string, typed: Record<string, string>, headers: Record<string, string> = { origin: ORIGIN }) => {
      const token = /name="token" value="([^"]*)"/.exec(shown)?.[1] ?? '';
      return go(path, { method: 'POST', body: new URLSearchParams({ token, ...typed }), headers });
    },
  };
}

test('somebody signs in with the form, and comes to the page that was wanted', async ({ door }) => {
  await door.createSignIn(ada);
  const page = visit(door);

  const asked = await page.see('/sign-in?next=%2Fdrafts%2F7');
  const form = page.text();
  const answer = await page.send('/sign-in', { email: ada.email, password: PASSWORD, next: '/drafts/7' });

  expect(asked.status).toBe(200);
  expect(asked.headers.get('cache-control')).toBe('no-store');
  expect(form).toContain('name="next" value="/drafts/7"');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/drafts/7']);
  expect((await page.see('/sign-in')).headers.get('location')).toBe('/today');
});

test('nobody is led to another site after signing in', async ({ door }) => {
  await door.createSignIn(ada);
  const page = visit(door);
  await page.see('/sign-in');

  const answer = await page.send('/sign-in', { email: ada.email, password: PASSWORD, next: '//evil.example/' });

  expect(answer.headers.get('location')).toBe('/today');
});

test('a wrong password is said once for both fields, and only the address is kept', async ({ door }) => {
  await door.createSignIn(ada);
  const page = visit(door);
  await page.see('/sign-in');

  const answer = await page.send('/sign-in', { email: ada.email, password: 'wrong gravel-teapot' });

  expect(answer.status).toBe(422);
  expect(page.text()).toContain('The address or the password is not right');
  expect(page.text()).toContain(`value="${ada.email}"`);
  expect(page.text()).not.toContain('gravel-teapot');
});

test('too many tries are answered with how long to wait', async ({ door }) => {
  const page = visit(door);
  await page.see('/sign-in');
  for (let turn = 0; turn < 5; turn += 1)
    await page.send('/sign-in', { email: ada.email, password: 'wrong password 1' });

  const answer = await page.send('/sign-in', { email: ada.email, password: 'wrong password 1' });

  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800);
  expect(page.text()).toContain('Wait 15 minutes');
});

test('with an app the code is asked, and nothing is open before it', async ({ door }) => {
  const { secret } = await adaHasAnApp(door);
  const page = visit(door);
  await page.see('/sign-in');

  const first = await page.send('/sign-in', { email: ada.email, password: PASSWORD, next: '/drafts/7' });
  const between = await page.see('/account/second-factor');
  await page.see(first.headers.get('location') ?? '');
  const wrong = await page.send('/sign-in/code', { code: '000000', next: '/drafts/7' });
  const said = page.text();
  const right = await page.send('/sign-in/code', { code: codeOf(secret, 1), next: '/drafts/7' });

  expect(first.headers.get('location')).toBe('/sign-in/code?next=%2Fdrafts%2F7');
  expect(between.headers.get('location')).toBe('/sign-in?next=%2Faccount%2Fsecond-factor');
  expect(wrong.status).toBe(422);
  expect(said).toContain('This code is not right');
  expect([right.status, right.headers.get('location')]).toEqual([303, '/drafts/7']);
});

test('an app is set up on three pages without scripts', async ({ door }) => {
  await door.createSignIn(ada);
  const page = visit(door);
  await page.see('/sign-in');
  await page.send('/sign-in', { email: ada.email, password: PASSWORD });

  await page.see('/account/second-factor');
  const wrong = await page.send('/account/second-factor', { password: 'wrong password 1' });
  await page.send('/account/second-factor', { password: PASSWORD });
  const secret = /secret=([A-Z2-7]+)/.exec(page.text())?.[1] ?? '';
  const inFours = secret.match(/.{1,4}/g)?.join(' ') ?? 'none';
  const shown = page.text();
  await page.send('/account/second-factor/confirm', { code: codeOf(secret) });
  await page.see('/account/second-factor');

  expect(wrong.status).toBe(422);
  expect(shown).toContain(inFours);
  expect(shown).toContain('<figcaption>The key as a QR code');
  expect(page.text()).toContain('Your second factor is on');
});

test('a POST from another site changes nothing, even with the cookies and the token', async ({ door }) => {
  await door.createSignIn(ada);
  const page = visit(door);
  await page.see('/sign-in');

  const answer = await page.send(
    '/sign-in',
    { email: ada.email, password: PASSWORD },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  );

  expect(answer.status).toBe(403);
  expect(page.text()).toContain('did not come from a page of ours');
  expect(await door.ask('select from auth.sessions')).toHaveLength(0);
});

test('a form without the token of this browser or session changes nothing, and says what to do', async ({ door }) => {
  await door.createSignIn(ada);
  const page = visit(door);
  await page.see('/sign-in');

  const signIn = await page.send('/sign-in', { email: ada.email, password: PASSWORD, token: 'x' });
  const said = page.text();
  await page.send('/sign-in', { email: ada.email, password: PASSWORD });
  const signOut = await page.send('/sign-out', { token: 'x' });
  const password = await page.send('/account/password', {
    current: PASSWORD,
    next: 'lantern-quorum sixty',
    token: 'x',
  });

  expect([signIn.status, signOut.status, password.status]).toEqual([403, 403, 403]);
  expect(said).toContain('keeps no cookies');
  expect(await door.ask('select from auth.sessions')).toHaveLength(1);
});

test('signing in again ends the session that the browser had', async ({ door }) => {
  await door.createSignIn(ada);
  const page = visit(door);
  await page.see('/sign-in');
  await page.send('/sign-in', { email: ada.email, password: PASSWORD });
  const before = page.jar.get('rostrum');
  const stranger = visit(door);
  await stranger.see('/sign-in');
  stranger.jar.set('rostrum', before ?? '');

  await stranger.send('/sign-in', { email: ada.email, password: PASSWORD });

  expect(stranger.jar.get('rostrum')).not.toBe(before);
  expect(await door.sessionOf(new Headers({ cookie: `rostrum=${before}` }))).toBeUndefined();
});

test('signing out is a form with a token, and leaves nobody signed in', async ({ door }) => {
  await door.createSignIn(ada);
  const page = visit(door);
  await page.see('/sign-in');
  await page.send('/sign-in', { email: ada.email, password: PASSWORD });
  await page.see('/account/password');

  const answer = await page.send('/sign-out', {});
  const path = answer.headers.get('location') ?? '';
  await page.see(path);

  expect(path).toBe('/sign-in?signed-out=yes');
  expect(page.text()).toContain('You are signed out');
  expect(page.jar.has('rostrum')).toBe(false);
  expect(await door.ask('select from auth.sessions')).toHaveLength(0);
});

test('a sign-in that is nobody at the agency opens nothing and leaves no session', async ({ door }) => {
  await door.createSignIn(ada);
  const page = visit(door, { personOf: async () => undefined });
  await page.see('/sign-in');

  const answer = await page.send('/sign-in', { email: ada.email, password: PASSWORD });

  expect(answer.status).toBe(403);
  expect(page.text()).toContain('belongs to nobody who works here');
  expect(await door.ask('select from auth.sessions')).toHaveLength(0);
});

test('a demonstration signs in with one press, as its own people alone and on this machine alone', async ({ door }) => {
  await door.createSignIn(ada);
  const page = visit(door, { demo });
  await page.see('/sign-in');
  const shown = page.text();

  const other = await page.send('/sign-in/as', { email: 'eve@agency.example' });
  await page.see('/sign-in');
  const known = await page.send('/sign-in/as', { email: ada.email });

  expect(shown).toContain('Sign in as Ada Author');
  expect(shown).toContain(PASSWORD);
  expect([other.status, known.status]).toEqual([404, 303]);
  expect(() => visit({ ...door, loopback: false }, { demo })).toThrow('this machine alone');
  expect((await visit(door).send('/sign-in/as', { email: ada.email })).status).toBe(404);
});

test('the second factor and the password are for whoever is signed in; the rest of the library has no address', async ({
  door,
}) => {
  const page = visit(door);
  const paths = ['/account/password', '/account/second-factor'];
  const answers = [];
  for (const path of paths) answers.push((await page.see(path)).headers.get('location'));

  expect(answers).toEqual(paths.map((path) => `/sign-in?next=${encodeURIComponent(path)}`));
  for (const path of ['/api/auth/sign-up/email', '/api/auth/get-session', '/sign-up/email'])
    expect((await page.see(path)).status).toBe(404);
});

test('somebody changes the password, and hears which field was wrong', async ({ door }) => {
  await door.createSignIn(ada);
  const page = visit(door);
  await page.see('/sign-in');
  await page.send('/sign-in', { email: ada.email, password: PASSWORD });
  await page.see('/account/password');

  const short = await page.send('/account/password', { current: PASSWORD, next: 'short' });
  const said = page.text();
  const changed = await page.send('/account/password', { current: PASSWORD, next: 'lantern-quorum sixty' });

  expect(short.status).toBe(422);
  expect(said).toContain('use at least 12');
  expect(changed.headers.get('location')).toBe('/account/password?done=yes');
});

test('nobody of the agency is named before somebody is signed in', async ({ door }) => {
  await door.createSignIn(ada);
  const page = visit(door);
  await page.see('/sign-in');

  expect(page.text()).toContain(agency.name);
  expect(page.text()).not.toContain('href="/today"');
  expect(page.text()).not.toContain('Ada Author');
});
