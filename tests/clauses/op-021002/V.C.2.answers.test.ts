import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { answersAsked, asked } from '#tests/support/published';

const clause = 'OP-021002/V.C.2';

test(`${clause}: under a comment the agency’s answer says whose it is`, async ({ house }) => {
  const { commentId, post } = await asked(house, 'Who answers here?');

  await answersAsked(house, commentId, 'The office of Communications does.');

  const page = await pageOf(house.anybody(`/site/odoc/news/${post.remoteId}`));
  expect(page.words).toMatch(
    /Oklahoma Department of Corrections: news The agency’s answer .* The office of Communications/,
  );
});
