import { z } from 'zod';

import { accountOf } from '#domain/accounts';
import { addSiteComment, findSitePost, siteComment } from '#domain/site';
import { happening } from '#flow';
import { ok, refuse } from '#kernel/result';
import type { Tx } from '#platform/db';
import { id } from '#steps/inputs';

import { commentForm } from './comment-form.ts';

/**
 * Somebody of the public comments on a post of the agency's page; answers the comment's id. `raw` is what was sent, byte
 * by byte, of the type `application/x-www-form-urlencoded`.
 *
 * Undefined, and nothing happens, where the post isn't shown, commenting is off, or `answers` is no comment under it.
 */
export const takeComment = happening({
  name: 'take-comment',
  input: commentForm.extend({
    accountId: id,
    postName: z.string().max(300),
    answers: id.optional(),
    raw: z.instanceof(Uint8Array),
  }),
  async run(ctx, { name, answers, ...comment }) {
    const taken = await ctx.transact(async (tx) => {
      if (!(await mayTake(tx, { ...comment, answers }))) return refuse('agency.no-crossing');
      const parentId = answers ?? null;
      const rawType = 'application/x-www-form-urlencoded';
      return ok(await addSiteComment(tx, { ...comment, authorName: name, parentId, rawType }));
    });
    return taken.ok ? taken.value : undefined;
  },
});

type Place = { accountId: string; postName: string; answers: string | undefined };

async function mayTake(tx: Tx, { accountId, postName, answers }: Place): Promise<boolean> {
  const account = await accountOf(tx, accountId);
  if (!account?.commentsOn || (await findSitePost(tx, accountId, postName)) === undefined) return false;
  const parent = answers === undefined ? undefined : await siteComment(tx, answers);
  return answers === undefined || parent?.postName === postName;
}
