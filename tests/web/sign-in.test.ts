import { inspect } from 'node:util';

import { expect } from 'vitest';

import { PASSWORD, ada, adaSignsIn, adaStarts, browser, here, test } from './sign-in-door.ts';

test('the right password signs in, and the wrong one does not, in the words that a wrong address gets', async ({
  door,
}) => {
  const id = await door.createSignIn(ada);

  const right = await door.signIn({ email: ' Ada@Agency.example', password: PASSWORD, address: here });
  const wrong = await door.signIn({ ...ada, password: 'canary gravel-teapot orbis', address: here });
  const nobody = await door.signIn({ ...ada, email: 'eve@agency.example', address: here });

  expect(right.kind).toBe('signed in');
  expect(await door.sessionOf(browser(right))).toMatchObject({ signInId: id, secondFactor: false });
  expect(wrong.kind).toBe('trouble');
  expect(nobody).toEqual(wrong);
});

test('a wrong address takes as long as a wrong password', async ({ door }) => {
  await door.createSignIn(ada);
  const fastest = async (email: string) => {
    const spans: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const from = performance.now();
      await door.signIn({ email, password: `wrong gravel-teapot ${turn}`, address: `${here}${turn}` });
      spans.push(performance.now() - from);
    }
    return Math.min(...spans);
  };

  const [known, unknown] = [await fastest(ada.email), await fastest('eve@agency.example')];

  expect(unknown / known).toBeGreaterThan(0.5);
  expect(unknown / known).toBeLessThan(2);
});

test('what is short, endless, repeated or known to others is no password, and an address is taken once', async ({
  door,
}) => {
  const make = (changes: Partial<typeof ada>) => door.createSignIn({ ...ada, ...changes });

  await expect(make({ password: 'elevenchars' })).rejects.toThrow('at least 12');
  await expect(make({ password: 'x1y2z'.repeat(30) })).rejects.toThrow('longer than 128');
  await expect(make({ password: 'ababababababab' })).rejects.toThrow('repeats');
  await expect(make({ password: ada.email })).rejects.toThrow('your own');
  await expect(make({ email: 'ada at agency' })).rejects.toThrow('not a mail address');
  await make({});
  await expect(make({ email: 'ADA@agency.example' })).rejects.toThrow('already');
});

test('after a change the old password and all other sessions are void', async ({ door }) => {
  const elsewhere = await adaSignsIn(door);
  const headers = browser(await door.signIn({ ...ada, address: here }));
  const next = 'lantern-quorum sixty willow';

  const refused = await door.changePassword({ headers, current: 'not the password', next });
  const changed = await door.changePassword({ headers, current: PASSWORD, next });

  expect(refused).toMatchObject({ kind: 'trouble', field: 'current' });
  expect(changed.kind).toBe('changed');
  expect(await door.sessionOf(browser(changed))).toBeDefined();
  expect(await door.sessionOf(headers)).toBeUndefined();
  expect(await door.sessionOf(elsewhere)).toBeUndefined();
  expect((await door.signIn({ ...ada, address: here })).kind).toBe('trouble');
  expect((await door.signIn({ ...ada, password: next, address: here })).kind).toBe('signed in');
});

test('who forgot the password gets another, and the old one and its sessions are void', async ({ door }) => {
  const headers = await adaSignsIn(door);
  const { signInId = '' } = (await door.sessionOf(headers)) ?? {};
  const next = 'lantern-quorum sixty willow';

  await expect(door.setPassword(signInId, 'short')).rejects.toThrow('at least 12');
  await expect(door.setPassword('nobody', next)).rejects.toThrow('no such sign-in');
  await door.setPassword(signInId, next);

  expect(await door.sessionOf(headers)).toBeUndefined();
  expect((await door.signIn({ ...ada, address: here })).kind).toBe('trouble');
  expect((await door.signIn({ ...ada, password: next, address: here })).kind).toBe('signed in');
});

