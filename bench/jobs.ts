// `node bench/jobs.ts [--jobs 200] [--rounds 5] [--json]`: jobs through ours, beside pg-boss alone on the same database.
import { PgBoss } from 'pg-boss';

import { newId } from '#kernel/ids';
import { ok } from '#kernel/result';
import type { House } from '#main/house';

import { benchDatabase } from './support/database.ts';
import { demoAccount } from './support/demo.ts';
import { benchHouse } from './support/house.ts';
import { numberFor, report } from './support/report.ts';
import { interleaved, median, rate } from './support/rounds.ts';

const QUEUE = 'send-notice';
const [BATCH, ALONE] = [50, 50];
/** Jobs through ours in a round are few: it fetches one at a time. */
const [count, rounds] = [numberFor('jobs', 20), numberFor('rounds', 5)];

/** Answers once it was called so many times. */
function countdown(total: number): { tick: () => void; done: Promise<void> } {
  let left = total;
  const { promise: done, resolve } = Promise.withResolvers<void>();
  return {
    tick: () => {
      left -= 1;
      if (left === 0) resolve();
    },
    done,
  };
}

/** Sent one by one in transactions of ours, as flows do. */
async function send(house: House, agencyId: string, total: number): Promise<void> {
  const ctx = house.contextFor({ agencyId, personId: null, byPerson: false });
  for (let at = 0; at < total; at += 1)
    await ctx.transact(async (tx) =>
      ok(await house.world.jobs.send(tx, QUEUE, { agencyId, noticeId: newId(new Date()) })),
    );
}

const line = (what: string, ours: number, beside: number) => ({
  what,
  ours: `${ours.toFixed(ours < 100 ? 1 : 0)} jobs/s`,
  beside: `${beside.toFixed(0)} jobs/s`,
  figure: ours / beside,
  says: `${(ours / beside).toFixed(4)} ×`,
  goal: { atLeast: 0.6 },
});

const database = await benchDatabase({ demo: true });
const house = await benchHouse(database);
const { host = '', user = '', database: name = '' } = database.app;
const boss = new PgBoss({ host, user, database: name, max: 4, migrate: false, createSchema: false, schedule: false });
boss.on('error', (error) => process.stderr.write(`${error.message}\n`));
try {
  await boss.start();
  const { agencyId } = await demoAccount(database, 'odoc');
  let waited = countdown(0);
  let working = false;
  const given = await interleaved(rounds, {
    sendAlone: () =>
      rate(
        async () => {
          for (let at = 0; at < count; at += 1) await boss.send('publish-post', { agencyId });
        },
        () => count,
      ),
    workAlone: async () => {
      const total = count * ALONE;
      await boss.deleteAllJobs('publish-post');
      await boss.insert(
        'publish-post',
        Array.from({ length: total }, () => ({ data: { agencyId } })),
      );
      const { tick, done } = countdown(total);
      return rate(
        async () => {
          const options = { batchSize: BATCH, burstWhenBatchFull: true, pollingIntervalSeconds: 0.5 };
          await boss.work('publish-post', options, async (jobs) => {
            jobs.forEach(tick);
          });
          await done;
          await boss.offWork('publish-post');
        },
        () => total,
      );
    },
    send: () => {
      // The worker of the round before is at work already.
      waited = countdown(count);
      return rate(
        () => send(house, agencyId, count),
        () => count,
      );
    },
    work: async () => {
      return rate(
        async () => {
          if (!working) await house.world.jobs.work(QUEUE, async () => waited.tick());
          working = true;
          await waited.done;
        },
        () => count,
      );
    },
  });
  report(
    'jobs',
    [
      line('worked off by one worker', median(given('work')), median(given('workAlone'))),
      line('sent one by one, ours each in its transaction', median(given('send')), median(given('sendAlone'))),
    ],
    { jobs: count, 'jobs alone': count * ALONE, rounds, 'batch alone': BATCH },
  );
} finally {
  await boss.stop({ graceful: false });
  await house.close();
  await database.close();
}
