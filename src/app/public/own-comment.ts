import { z } from 'zod';

import { siteComment } from '#domain/site';
import type { Tx } from '#platform/db';
import { id } from '#steps/inputs';

/** Which comment its author comes back to. */
export const ownComment = z.object({ accountId: id, postName: z.string().max(300), commentId: id });

/** The comment under that post; undefined when there is none, or its author has taken it back. */
export async function openComment(tx: Tx, { commentId, postName }: { commentId: string; postName: string }) {
  const comment = await siteComment(tx, commentId);
  return comment?.postName === postName && !comment.withdrawn ? comment : undefined;
}
