import { captureAccount } from '#app/respond/capture-account.flow';
import { paths as publicPaths } from '#paths/public';
import { paths } from '#paths/publish';
import { paths as respondPaths } from '#paths/respond';

import type { TestHouse } from './house.ts';
import { approves, goesTo, posts, publishes, schedules, submits } from './steps.ts';

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

type Staff = { author: string; reviewer: string };
const ODOC: Staff = { author: 'odoc/marisol', reviewer: 'odoc/ben' };

/**
 * The agency's page shows a post, and somebody of the public asks under it. `own` is the address at which its author changes
 * it or takes it back; `captures` is the next look at the page.
 */
export async function asked(house: TestHouse, text = 'Do I need my ID on Saturday?', staff = ODOC) {
  const agency = staff.author.split('/')[0] ?? '';
  const accountId = house.demo.accounts[`${agency}/site`] ?? '';
  const draftId = await posts(house, { ...staff, text: 'The hall opens at nine on Saturday.' });
  const remoteId = await house
    .clock(agency)
    .view((view) =>
      view.selectFrom('publications').select('remote_id').where('draft_id', '=', draftId).executeTakeFirstOrThrow(),
    )
    .then((row) => row.remote_id ?? '');
  const captures = async () => void (await captureAccount.run(house.clock(agency), { accountId }));
  const sent = await house.anybody(publicPaths.post(agency, 'news', remoteId), { name: 'Bo', text });
  const own = sent.headers.get('location')?.replace(/\?.*/, '') ?? '';
  await captures();
  const { id: commentId } = await house
    .clock(agency)
    .view((view) => view.selectFrom('comments').select('id').where('text', '=', text).executeTakeFirstOrThrow());
  return { post: { draftId, remoteId, accountId, recordId: '' }, commentId, own, captures };
}

/** `who` begins an answer to a comment by its form; answers its draft's id. */
export async function answers(house: TestHouse, who: string, commentId: string, text: string): Promise<string> {
  const page = await goesTo(await house.visit(who, paths.answer(commentId), { text }));
  return /^\/drafts\/([0-9a-f-]{36})/.exec(page)?.[1] ?? '';
}

/** The whole way of an answer: written, approved by somebody else, ordered and published. Answers its draft's id. */
export async function answersAsked(house: TestHouse, commentId: string, text: string, staff = ODOC): Promise<string> {
  const draftId = await answers(house, staff.author, commentId, text);
  await submits(house, staff.author, draftId);
  await approves(house, staff.reviewer, draftId);
  await schedules(house, staff.author, draftId);
  const outcome = await publishes(house, staff.author, draftId);
  if (outcome.kind !== 'done') throw new Error(`not published: ${JSON.stringify(outcome)}`);
  return draftId;
}
