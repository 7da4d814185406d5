import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';

import { Client } from 'pg';
import { SMTPServer } from 'smtp-server';

import { mailCampaign } from '#app/acknowledgements/mail-campaign.flow';
import { remindAcknowledgements } from '#app/acknowledgements/remind-acknowledgements.flow';
import { signAcknowledgement } from '#app/acknowledgements/sign-acknowledgement.flow';
import { readSigning } from '#app/acknowledgements/signing.read';
import { startCampaign } from '#app/acknowledgements/start-campaign.flow';
import { createApp } from '#main/app';
import type { House } from '#main/house';
import { visitFor } from '#main/visits';
import { openMail } from '#platform/mail';
import type { Ctx } from '#steps/world';

import { type BenchDatabase, benchDatabase } from '../support/database.ts';
import { demoAccount, demoPeople } from '../support/demo.ts';
import { benchHouse } from '../support/house.ts';
import { type Measured, numberFor, report } from '../support/report.ts';
import { median } from '../support/rounds.ts';

const people = numberFor('people', 10_000);
const SIGNING = 100;
const VISITS = 15;
const DAY_MS = 86_400_000;

const database = await benchDatabase({ demo: true });
const house = await benchHouse(database);
const smtp = await mailServer();
try {
  const { agencyId } = await demoAccount(database, 'odoc');
  await hire(database, agencyId);
  const della = (await demoPeople(database, 'odoc'))['della'];
  if (!della) throw new Error('the demonstration has nobody called della');
  const hr = house.contextFor({ agencyId, personId: della.id, byPerson: true, address: '127.0.0.1' });
  const clock = by(house.contextFor({ agencyId, personId: null, byPerson: false }), smtp.url);
  const rows: Measured[] = [];
  const add = (what: string, seconds: number, atMost?: number) =>
    rows.push({
      what,
      ours: `${seconds.toFixed(2)} s`,
      beside: '–',
      says: `${seconds.toFixed(3)} s`,
      figure: seconds,
      ...(atMost === undefined ? {} : { goal: { atMost } }),
    });
  const started = await timed(() => startCampaign.perform(hr, { whom: 'first' }));
  if (started.value.kind !== 'done') throw new Error(JSON.stringify(started.value));
  const { campaignId, people: asked } = started.value.value;
  add(`${asked} people asked`, started.seconds, 10);
  const mailed = await timed(async () => {
    while (!(await mailCampaign.run(clock, { campaignId })).over);
  });
  add(`${smtp.count()} mails sent and recorded, ${smtp.refused()} refused`, mailed.seconds);
  const signed = await timed(() => signSome(house, agencyId, campaignId));
  add('one signature with its sealed PDF', signed.seconds / SIGNING, 0.5);
  for (const [what, path] of pages(campaignId)) add(what, await visits(house, della.signInId, path), 0.2);
  const later = clock.as({ now: new Date(Date.now() + 8 * DAY_MS) });
  const reminded = await timed(() => remindAcknowledgements.run(later, {}));
  add(`${reminded.value.reminded} people reminded (rows)`, reminded.seconds, 10);
  report('campaign', rows, { 'mails a second': (smtp.count() / mailed.seconds).toFixed(0) });
} finally {
  await smtp.close();
  await house.close();
  await database.close();
}

function pages(campaignId: string): [string, string][] {
  const campaign = `/acknowledgements/campaigns/${campaignId}`;
  return [
    ['page: campaigns', '/acknowledgements'],
    ['page: one campaign', campaign],
    ['page: who has not signed', `${campaign}?state=open`],
    ['page: a name looked for', `${campaign}?q=officer+0099`],
    ['the whole list as CSV', `${campaign}/people.csv`],
  ];
}

/** So many people more, with numbers and without sign-ins, in one statement. */
async function hire({ superuser }: BenchDatabase, agencyId: string): Promise<void> {
  const client = new Client(superuser);
  await client.connect();
  await client.query(
    `insert into people (agency_id, id, name, email, title, number, from_at)
     select $1, gen_random_uuid(), 'Officer ' || lpad(n::text, 5, '0'), 'officer' || n || '@odoc.example', 'Officer',
            'N' || n, now() - interval '1 day'
       from generate_series(1, $2::int) n`,
    [agencyId, people],
  );
  await client.query('analyze people');
  await client.end();
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const from = performance.now();
  const value = await work();
  return { seconds: (performance.now() - from) / 1000, value };
}

async function signSome(at: House, agencyId: string, campaignId: string): Promise<void> {
  const clock = at.contextFor({ agencyId, personId: null, byPerson: false });
  const some = await clock.view((view) =>
    view.selectFrom('people').select('id').where('name', 'like', 'Officer %').limit(SIGNING).execute(),
  );
  for (const { id: personId } of some) {
    const ctx = at.contextFor({ agencyId, personId, byPerson: true, address: '127.0.0.1' });
    const signing = await ctx.view((view) => readSigning(view, { campaignId, personId }));
    if (!signing) throw new Error(`${personId} was not asked`);
    const { words, wordsHash } = signing;
    const answer = await signAcknowledgement.perform(ctx, {
      campaignId,
      wordsHash,
      agreed: words.statements.map(({ id }) => id),
      answers: Object.fromEntries(words.questions.map(({ id, right }) => [id, right])),
      name: 'An Officer',
      consent: 'yes',
    });
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  }
}

/** The median of some visits, in seconds. */
async function visits(at: House, signInId: string, path: string): Promise<number> {
  const app = createApp(at, {
    whoIs: async (c, next) => {
      const known = { db: at.db, contextFor: at.contextFor, token: 'token', address: '127.0.0.1' };
      const visit = await visitFor(signInId, known);
      if (!visit) throw new Error('nobody is signed in');
      c.set('visit', visit);
      return next();
    },
  });
  const seconds: number[] = [];
  for (let count = 0; count < VISITS; count += 1)
    seconds.push(
      (
        await timed(async () => {
          const answer = await app.request(path);
          if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
          await answer.arrayBuffer();
        })
      ).seconds,
    );
  return median(seconds);
}

/** Takes all mail but of every thousandth person, and forgets it. */
async function mailServer() {
  let [count, refused] = [0, 0];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const gone = /000@/.test(address);
      refused += gone ? 1 : 0;
      done(gone ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null);
    },
    onData(stream, _session, done) {
      stream.on('data', () => {});
      stream.on('end', () => {
        count += 1;
        done(null, `Queued as ${count}`);
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    count: () => count,
    refused: () => refused,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** The context with this mail server. */
function by(ctx: Ctx, url: string): Ctx {
  const mail = openMail(url, { from: { name: 'Bench', address: 'no-reply@odoc.example' } });
  return { ...ctx, world: { ...ctx.world, mail }, as: (changes) => by(ctx.as(changes), url) };
}
