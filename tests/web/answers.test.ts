import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { paths as respond } from '#paths/respond';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { aPublishedPost, commentsUnder } from '#tests/support/published';
import { answers, approves, publishes, schedules, submits } from '#tests/support/steps';

const QUESTION = 'Do I need my ID on Saturday?';
const ANSWER = 'Yes: bring a photo ID, also on weekends.';

/** Somebody of the public asks under a post of ODOC's own page. */
async function asked(house: TestHouse) {
  const post = await aPublishedPost(house);
  return { post, commentId: await commentsUnder(house, post, QUESTION) };
}

test('an answer is written from the comment, read by somebody else, and stands under it as the agency’s, once', async ({
  house,
}) => {
  const { post, commentId } = await asked(house);

  const draftId = await answers(house, 'odoc/marisol', commentId, ANSWER);
  const review = await pageOf(house.visit('odoc/ben', paths.draft(draftId)));
  await submits(house, 'odoc/marisol', draftId);
  await approves(house, 'odoc/ben', draftId);
  await schedules(house, 'odoc/marisol', draftId);
  expect(await publishes(house, 'odoc/marisol', draftId)).toMatchObject({
    kind: 'done',
    value: { outcome: 'published' },
  });

  expect(review.words).toContain(QUESTION);
  const page = await pageOf(house.anybody(`/site/odoc/news/${post.remoteId}`));
  expect(page.words).toMatch(/Do I need my ID on Saturday\?.*The agency’s answer.*Answers Bo Yes: bring a photo ID/);
  expect(page.words.match(/Yes: bring a photo ID/g)).toHaveLength(1);
  const list = await pageOf(house.anybody('/site/odoc/news'));
  expect(list.words).not.toContain('Yes: bring a photo ID');
  const item = await pageOf(house.visit('odoc/theo', respond.item(commentId)));
  expect(item.words).toMatch(/Marisol Vega has answered it/);
  expect(item.words).toMatch(/An answer was begun.*The agency’s answer was published/);
});
