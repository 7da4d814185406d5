import { expect } from 'vitest';

import { submissionOf } from '#tests/support/findings';
import { test } from '#tests/support/house';
import { answers, asked } from '#tests/support/published';
import { submits } from '#tests/support/steps';

const clause = 'OMES-006/scope.A.k';
const staff = { author: 'omes/ada', reviewer: 'omes/luis' };

test(`${clause}: an answer that confirms somebody as a patient can not be submitted, one that confirms nobody can`, async ({
  house,
}) => {
  const { commentId } = await asked(house, 'Was my sister Tanya in your clinic?', staff);

  const confirms = await answers(house, 'omes/ada', commentId, 'Hi, she was seen in our clinic last week and is fine.');
  const refused = await submissionOf(house, 'omes/ada', confirms);
  const nobody = await answers(house, 'omes/ada', commentId, 'By law we can’t say who is a patient. Please call us.');

  expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(refused.words).toContain('Not submitted');
  await submits(house, 'omes/ada', nobody);
});
