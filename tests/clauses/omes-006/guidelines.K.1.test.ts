import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { answersFinding, questionsFinding, setsAside, submissionOf } from '#tests/support/findings';
import { test } from '#tests/support/house';
import { drafts, submits } from '#tests/support/steps';

const clause = 'OMES-006/guidelines.K.1';
const [author, decider] = ['omes/ada', 'omes/dana'];
const text = 'Vote yes on State Question 802.';

test(`${clause}: a draft that says it can't be submitted, and the refusal cites the clause`, async ({ house }) => {
  const draftId = await drafts(house, author, text);

  expect(await submissionOf(house, author, draftId)).toMatchObject({
    status: 422,
    clauses: expect.arrayContaining([clause]),
  });
});

test(`${clause}: nobody allows it, by 'screening.only-mistaken'; set aside as mistaken, it goes to review`, async ({
  house,
}) => {
  const draftId = await drafts(house, author, text);
  await questionsFinding(house, author, { draftId, kind: 'ballot_question' });

  const allowed = await answersFinding(house, decider, { draftId, kind: 'ballot_question', verdict: 'allowed' });
  const stillStopped = await submissionOf(house, author, draftId);
  await answersFinding(house, decider, { draftId, kind: 'ballot_question', verdict: 'mistaken' });
  await setsAside(house, { author, decider, draftId });
  await submits(house, author, draftId);

  expect(allowed).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(stillStopped.status).toBe(422);
  expect(await (await house.visit(author, paths.draft(draftId))).text()).toContain('set aside as mistaken by');
});
