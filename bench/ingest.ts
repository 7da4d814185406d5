// `node bench/ingest.ts [--events 1000] [--rounds 5] [--json]`: captured comments made durable, beside plain inserts of the same bytes.
import { Client } from 'pg';

import type { CapturedEvent } from '#connectors/contract';
import { type Account, accountOf } from '#domain/accounts';
import { sha256 } from '#kernel/hash';
import { newId } from '#kernel/ids';
import { storeEvents } from '#steps/store-events';
import type { Ctx } from '#steps/world';

import { randomOf } from './city/random.ts';
import { commentFrom, nameFrom, offices } from './city/words.ts';
import { benchDatabase } from './support/database.ts';
import { demoAccount } from './support/demo.ts';
import { benchHouse } from './support/house.ts';
import { numberFor, report, thousands } from './support/report.ts';
import { interleaved, median, rate } from './support/rounds.ts';

/** As many as one look at an account takes in at once. */
const BATCH = 500;

/** One table with every index that a comment's way has: raw capture, record, its id, comment, ledger and seed. */
const PLAIN = `
  create table plain (
    agency_id uuid not null, id uuid not null, raw_id uuid not null, ledger_id uuid not null, account_id uuid not null,
    remote_id text not null, root_remote_id text not null, version text not null, author text not null, text text not null,
    raw bytea not null, sha256 text not null, state text not null, log text not null, log_index bigint, at timestamptz not null,
    payload jsonb not null, primary key (agency_id, at, id));
  create unique index on plain (agency_id, raw_id);
  create unique index on plain (agency_id, account_id, remote_id, version);
  create unique index on plain (agency_id, id);
  create index on plain (agency_id, account_id, remote_id, at);
  create index on plain (agency_id, account_id, root_remote_id, at);
  create unique index on plain (agency_id, (raw_id::text));
  create unique index on plain (agency_id, account_id, remote_id);
  create index on plain (agency_id, state, at, id);
  create index on plain (agency_id, account_id, root_remote_id, at, id);
  create unique index on plain (agency_id, ledger_id);
  create unique index on plain (agency_id, log, log_index);
  create index on plain (agency_id, log, ledger_id) where log_index is null;
  create index on plain (agency_id, ledger_id, at);
  create index on plain (agency_id, at, ledger_id);
  create unique index on plain (agency_id, (ledger_id::text));
  grant select, insert on plain to rostrum_app`;

const NAMES =
  'agency_id id raw_id ledger_id account_id remote_id root_remote_id version author text raw sha256 state log at payload'.split(
    ' ',
  );

const random = randomOf(11);

/** Comments of strangers under one post, each as the network would have sent it. */
function comments(count: number): CapturedEvent[] {
  return Array.from({ length: count }, () => {
    const remoteId = Buffer.from(random.bytes(12)).toString('hex');
    const text = commentFrom(random, random.pick(offices));
    const author = { id: `visitor-${random.below(500)}`, name: nameFrom(random) };
    const at = new Date();
    const raw = Buffer.from(JSON.stringify({ id: remoteId, author, text, writtenAt: at, languages: ['en'] }));
    return {
      kind: 'reply',
      remoteId,
      parentRemoteId: 'post-1',
      rootRemoteId: 'post-1',
      author,
      text,
      textLeftOut: 0,
      media: [],
      at,
      version: sha256(raw).slice(0, 16),
      how: 'poll',
      certainty: 'stated',
      raw,
      rawType: 'application/json',
    };
  });
}

const batches = (events: readonly CapturedEvent[]) =>
  Array.from({ length: Math.ceil(events.length / BATCH) }, (_none, at) => events.slice(at * BATCH, (at + 1) * BATCH));

async function ourWay(ctx: Ctx, account: Account, events: readonly CapturedEvent[]): Promise<void> {
  for (const batch of batches(events)) {
    const recorded = await storeEvents(ctx.as({ now: new Date() }), {
      account,
      identity: 'us',
      events: batch,
      media: undefined,
    });
    if (recorded !== batch.length) throw new Error(`${recorded} of ${batch.length} comments were taken in`);
  }
}

async function plainly(client: Client, account: Account, events: readonly CapturedEvent[]): Promise<void> {
  for (const batch of batches(events)) {
    const values = batch.flatMap((event) => plainRow(account, event));
    const rows = batch.map(
      (_one, at) => `(${NAMES.map((_name, column) => `$${at * NAMES.length + column + 1}`).join(',')})`,
    );
    await client.query(`insert into plain (${NAMES.join(',')}) values ${rows.join(',')}`, values);
  }
}

function plainRow({ agencyId, id }: Account, { raw, remoteId, text, author, version }: CapturedEvent): unknown[] {
  const at = new Date();
  const ids = [newId(at), newId(at), newId(at)];
  const payload = JSON.stringify({ remoteId, version, author, text });
  return [
    agencyId,
    ...ids,
    id,
    remoteId,
    'post-1',
    version,
    JSON.stringify(author),
    text,
    Buffer.from(raw),
    sha256(raw),
    'waiting',
    'public',
    at,
    payload,
  ];
}

const [count, rounds] = [numberFor('events', 1000), numberFor('rounds', 5)];
const database = await benchDatabase({ demo: true });
const house = await benchHouse(database);
const owner = new Client(database.owner);
const app = new Client(database.app);
try {
  await owner.connect();
  await app.connect();
  await owner.query(PLAIN);
  const { agencyId, accountId } = await demoAccount(database, 'odoc');
  const ctx = house.contextFor({ agencyId, personId: null, byPerson: false });
  const account = await ctx.view((view) => accountOf(view, accountId));
  if (!account) throw new Error('the demonstration has no such account');
  const unsynced = ctx.world.blobs;
  const inMemory: Ctx = {
    ...ctx,
    world: {
      ...ctx.world,
      blobs: { ...unsynced, put: async (bytes) => (bytes instanceof Uint8Array ? sha256(bytes) : '') },
    },
    as: () => inMemory,
  };
  const per = (work: (events: CapturedEvent[]) => Promise<void>) => async () => {
    const events = comments(count);
    return rate(
      () => work(events),
      () => count,
    );
  };
  const given = await interleaved(rounds, {
    ours: per((events) => ourWay(ctx, account, events)),
    withoutFiles: per((events) => ourWay(inMemory, account, events)),
    plain: per((events) => plainly(app, account, events)),
  });
  const beside = median(given('plain'));
  const line = (what: string, ours: number) => ({
    what,
    ours: `${thousands(ours)} comments/s`,
    beside: `${thousands(beside)} comments/s`,
    figure: ours / beside,
    says: `${(ours / beside).toFixed(3)} ×`,
  });
  report(
    'ingest, one worker',
    [
      { ...line('raw bytes, record, comment, findings, ledger', median(given('ours'))), goal: { atLeast: 0.5 } },
      line('… without the files of the raw bytes', median(given('withoutFiles'))),
    ],
    { events: count, rounds, batch: BATCH, 'full-text index': 'there is none yet' },
  );
} finally {
  await owner.end();
  await app.end();
  await house.close();
  await database.close();
}