test('after five wrong tries from one address the right password waits too, there and not elsewhere', async ({
  door,
}) => {
  await door.createSignIn(ada);
  const tries = Array.from({ length: 5 }, () => door.signIn({ ...ada, password: 'wrong password 1', address: here }));
  await Promise.all(tries);

  const again = await door.signIn({ ...ada, address: here });
  const elsewhere = await door.signIn({ ...ada, address: '198.51.100.9' });

  expect(again).toMatchObject({ kind: 'trouble', says: expect.stringMatching(/too many tries. Wait \d+ minutes/) });
  expect(again).toMatchObject({ retryAfterSeconds: expect.any(Number) });
  expect(elsewhere.kind).toBe('signed in');
});

test('after twenty wrong tries from anywhere the account waits, and is free again fifteen minutes later', async ({
  door,
}) => {
  await door.createSignIn(ada);
  for (let turn = 0; turn < 20; turn += 1)
    await door.signIn({ ...ada, password: 'wrong password 1', address: `198.51.100.${turn}` });

  const locked = await door.signIn({ ...ada, address: here });
  await door.ask(`update auth.attempts set from_at = from_at - interval '15 minutes 1 second'`);
  const later = await door.signIn({ ...ada, address: here });

  expect(locked).toMatchObject({ kind: 'trouble', retryAfterSeconds: expect.any(Number) });
  expect(later.kind).toBe('signed in');
});

test('tries of many names from one address are counted together', async ({ door }) => {
  await door.ask(`insert into auth.attempts select 'x', 1, now()`);
  await door.signIn({ email: 'n0@agency.example', password: 'wrong password 1', address: here });
  await door.ask('update auth.attempts set count = 50');

  const other = await door.signIn({ email: 'n51@agency.example', password: 'wrong password 1', address: here });

  expect(other).toMatchObject({ kind: 'trouble', retryAfterSeconds: expect.any(Number) });
});

test('no password, code or network address lies in any table, whatever was typed where', async ({ door }) => {
  const headers = await adaSignsIn(door);
  const started = await adaStarts(door, headers);
  await door.signIn({ email: PASSWORD, password: PASSWORD, address: here });
  await door.signIn({ email: ada.email, password: `${PASSWORD} wrong`, address: here });
  await door.changePassword({ headers, current: `${PASSWORD} wrong`, next: 'lantern-quorum sixty willow' });

  const tables = await door.ask(
    `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_schema in ('auth', 'public', 'pgboss') and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of tables as { name: string }[])
    found.push(JSON.stringify(await door.ask(`select t::text from ${name} t`)));
  const everything = found.join('\n');

  expect(everything).toContain(ada.email);
  expect(everything.toLowerCase()).not.toContain('gravel-teapot');
  expect(everything).not.toContain('quorum');
  expect(everything).not.toContain(here);
  expect(everything).not.toContain(started.secret);
  expect(everything).not.toContain(started.backupCodes[0]);
});

test('no error repeats what was typed, and nothing is written to the console', async ({ door }) => {
  await door.createSignIn(ada);
  const said: unknown[] = [];
  const { log, warn, error } = console;
  const hear = (...words: unknown[]) => void said.push(...words);
  Object.assign(console, { log: hear, warn: hear, error: hear });
  const thrown: unknown[] = [];
  try {
    await door.signIn({ email: PASSWORD, password: PASSWORD, address: here });
    for (const table of ['credentials', 'sign_ins', 'attempts']) {
      await door.ask(`alter table auth.${table} rename to gone`);
      thrown.push(await door.signIn({ ...ada, address: here }).catch((one: unknown) => one));
      await door.ask(`alter table auth.gone rename to ${table}`);
    }
  } finally {
    Object.assign(console, { log, warn, error });
  }

  expect(thrown.map((one) => one instanceof Error)).toEqual([true, true, true]);
  expect(inspect([thrown, said], { depth: 9, showHidden: true })).not.toContain('gravel-teapot');
});
