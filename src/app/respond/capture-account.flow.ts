import { z } from 'zod';

import type { CapturedEvent, Polled, RemoteRef } from '#connectors/contract';
import { type Account, accountOf } from '#domain/accounts';
import { addPoll, lastCursor } from '#domain/archive';
import { appendEntry } from '#domain/ledger';
import { happening } from '#flow';
import { sha256 } from '#kernel/hash';
import { ok } from '#kernel/result';
import { NetworkRefused, NetworkUnavailable } from '#kernel/trouble';
import type { Tx } from '#platform/db';
import { id } from '#steps/inputs';
import { type Reached, identityOf, reach } from '#steps/reach';
import { keepAnswers, storeEvents } from '#steps/store-events';
import type { Ctx } from '#steps/world';

const LIMITS = { events: 500, requests: 200 };
const MOST_ROUNDS = 20;
const RECHECKED = 200;

/**
 * What the network shows of an account is captured: raw bytes are kept before anything of them becomes a record, each
 * look leaves an entry with its cursor, count and the hash of the ids seen, and one that failed leaves an entry too.
 *
 * Answers how many new states were recorded. Captured before: not again. Throws NetworkUnavailable after the failure is
 * on record.
 */
export const captureAccount = happening({
  name: 'capture-account',
  input: z.object({ accountId: id }),
  async run(ctx, { accountId }) {
    const account = await ctx.view((view) => accountOf(view, accountId));
    if (!account) return { recorded: 0 };
    try {
      const reached = await reach(ctx, account);
      return { recorded: (await pollAll(ctx, account, reached)) + (await recheck(ctx, account, reached)) };
    } catch (error) {
      if (!(error instanceof NetworkUnavailable || error instanceof NetworkRefused)) throw error;
      await ctx.transact(async (tx) => ok(await gap(tx, accountId, error.message)));
      throw error;
    }
  },
});

async function pollAll(ctx: Ctx, account: Account, reached: Reached): Promise<number> {
  const identity = await identityOf(account, reached);
  let recorded = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const cursor = (await ctx.view((view) => lastCursor(view, account.id))) ?? undefined;
    const polled = await reached.connector.capture.poll({ account: identity, cursor, limits: LIMITS });
    recorded += await store(ctx, { account, reached, identity, cursor, polled });
    if (!polled.more) break;
  }
  return recorded;
}

type Round = { account: Account; reached: Reached; identity: string; cursor: string | undefined; polled: Polled };

async function store(ctx: Ctx, { account, reached, identity, cursor, polled }: Round): Promise<number> {
  await keepAnswers(ctx, account, polled.raw);
  const { events } = polled;
  const also = (tx: Tx) => look(tx, { accountId: account.id, before: cursor ?? null, after: polled.cursor, events });
  return storeEvents(ctx, { account, identity, events, media: reached.connector.capture.media, also });
}

type Look = { accountId: string; before: string | null; after: string; events: readonly CapturedEvent[] };

async function look(tx: Tx, { accountId, before, after, events }: Look): Promise<void> {
  const ids = events.map(({ remoteId, version }) => `${remoteId} ${version}`).toSorted();
  const idsSha256 = sha256(ids.join('\n'));
  const made = { accountId, cursorBefore: before, cursorAfter: after, events: ids.length, idsSha256, trouble: null };
  const { id: pollId, number } = await addPoll(tx, made);
  await appendEntry(tx, { kind: 'capture.looked', subjectId: accountId, payload: { pollId, number, ...made } });
}

async function gap(tx: Tx, accountId: string, trouble: string): Promise<void> {
  const made = { accountId, cursorBefore: null, cursorAfter: null, events: 0, idsSha256: sha256(''), trouble };
  const { id: pollId, number } = await addPoll(tx, made);
  await appendEntry(tx, { kind: 'capture.failed', subjectId: accountId, payload: { pollId, number, trouble } });
}

/** Asks again after what is known: where no push tells, an edit or a deletion shows only so. */
async function recheck(ctx: Ctx, account: Account, { connector }: Reached): Promise<number> {
  const known = await ctx.view(async (view): Promise<RemoteRef[]> =>
    (
      await view
        .selectFrom('comments')
        .select(['remote_id', 'version'])
        .where('account_id', '=', account.id)
        .where('deleted_at', 'is', null)
        .orderBy('captured_at', 'desc')
        .limit(RECHECKED)
        .execute()
    ).map((row) => ({ remoteId: row.remote_id, version: row.version })),
  );
  if (known.length === 0) return 0;
  const { events } = await connector.capture.recheck(known);
  return storeEvents(ctx, { account, identity: '', events, media: connector.capture.media });
}
