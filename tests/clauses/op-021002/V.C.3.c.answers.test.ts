import { expect } from 'vitest';

import { submissionOf } from '#tests/support/findings';
import { test } from '#tests/support/house';
import { answers, asked } from '#tests/support/published';
import { submits } from '#tests/support/steps';

const clause = 'OP-021002/V.C.3.c';

test(`${clause}: an answer that confirms somebody as an inmate can not be submitted, one that names the public search can`, async ({
  house,
}) => {
  const { commentId } = await asked(house, 'Is my brother John Poe with you?');

  const confirms = await answers(
    house,
    'odoc/marisol',
    commentId,
    'Yes, your brother John Poe is housed at our Lexington unit.',
  );
  const refused = await submissionOf(house, 'odoc/marisol', confirms);
  const search = await answers(house, 'odoc/marisol', commentId, 'For housing status use the public search.');

  expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(refused.words).toContain('Not submitted');
  await submits(house, 'odoc/marisol', search);
});
