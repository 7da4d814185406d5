import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';
import { expect } from 'vitest';

import { sendNotice } from '#app/today/send-notice.flow';
import { dueClocks, escalateClock, meetClock, pauseClock, resumeClock, startClock } from '#domain/clocks';
import { addNotice } from '#domain/notices';
import { endTasks, openTask } from '#domain/tasks';
import { ok } from '#kernel/result';
import { openMail } from '#platform/mail';
import { type TestHouse, test } from '#tests/support/house';

/** A mail server on loopback that bounces whoever is called `bounce`, and keeps what it took. */
async function mailServer() {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(
        address.startsWith('della') ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : undefined,
      ),
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk) => (text += String(chunk)));
      stream.on('end', () => {
        taken.push(text);
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const mail = openMail(`smtp://127.0.0.1:${port}`, { from: { address: 'no-reply@odoc.example' } });
  return { mail, taken, stop: () => new Promise<void>((resolve) => server.close(resolve)) };
}

async function noticeTo(house: TestHouse, who: string): Promise<string> {
  const personId = house.demo.people[who]?.id ?? '';
  const told = { personId, subject: 'Your draft', says: 'Your draft was approved.', link: '/drafts/1' };
  const made = await house.clock('odoc').transact(async (tx) => ok(await addNotice(tx, told)));
  return made.ok ? made.value : '';
}

const mailOf = (house: TestHouse, id: string) =>
  house
    .clock('odoc')
    .view((view) =>
      view.selectFrom('notices').select(['mail_state', 'mail_receipt']).where('id', '=', id).executeTakeFirst(),
    );

test('a notice is mailed once, and the server’s own words are its receipt', async ({ house }) => {
  const { mail, taken, stop } = await mailServer();
  const ctx = house.clock('odoc');
  const noticeId = await noticeTo(house, 'odoc/marisol');

  for (let time = 0; time < 2; time++) await sendNotice.run({ ...ctx, world: { ...ctx.world, mail } }, { noticeId });

  expect(taken.length).toBe(1);
  expect(taken[0]).toContain('Your draft was approved.');
  expect(await mailOf(house, noticeId)).toMatchObject({
    mail_state: 'sent',
    mail_receipt: { response: expect.stringContaining('250') },
  });
  await stop();
});

test('a mail that bounces says so, and the notice stays in the app', async ({ house }) => {
  const { mail, stop } = await mailServer();
  const ctx = house.clock('odoc');
  const noticeId = await noticeTo(house, 'odoc/della');

  await sendNotice.run({ ...ctx, world: { ...ctx.world, mail } }, { noticeId });

  expect(await mailOf(house, noticeId)).toMatchObject({ mail_state: 'bounced' });
  await stop();
});

test('without a mail server nothing is said to be sent', async ({ house }) => {
  const noticeId = await noticeTo(house, 'odoc/marisol');

  await sendNotice.run(house.clock('odoc'), { noticeId });

  expect(await mailOf(house, noticeId)).toMatchObject({ mail_state: 'not configured' });
});

const at = (minute: number) => new Date(Date.UTC(2026, 10, 2, 15, minute));
const subjectId = '0192f0c0-0000-7000-8000-000000000001';

test('a clock that was paused runs out that much later, is escalated once, and not at all once it is met', async ({
  house,
}) => {
  const within = (minute: number, work: Parameters<ReturnType<TestHouse['clock']>['transact']>[0]) =>
    house.clock('odoc', at(minute)).transact(work);
  const due = (minute: number) =>
    house.clock('odoc', at(minute)).view(async (view) => (await dueClocks(view)).map(({ id }) => id));

  await within(0, async (tx) =>
    ok(await startClock(tx, { kind: 'answer', subjectId, dueAt: at(10), escalateTo: 'director' })),
  );
  await within(5, async (tx) => ok(await pauseClock(tx, 'answer', subjectId)));
  expect(await due(12)).toEqual([]);
  await within(15, async (tx) => ok(await resumeClock(tx, 'answer', subjectId)));

  expect(await due(19)).toEqual([]);
  const [clock = ''] = await due(20);
  expect(clock).not.toBe('');
  expect(await within(20, async (tx) => ok(await escalateClock(tx, clock)))).toEqual(ok(true));
  expect(await within(21, async (tx) => ok(await escalateClock(tx, clock)))).toEqual(ok(false));
  await within(22, async (tx) => ok(await meetClock(tx, 'answer', subjectId)));
  expect(await due(23)).toEqual([]);
});

test('a task waits for its role until it is done', async ({ house }) => {
  const open = () =>
    house
      .clock('odoc')
      .view((view) =>
        view
          .selectFrom('tasks')
          .select('says')
          .where('subject_id', '=', subjectId)
          .where('done_at', 'is', null)
          .execute(),
      );
  const task = {
    kind: 'review',
    forWhom: { role: 'public-affairs' },
    subjectId,
    says: 'Review a draft',
    link: '/',
    dueAt: null,
  };

  await house.clock('odoc').transact(async (tx) => ok(await openTask(tx, task)));
  expect(await open()).toEqual([{ says: 'Review a draft' }]);
  await house.clock('odoc').transact(async (tx) => ok(await endTasks(tx, subjectId, 'review')));

  expect(await open()).toEqual([]);
});
