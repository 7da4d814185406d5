import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Client, type ClientConfig } from 'pg';
import { expect } from 'vitest';

import { checkLog } from '#app/records/check-log.flow';
import { headOf } from '#domain/log';
import { sequence } from '#steps/sequence';
import { test as base } from '#tests/support/db';
import { checkpointPath, openCheckpoint, peekCheckpoint, verifyLog } from '#tlog';

import { type Process, aProcess, numbersOf, rowsWait, signer } from './sequence-stage.ts';

/** `processes` opens another one over the same database and log; all are ended with the test. */
const test = base
  .extend<{ directory: string }>({
    // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixture's dependencies from this pattern
    directory: async ({}, use) => {
      const directory = await mkdtemp(path.join(tmpdir(), 'sequence-'));
      await use(directory);
      await rm(directory, { recursive: true, force: true });
    },
  })
  .extend<{ another: (around?: Parameters<typeof aProcess>[2]) => Promise<Process> }>({
    another: async ({ ownDatabase, directory }, use) => {
      const opened: Process[] = [];
      await use(async (around) => {
        const made = await aProcess(ownDatabase.app, directory, around);
        opened.push(made);
        return made;
      });
      for (const made of opened) await made.end();
    },
  });

const upTo = (count: number) => Array.from({ length: count }, (_none, at) => at);

test('rows get numbers without a gap, however they come, and the log holds', async ({ another }) => {
  const { ctx, store } = await another();
  for (const count of [3, 300, 1, 255, 256]) {
    await rowsWait(ctx, count);
    expect(await sequence(ctx, 'public')).toBe(count);
  }

  expect(await numbersOf(ctx)).toEqual(upTo(815));
  expect(await verifyLog(store, signer.key)).toEqual([]);
  expect(await checkLog.run(ctx, {})).toEqual({ size: 815, troubles: [] });
});

test('of two processes at once each row is numbered by one, and both publish one history', async ({ another }) => {
  const [one, two] = [await another(), await another()];
  await rowsWait(one.ctx, 900);

  const [first, second, more] = await Promise.all([busy(one), busy(two), rowsWait(one.ctx, 300)]);
  const last = await sequence(two.ctx, 'public');

  expect(more).toBe(undefined);
  expect(first + second + last).toBe(1200);
  expect(await numbersOf(one.ctx)).toEqual(upTo(1200));
  expect((await checkLog.run(one.ctx, {})).troubles).toEqual([]);
});

test('a kill between tiles and head loses nothing: the next process removes what was never signed', async ({
  another,
  directory,
  ownDatabase,
}) => {
  const { ctx, store } = await another();
  await rowsWait(ctx, 250);
  await sequence(ctx, 'public');
  await rowsWait(ctx, 20);

  expect(await killed(ownDatabase.app, directory)).toBe('SIGKILL');
  expect(await filesIn(directory)).toContain('tile/entries/000');
  const next = await another();
  await rowsWait(next.ctx, 1);
  await sequence(next.ctx, 'public');

  expect(await numbersOf(next.ctx)).toEqual(upTo(271));
  expect(await verifyLog(store, signer.key)).toEqual([]);
  expect((await checkLog.run(next.ctx, {})).troubles).toEqual([]);
});

test('a process that knew the directory to be clean goes on after another was killed over it', async ({
  another,
  directory,
  ownDatabase,
}) => {
  const { ctx, store } = await another();
  await rowsWait(ctx, 250);
  await sequence(ctx, 'public');
  await rowsWait(ctx, 20);
  await killed(ownDatabase.app, directory);
  await rowsWait(ctx, 3);

  expect(await sequence(ctx, 'public')).toBe(23);

  expect(await verifyLog(store, signer.key)).toEqual([]);
  expect((await checkLog.run(ctx, {})).troubles).toEqual([]);
});

test('where the tiles can not be written nothing is numbered, and the next call goes on', async ({ another }) => {
  let full = true;
  const { ctx, store } = await another((real) => ({
    ...real,
    async write(files) {
      await real.write(files.slice(0, 1));
      if (full) throw new Error('the disk is full');
      await real.write(files);
    },
  }));
  await rowsWait(ctx, 300);

  await expect(sequence(ctx, 'public')).rejects.toThrow('the disk is full');
  expect(await numbersOf(ctx)).toEqual(upTo(300).map(() => null));
  full = false;
  expect(await sequence(ctx, 'public')).toBe(300);

  expect(await verifyLog(store, signer.key)).toEqual([]);
});

