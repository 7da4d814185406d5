import { expect, test } from 'vitest';

import { served } from '#tests/support/served';

const PASSWORD = 'a demonstration of Rostrum';

/** A browser that keeps its cookies and fills in the token of the page it saw last. */
function browser(address: string) {
  const jar = new Map<string, string>();
  let token = '';
  const go = async (path: string, form?: Record<string, string>) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const body = form && new URLSearchParams({ token, ...form });
    const answer = await fetch(`${address}${path}`, {
      ...(body ? { method: 'POST', body } : {}),
      headers: { cookie, origin: address },
      redirect: 'manual',
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    const text = await answer.text();
    token = /name="token" value="([^"]*)"/.exec(text)?.[1] ?? token;
    return { status: answer.status, location: answer.headers.get('location'), text };
  };
  const signsIn = async (email: string, password = PASSWORD) => {
    await go('/sign-in');
    return go('/sign-in', { email, password, next: '/people' });
  };
  return { go, signsIn };
}

test('when a person is disabled, the sessions that are open end: the next request finds nobody signed in', async () => {
  const house = await served();
  try {
    const [arlo, ada] = [browser(house.address), browser(house.address)];
    await arlo.signsIn('arlo@omes.example');
    await ada.signsIn('ada@omes.example');
    const open = await ada.go('/people');
    const list = await arlo.go('/people?q=redcorn');
    const [page = ''] = /\/people\/[0-9a-f-]{36}(?=">Ada Redcorn)/.exec(list.text) ?? [];
    const without = await ada.go(`${page}/disable`, { token: 'none' });

    await arlo.go(`${page}/disable`);
    const disabled = await arlo.go(`${page}/disable`, {});
    const closed = await ada.go('/people');
    const back = await ada.signsIn('ada@omes.example');

    expect([open.status, without.status]).toEqual([200, 403]);
    expect([disabled.status, disabled.location]).toEqual([303, page]);
    expect([closed.status, closed.location]).toEqual([303, '/sign-in?next=%2Fpeople']);
    expect(back.status).toBe(403);
  } finally {
    await house.close();
  }
});
