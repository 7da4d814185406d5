import { expect } from 'vitest';

import { submissionOf } from '#tests/support/findings';
import { test } from '#tests/support/house';
import { answers, asked } from '#tests/support/published';
import { submits } from '#tests/support/steps';

const clause = 'OMES-006/scope.A.k';
const staff = { author: 'omes/ada', reviewer: 'omes/luis' };

test.for([
  ['Was my sister Tanya in your clinic?', 'Hi, she was seen in our clinic last week and is fine.'],
  ['Is my brother John Poe with you?', 'Yes, your brother John Poe is housed at our Lexington unit.'],
] as const)(
  `${clause}: an answer to “%s” that confirms whom the agency treats or holds can not be submitted, one that confirms nobody can`,
  async ([question, confirms], { house }) => {
    const { commentId } = await asked(house, question, staff);

    const refused = await submissionOf(house, 'omes/ada', await answers(house, 'omes/ada', commentId, confirms));
    const nobody = await answers(house, 'omes/ada', commentId, 'For housing status use the public search.');

    expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
    expect(refused.words).toContain('Not submitted');
    await submits(house, 'omes/ada', nobody);
  },
);
