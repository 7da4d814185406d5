import { accountOf } from '#domain/accounts';
import { commentFacts, moveComment } from '#domain/comments';
import { appendEntry } from '#domain/ledger';
import { type ModerationAct, actOf, finishAct, noteTrouble } from '#domain/moderation';
import { ok } from '#kernel/result';
import { NetworkRefused, NetworkUnavailable } from '#kernel/trouble';
import type { Tx } from '#platform/db';

import { keepRaw, noteRaw } from './keep-raw.ts';
import { reach } from './reach.ts';
import { tell } from './tell.ts';
import type { Ctx } from './world.ts';

export type CarriedOut = 'done' | 'stopped' | 'over' | 'later';

/**
 * What a person decided about a comment is done on the network, and the network's own state is read back and kept.
 *
 * `over`: it was carried out before. `later`: the network is away and the job tries again. `stopped`: the network said
 * no; the comment is shown as before, waits to be read again, and the person is told. An act is done only when the state read back says so. What the
 * network answered is written down at the instant of its answer, so that it comes after the order in the log.
 */
export async function carryOut(ctx: Ctx, actId: string): Promise<CarriedOut> {
  const order = await ctx.transact(async (tx) => {
    const act = await actOf(tx, actId);
    const comment = act && (await commentFacts(tx, act.commentId));
    const account = comment && (await accountOf(tx, comment.accountId));
    return ok(act?.state === 'about_to' && account ? { act, comment, account } : undefined);
  });
  if (!order.ok || !order.value) return 'over';
  const { act, comment, account } = order.value;
  const began = performance.now();
  const after = () => ctx.as({ now: new Date(ctx.now.getTime() + Math.ceil(performance.now() - began)) });
  try {
    const { connector, call } = await reach(ctx, account);
    const { hidden, raw } = await connector.moderate[act.act](comment, call);
    const kept = await keepRaw(ctx.world, raw);
    const asWanted = hidden === (act.act === 'hide');
    return await settle(after(), actId, {
      readBack: hidden ? 'hidden' : 'shown',
      trouble: asWanted ? null : 'The network still shows the opposite.',
      raw: kept,
    });
  } catch (error) {
    if (error instanceof NetworkUnavailable) {
      await ctx.transact(async (tx) => ok(await noteTrouble(tx, actId, error.message)));
      return 'later';
    }
    if (error instanceof NetworkRefused) return settle(after(), actId, { readBack: 'unknown', trouble: error.message });
    throw error;
  }
}

/** What becomes of the comment when its act is over. */
const ends = {
  hide: { done: 'hidden', stopped: 'waiting' },
  restore: { done: 'restored', stopped: 'hidden' },
} as const;

type Settled = { readBack: string; trouble: string | null; raw?: Awaited<ReturnType<typeof keepRaw>> };

async function settle(ctx: Ctx, actId: string, settled: Settled): Promise<CarriedOut> {
  const state = settled.trouble ? 'stopped' : 'done';
  const over = await ctx.transact(async (tx) => {
    const act = await actOf(tx, actId);
    const comment = act && (await commentFacts(tx, act.commentId));
    if (!act || !comment || act.state !== 'about_to') return ok<CarriedOut>('over');
    const { readBack, trouble, raw } = settled;
    if (raw) await noteRaw(tx, comment.accountId, raw);
    await finishAct(tx, actId, { state, readBack, trouble });
    const moved = await moveComment(tx, comment.id, ends[act.act][state]);
    if (!moved.ok) return moved;
    await tellOf(ctx, tx, act, settled);
    return ok<CarriedOut>(state);
  });
  return over.ok ? over.value : 'over';
}

async function tellOf({ world }: Ctx, tx: Tx, act: ModerationAct, { readBack, trouble, raw }: Settled): Promise<void> {
  const { id: actId, commentId, decisionId } = act;
  const payload = { actId, readBack, trouble, raw: raw?.sha256 ?? null };
  const kind = trouble ? 'comment.act-stopped' : `comment.${ends[act.act].done}`;
  await appendEntry(tx, { kind, subjectId: commentId, decisionId, payload });
  if (!trouble) return;
  const told = { subject: 'A comment was not changed', says: trouble, link: `/comments/${commentId}` };
  await tell(tx, world, act.personId, told);
}
