import { captureAccount } from '#app/respond/capture-account.flow';
import { paths as publicPaths } from '#paths/public';
import { paths as respondPaths } from '#paths/respond';

import type { TestHouse } from './house.ts';
import { posts } from './steps.ts';

export const TEXT = 'The visitation hall opens at nine on Saturday.';
export const THREAT = 'I will burn your office down. You never answer.';

/** What lies in the database about a post that the test follows. */
export type FollowedPost = { recordId: string; draftId: string; remoteId: string };

/** odoc's author writes, another one approves, and it stands on the agency's own page and in its records. */
export async function aPublishedPost(house: TestHouse, text = TEXT): Promise<FollowedPost> {
  const draftId = await posts(house, { author: 'odoc/marisol', reviewer: 'odoc/june', text });
  const row = await house
    .as('odoc/ruth')
    .view((view) =>
      view
        .selectFrom('records')
        .select(['id', 'remote_id'])
        .where('text', '=', text)
        .where('kind', '=', 'post')
        .executeTakeFirstOrThrow(),
    );
  return { recordId: row.id, draftId, remoteId: row.remote_id };
}

/** Somebody of the public writes under the post, and it is captured; answers the comment's id. */
export async function commentsUnder(house: TestHouse, { remoteId }: FollowedPost, text: string): Promise<string> {
  await house.anybody(publicPaths.post('odoc', 'news', remoteId), { name: 'Bo', text });
  await captureAccount.run(house.clock('odoc'), { accountId: house.demo.accounts['odoc/site'] ?? '' });
  const row = await house
    .as('odoc/theo')
    .view((view) => view.selectFrom('comments').select('id').where('text', '=', text).executeTakeFirstOrThrow());
  return row.id;
}

/** odoc's monitor hides the comment with the threat in it. */
export async function hides(house: TestHouse, commentId: string): Promise<void> {
  const ground = { ground: 'threatening', 'words-threatening': 'I will burn your office down' };
  const hidden = await house.visit('odoc/theo', respondPaths.hide(commentId), { token: 'token', ...ground });
  if (hidden.status !== 303) throw new Error(`the comment was not hidden: ${hidden.status}`);
}
