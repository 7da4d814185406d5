import { expect } from 'vitest';

import { addNotice } from '#domain/notices';
import { openTask } from '#domain/tasks';
import { newId } from '#kernel/ids';
import { ok } from '#kernel/result';
import { comments } from '#tests/support/comments';
import { type TestHouse, test } from '#tests/support/house';
import { approves, drafts, submits, wordsOf } from '#tests/support/steps';

const today = async (house: TestHouse, who: string, at?: Date) =>
  wordsOf(await (await house.visit(who, '/', undefined, at ? { at } : {})).text());

const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000);

test('who has nothing to do is told what will appear, and nothing of others', async ({ house }) => {
  const page = await today(house, 'odoc/della');

  expect(page).toContain('Nothing waits for you');
  expect(page).toContain('What will appear here');
  expect(page).toContain('No notices yet');
});

test('a draft that was submitted waits for those who review, once, with its due time; for nobody else', async ({
  house,
}) => {
  const draftId = await drafts(house, 'odoc/marisol', 'The hall opens at nine.');
  await submits(house, 'odoc/marisol', draftId);

  const june = await (await house.visit('odoc/june', '/')).text();
  const theo = await today(house, 'odoc/theo');
  const late = await today(house, 'odoc/june', soon(24 * 40));

  expect(june.split(`href="/drafts/${draftId}"`)).toHaveLength(2);
  expect(wordsOf(june)).toContain('One task waits for you; none is late.');
  expect(theo).not.toContain('Review a draft');
  expect(late).toMatch(/one is late[\s\S]*Late by \d+ days/);

  await approves(house, 'odoc/june', draftId);
  expect(await today(house, 'odoc/june')).not.toContain('Review a draft');
  expect(await today(house, 'odoc/marisol')).toMatch(/1 approved draft waits for its time/);
});

test('comments that nobody has read are counted for those who answer, with how long the oldest waits', async ({
  house,
}) => {
  const before = await today(house, 'odoc/theo');
  await comments(house, 'odoc', 'Is there a bus?');
  await comments(house, 'odoc', 'And a train?');

  expect(before).not.toContain('to be read');
  expect(await today(house, 'odoc/theo')).toMatch(/2 comments wait to be read.*The oldest for/);
  expect(await today(house, 'odoc/della')).not.toContain('to be read');
  expect(await today(house, 'omes/pia')).not.toContain('to be read');
});

test('a notice is unread until it is opened, which leads to what it is about', async ({ house }) => {
  const ctx = house.as('odoc/della');
  const personId = house.demo.people['odoc/della']?.id ?? '';
  const made = await ctx.transact(async (tx) =>
    ok(await addNotice(tx, { personId, subject: 'Your permission', says: 'It ends on Friday.', link: '/people' })),
  );
  const noticeId = made.ok ? made.value : '';
  expect(await today(house, 'odoc/della')).toContain('Notices: 1 unread');

  const others = await house.visit('odoc/theo', `/today/notices/${noticeId}/open`, { token: 'token' });
  const opened = await house.visit('odoc/della', `/today/notices/${noticeId}/open`, { token: 'token' });

  expect(others.status).toBe(404);
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/people']);
  expect(await today(house, 'odoc/della')).not.toContain('unread');
});

test('all notices that were there when the page was made are read at once; one that came later is not', async ({
  house,
}) => {
  const personId = house.demo.people['odoc/della']?.id ?? '';
  const notice = (says: string, at: Date) =>
    house
      .as('odoc/della', at)
      .transact(async (tx) =>
        ok(await addNotice(tx, { personId, subject: 'Told', says, link: 'https://elsewhere.example' })),
      );
  const until = soon(-1);
  await notice('Earlier.', soon(-2));
  await notice('Later.', soon(-0.5));

  await house.visit('odoc/della', '/today/notices/read', { token: 'token', until: until.toISOString() });
  await house.visit('odoc/della', '/today/notices/read', { token: 'token', until: 'yesterday' });

  expect(await today(house, 'odoc/della')).toContain('Notices: 1 unread');
});

test('a notice leads nowhere but to pages of ours', async ({ house }) => {
  const personId = house.demo.people['odoc/della']?.id ?? '';
  const made = await house
    .as('odoc/della')
    .transact(async (tx) =>
      ok(await addNotice(tx, { personId, subject: 'Told', says: 'Look.', link: '//elsewhere.example' })),
    );

  const opened = await house.visit('odoc/della', `/today/notices/${made.ok ? made.value : ''}/open`, {
    token: 'token',
  });

  expect(opened.headers.get('location')).toBe('/');
});

test('a task that is mine twice, by role and by name, waits once', async ({ house }) => {
  const personId = house.demo.people['odoc/della']?.id ?? '';
  await house.as('odoc/della').transact(async (tx) => {
    const task = { subjectId: newId(tx.now), says: 'Read the course.', link: '/people', dueAt: null };
    await openTask(tx, { ...task, kind: 'by-role', forWhom: { role: 'hr' } });
    await openTask(tx, { ...task, kind: 'by-name', forWhom: { personId } });
    return ok(null);
  });

  const page = await today(house, 'odoc/della');

  expect(page.match(/Read the course\./g)).toHaveLength(1);
});

test('of more than fifty tasks the most pressing are shown, and the page says that there are more', async ({
  house,
}) => {
  const personId = house.demo.people['odoc/della']?.id ?? '';
  await house.as('odoc/della').transact(async (tx) => {
    for (let at = 0; at < 60; at += 1)
      await openTask(tx, {
        kind: 'many',
        forWhom: { personId },
        subjectId: newId(tx.now),
        says: `Task ${at}.`,
        link: '/people',
        dueAt: soon(60 - at),
      });
    return ok(null);
  });

  const page = await today(house, 'odoc/della');

  expect(page).toContain('50+ tasks wait for you');
  expect(page).toContain('There are more.');
  expect(page.match(/Task \d+\./g)).toEqual(Array.from({ length: 50 }, (_none, at) => `Task ${59 - at}.`));
});
