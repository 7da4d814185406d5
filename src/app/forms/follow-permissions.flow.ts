import { z } from 'zod';

import { agencyOf } from '#domain/agencies';
import { appendEntry } from '#domain/ledger';
import { type Ending, endTold, endingBy, ranOut, ranOutTold, untoldOf } from '#domain/permissions';
import { packInForce } from '#domain/policies';
import { happening } from '#flow';
import { formatInstant } from '#kernel/instant';
import { ok } from '#kernel/result';
import { tell } from '#steps/tell';
import { tellAuthors } from '#steps/tell-authors';
import type { Ctx } from '#steps/world';

/** Long enough to ask again and to be answered. */
const AHEAD_MS = 14 * 86_400_000;

/**
 * Who asked for a permission is told two weeks before it ends by itself, and again once it has; then the authors of drafts
 * that rest on it are told too. Each is told once, however often this runs. Answers how many permissions it looked at.
 */
export const followPermissions = happening({
  name: 'follow-permissions',
  input: z.object({}),
  async run(ctx) {
    const { ending, over, zone } = await ctx.view(async (view) => ({
      ending: await endingBy(view, new Date(view.now.getTime() + AHEAD_MS)),
      over: await ranOut(view),
      zone: (await agencyOf(view)).zone,
    }));
    for (const one of ending) await tellOf(ctx, one, { kind: endTold, zone });
    for (const one of over) await tellOf(ctx, one, { kind: ranOutTold, zone });
    return { looked: ending.length + over.length };
  },
});

type Said = { kind: typeof endTold | typeof ranOutTold; zone: string };

function tellOf(ctx: Ctx, { id, form, about, askedBy, until }: Ending, { kind, zone }: Said) {
  return ctx.transact(async (tx) => {
    if (!(await untoldOf(tx, id, kind))) return ok(null);
    await appendEntry(tx, { kind, subjectId: id, payload: { until } });
    const title = (await packInForce(tx)).forms[form]?.title ?? 'A permission';
    const over = kind === ranOutTold;
    await tell(tx, ctx.world, askedBy, {
      subject: over ? 'A permission of yours has run out' : 'A permission of yours ends soon',
      says: `${title}: ${about}. It ${over ? 'ended' : 'ends'} on ${formatInstant(until, zone)}.`,
      link: `/forms/${id}`,
    });
    if (over) await tellAuthors(tx, ctx.world, { id, about, how: 'has run out' });
    return ok(null);
  });
}
