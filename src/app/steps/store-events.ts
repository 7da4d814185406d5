import type { Capture, CapturedEvent } from '#connectors/contract';
import type { Account } from '#domain/accounts';
import { capturedStates } from '#domain/archive';
import { askTranslations } from '#domain/comments';
import { appendEntry } from '#domain/ledger';
import { ok } from '#kernel/result';
import { NetworkRefused, NetworkUnavailable } from '#kernel/trouble';
import type { Tx } from '#platform/db';

import { type KeptRaw, keepRaw, noteRaw } from './keep-raw.ts';
import { commentScreen } from './screen-comment.ts';
import { type KeptMedium, type SeenEvent, takeIn, versionOf } from './take-in.ts';
import type { Ctx } from './world.ts';

const MOST_MEDIA = 10;

type Told = {
  account: Account;
  /** Who the account is, in the network's words. */
  identity: string;
  events: readonly CapturedEvent[];
  media: Capture['media'];
  /** In the transaction that takes the events in. */
  also?: (tx: Tx) => Promise<void>;
};

/**
 * Events become records, raw bytes and media first: they lie in the blob store and in the register before anything of them
 * is read. Answers how many were new.
 *
 * An event that can't be taken in doesn't stop the others: its bytes are kept, and the ledger says that it is unread.
 */
export async function storeEvents(ctx: Ctx, told: Told): Promise<number> {
  const seen = await noted(ctx, told.account, await unknown(ctx, told));
  const together = await inOne(ctx, told, seen).catch((error: unknown) => unlessUnreadable(error));
  if (together !== undefined) return together;
  let recorded = 0;
  for (const one of seen) recorded += await alone(ctx, told, one);
  await ctx.transact(async (tx) => ok(await told.also?.(tx)));
  return recorded;
}

type Kept = Omit<SeenEvent, 'rawId'>;

/** What isn't on record yet, its bytes and media in the blob store: a network tells of the same thing again and again. */
async function unknown(ctx: Ctx, { account, events, media }: Told): Promise<Kept[]> {
  const known = await ctx.view((view) =>
    capturedStates(
      view,
      account.id,
      events.map(({ remoteId }) => remoteId),
    ),
  );
  const fresh = events.filter((event) => !known.has(`${event.remoteId} ${versionOf(event)}`));
  const kept: Kept[] = [];
  for (const event of fresh) kept.push(await keepEvent(ctx, event, media));
  return kept;
}

async function keepEvent(ctx: Ctx, event: CapturedEvent, fetch: Capture['media']): Promise<Kept> {
  const raw = await keepRaw(ctx.world, { bytes: event.raw, type: event.rawType, url: event.remoteId });
  const media: KeptMedium[] = [];
  if (fetch) for (const medium of event.media.slice(0, MOST_MEDIA)) media.push(await keepMedium(ctx, medium, fetch));
  return { event, raw, media };
}

/** The bytes of a picture or film, as the network serves them now; or why they couldn't be had. */
async function keepMedium(
  ctx: Ctx,
  medium: CapturedEvent['media'][number],
  fetch: NonNullable<Capture['media']>,
): Promise<KeptMedium> {
  const { url, alt } = medium;
  try {
    const { sha256 } = await keepRaw(ctx.world, await fetch(medium));
    return { url, alt, sha256, trouble: null };
  } catch (error) {
    if (error instanceof NetworkUnavailable || error instanceof NetworkRefused)
      return { url, alt, sha256: null, trouble: error.message };
    throw error;
  }
}

/** The register says whence and when the bytes came, committed before anything of them is read. */
async function noted(ctx: Ctx, account: Account, kept: readonly Kept[]): Promise<SeenEvent[]> {
  const done = await ctx.transact(async (tx) => {
    const seen: SeenEvent[] = [];
    for (const one of kept) seen.push({ ...one, rawId: await noteRaw(tx, account.id, one.raw) });
    return ok(seen);
  });
  return done.ok ? done.value : [];
}

async function inOne(ctx: Ctx, { account, identity, also }: Told, seen: readonly SeenEvent[]): Promise<number> {
  const done = await ctx.transact(async (tx) => {
    const screen = await commentScreen(tx, ctx.world.headWeights);
    let recorded = 0;
    for (const one of seen) recorded += (await takeIn(tx, { account, identity, screen, ...one })) ? 1 : 0;
    await also?.(tx);
    if (recorded > 0) await haveTranslated(tx, ctx.world);
    return ok(recorded);
  });
  return done.ok ? done.value : 0;
}

/** What came in a language that isn't read waits for its translation, where there is a translator. */
async function haveTranslated(tx: Tx, { translator, jobs }: Ctx['world']): Promise<void> {
  const { agencyId } = tx;
  const waiting = translator.configured ? await askTranslations(tx) : [];
  for (const translationId of waiting) await jobs.send(tx, 'translate', { agencyId, translationId });
}

async function alone(ctx: Ctx, { account, identity }: Told, one: SeenEvent): Promise<number> {
  try {
    return await inOne(ctx, { account, identity, events: [], media: undefined }, [one]);
  } catch (error) {
    unlessUnreadable(error);
    const { remoteId, version } = one.event;
    const payload = { remoteId, version, raw: one.raw.sha256, trouble: 'the database cannot hold it' };
    await ctx.transact(async (tx) =>
      ok(await appendEntry(tx, { kind: 'capture.unread', subjectId: account.id, payload })),
    );
    return 0;
  }
}

/** Throws again what isn't the event's own fault: a database that is away would else pass for a thing that can't be read. */
function unlessUnreadable(error: unknown): undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // Source: PostgreSQL, appendix A: class 22, data exception; class 54, program limit exceeded.
  if (!/^(22|54)/.test(code)) throw error;
  return undefined;
}

/** Answers that tell of several things at once: kept and noted before anything of them is read. */
export async function keepAnswers(
  ctx: Ctx,
  account: Account,
  answers: readonly { url: string; type: string; bytes: Uint8Array }[],
): Promise<void> {
  const kept: KeptRaw[] = [];
  for (const answer of answers) kept.push(await keepRaw(ctx.world, answer));
  await ctx.transact(async (tx) => {
    for (const raw of kept) await noteRaw(tx, account.id, raw);
    return ok(null);
  });
}
