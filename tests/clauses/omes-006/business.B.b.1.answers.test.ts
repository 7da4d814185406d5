import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { answers, asked } from '#tests/support/published';
import { approves, hashIn, publishes, schedules, submits } from '#tests/support/steps';

const clause = 'OMES-006/business.B.b.1';

test(`${clause}: an answer to the public is content too: it goes out once Public Affairs has approved it, not before`, async ({
  house,
}) => {
  const staff = { author: 'omes/ada', reviewer: 'omes/luis' };
  const { commentId, post } = await asked(house, 'Does it stop at the north lot?', staff);
  const draftId = await answers(house, 'omes/ada', commentId, 'Yes, at its south gate.');
  await submits(house, 'omes/ada', draftId);
  const waiting = await pageOf(house.visit('omes/luis', paths.draft(draftId)));

  const early = await pageOf(
    house.visit('omes/ada', paths.schedule(draftId), { contentHash: hashIn(waiting.html), when: 'now', at: '' }),
  );
  await approves(house, 'omes/luis', draftId);
  await schedules(house, 'omes/ada', draftId);

  expect(early).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(await publishes(house, 'omes/ada', draftId)).toMatchObject({ kind: 'done' });
  const page = await pageOf(house.anybody(`/site/omes/news/${post.remoteId}`));
  expect(page.words).toMatch(/north lot\?.*The agency’s answer.*at its south gate/);
});
