import { expect } from 'vitest';

import { PASSWORD, ada, adaHasAnApp, adaSignsIn, adaStarts, browser, codeOf, here, test } from './sign-in-door.ts';

test('with an app set up the password alone opens nothing; its code does', async ({ door }) => {
  const { secret } = await adaHasAnApp(door);

  const first = await door.signIn({ ...ada, address: here });
  const wrong = await door.secondFactor({ headers: browser(first), code: '000 000', address: here });
  const second = await door.secondFactor({ headers: browser(first), code: codeOf(secret, 1), address: here });

  expect(first.kind).toBe('second factor needed');
  expect(await door.sessionOf(browser(first))).toBeUndefined();
  expect(wrong).toMatchObject({ kind: 'trouble', says: expect.stringContaining('not right') });
  expect(second.kind).toBe('signed in');
  expect(await door.sessionOf(browser(second))).toMatchObject({ secondFactor: true });
});

test('a code that was used is refused, even to who knows the password', async ({ door }) => {
  const { secret } = await adaHasAnApp(door);
  const code = codeOf(secret);
  const first = browser(await door.signIn({ ...ada, address: here }));
  await door.secondFactor({ headers: first, code, address: here });
  const thief = browser(await door.signIn({ ...ada, address: here }));

  const replayed = await door.secondFactor({ headers: thief, code, address: here });

  expect(replayed).toMatchObject({ kind: 'trouble', over: true, says: expect.stringContaining('used already') });
  expect(await door.ask('select from auth.sessions')).toHaveLength(2);
});

test('the code that set the app up counts as used', async ({ door }) => {
  const headers = await adaSignsIn(door);
  const started = await adaStarts(door, headers);
  const code = codeOf(started.secret);
  await door.confirmTotp({ headers, code });

  const first = browser(await door.signIn({ ...ada, address: here }));

  expect(await door.secondFactor({ headers: first, code, address: here })).toMatchObject({ kind: 'trouble' });
});

test('a backup code signs in once', async ({ door }) => {
  const { backupCodes } = await adaHasAnApp(door);
  const code = backupCodes[0] ?? '';
  const answers = [];
  for (let turn = 0; turn < 2; turn += 1) {
    const headers = browser(await door.signIn({ ...ada, address: here }));
    answers.push(await door.secondFactor({ headers, code, address: here }));
  }

  expect(answers.map(({ kind }) => kind)).toEqual(['signed in', 'trouble']);
});

test('after five wrong codes the password is asked again', async ({ door }) => {
  const { secret } = await adaHasAnApp(door);
  const headers = browser(await door.signIn({ ...ada, address: here }));
  for (let turn = 0; turn < 5; turn += 1) await door.secondFactor({ headers, code: `00000${turn}`, address: here });

  const sixth = await door.secondFactor({ headers, code: codeOf(secret, 1), address: here });

  expect(sixth).toMatchObject({ kind: 'trouble', over: true });
});

test('a session does not stand in for a challenge, so that codes cannot be tried without end', async ({ door }) => {
  const { secret, headers } = await adaHasAnApp(door);

  const answer = await door.secondFactor({ headers, code: codeOf(secret, 1), address: here });

  expect(answer).toMatchObject({ kind: 'trouble', over: true });
});

test('setting it up asks for the password, ends the other sessions, and is known to this one', async ({ door }) => {
  const elsewhere = await adaSignsIn(door);
  const headers = browser(await door.signIn({ ...ada, address: here }));

  const found = await door.startTotp({ headers, password: 'wrong password 1' });
  const started = await adaStarts(door, headers);
  const unconfirmed = await door.signIn({ ...ada, address: here });
  const confirmed = await door.confirmTotp({ headers, code: codeOf(started.secret) });

  expect(found.kind).toBe('trouble');
  expect(started.uri).toContain(`secret=${started.secret}`);
  expect(unconfirmed.kind).toBe('signed in');
  expect(await door.sessionOf(browser(confirmed))).toMatchObject({ secondFactor: true });
  expect(await door.sessionOf(headers)).toBeUndefined();
  expect(await door.sessionOf(elsewhere)).toBeUndefined();
});

test('codes that confirm an app are counted as well', async ({ door }) => {
  const headers = await adaSignsIn(door);
  await door.startTotp({ headers, password: PASSWORD });
  for (let turn = 0; turn < 5; turn += 1) await door.confirmTotp({ headers, code: `00000${turn}` });

  expect(await door.confirmTotp({ headers, code: '123456' })).toMatchObject({
    retryAfterSeconds: expect.any(Number),
  });
});

test('who lost the phone is helped: the password signs in again, and whoever was signed in is not', async ({
  door,
}) => {
  const { headers } = await adaHasAnApp(door);
  const session = await door.sessionOf(headers);

  await door.removeSecondFactor(session?.signInId ?? '');

  expect(await door.sessionOf(headers)).toBeUndefined();
  expect((await door.signIn({ ...ada, address: here })).kind).toBe('signed in');
});