test('a database that was restored to an earlier time is refused by a sentence, and nothing is numbered', async ({
  another,
}) => {
  const { ctx, store } = await another();
  await rowsWait(ctx, 5);
  await sequence(ctx, 'public');
  await rowsWait(ctx, 2);
  const ahead = await aheadOf(await store.read(checkpointPath));

  const restored = await another((real) => ({
    ...real,
    read: async (file) => (file === checkpointPath ? ahead : real.read(file)),
  }));

  await expect(sequence(restored.ctx, 'public')).rejects.toThrow(
    /signs 9 entries, the database remembers 5: it was restored to an earlier time\. Nothing is numbered/,
  );
  expect((await numbersOf(ctx)).slice(5)).toEqual([null, null]);
});

test('a row that was altered in the database is named, with its field', async ({ another, ownDatabase }) => {
  const { ctx } = await another();
  await rowsWait(ctx, 300);
  await sequence(ctx, 'public');
  await asOwner(
    ownDatabase.owner,
    `alter table ledger disable row level security; alter table ledger disable trigger all;
     update ledger set payload = '{"text":"Row that never was"}' where log_index = 260;
     update ledger set kind = 'comment.hidden' where log_index = 7;`,
  );

  const { troubles } = await checkLog.run(ctx, {});

  expect(troubles.map(({ where, says }) => `${where.replace(/row \S+/, 'row')}: ${says}`)).toEqual([
    'ledger row (entry 7): the log holds something else than its kind: the row was altered',
    'ledger row (entry 260): the log holds something else than its payload.text: the row was altered',
  ]);
});

test('a row that was taken away, put in with a number, or kept from the sequencer is named', async ({
  another,
  ownDatabase,
}) => {
  const { ctx } = await another();
  await rowsWait(ctx, 5);
  await sequence(ctx, 'public');
  await asOwner(
    ownDatabase.owner,
    `alter table ledger no force row level security; alter table ledger_seeds no force row level security;
     delete from ledger_seeds where ledger_id in (select id from ledger where log_index = 2);
     delete from ledger where log_index = 2;`,
  );
  await rowsWait(ctx, 1);

  const later = ctx.as({ now: new Date(ctx.now.getTime() + 3_600_000) });
  const { troubles } = await checkLog.run(later, {});

  expect(troubles.map(({ where, says }) => `${where.replace(/row \S+/, 'row')}: ${says}`)).toEqual([
    'ledger row: it has waited for its number for more than 15 minutes: the sequencer is not running, or the row was put in later',
    'entry 2: the ledger has no row with this number: it was taken away',
  ]);
});

test('only what was committed is signed, and each signed head continues the last', async ({ another }) => {
  const { ctx, store } = await another();
  const heads: string[] = [];
  for (const count of [1, 2, 260]) {
    await rowsWait(ctx, count);
    await sequence(ctx, 'public');
    heads.push(Buffer.from((await store.read(checkpointPath)) ?? '').toString());
  }
  const head = await ctx.view((view) => headOf(view, 'public'));

  expect(heads.map((text) => openCheckpoint(text, [signer.key]).size)).toEqual([1, 3, 263]);
  expect(await verifyLog(store, signer.key, { older: heads })).toEqual([]);
  expect(head).toMatchObject({ size: 263, signedSize: 263, checkpoint: heads.at(-1) });
});

/** Numbers again and again, as a worker does; answers how many rows it numbered. */
async function busy({ ctx }: Process): Promise<number> {
  let done = 0;
  for (let round = 0; round < 12; round += 1) done += await sequence(ctx, 'public');
  return done;
}

/** Ends by its own hand, between tiles and head; answers the signal. */
function killed(connection: ClientConfig, directory: string): Promise<unknown> {
  return new Promise((resolve) => {
    const given = ['tests/records/sequence-killed.ts', JSON.stringify(connection), directory];
    execFile(process.execPath, given, (error) => resolve(error?.signal ?? error));
  });
}

async function filesIn(directory: string): Promise<string[]> {
  const names = await readdir(directory, { recursive: true });
  return names.map((name) => name.split(path.sep).join('/'));
}

/** As if four more entries had been signed before the database went back. */
async function aheadOf(published: Uint8Array | undefined): Promise<Uint8Array> {
  const text = Buffer.from(published ?? '').toString();
  const { size } = peekCheckpoint(text);
  return Buffer.from(text.replace(`\n${size}\n`, `\n${size + 4}\n`));
}

async function asOwner(owner: ClientConfig, statements: string): Promise<void> {
  const client = new Client({ ...owner, user: 'rostrum' });
  await client.connect();
  await client.query(statements);
  await client.end();
}
