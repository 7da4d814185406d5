import { expect } from 'vitest';

import { answersFinding, questionsFinding, submissionOf } from '#tests/support/findings';
import { test } from '#tests/support/house';
import { drafts, edits, submits } from '#tests/support/steps';

const clause = 'OMES-006/scope.A.k';
const author = 'omes/ada';
const text = 'Mr. Alvarez was treated for diabetes on Monday.';

test(`${clause}: a draft that tells somebody's health is stopped by 'screening.stops', in this clause`, async ({
  house,
}) => {
  const draftId = await drafts(house, author, text);

  expect(await submissionOf(house, author, draftId)).toMatchObject({
    status: 422,
    clauses: expect.arrayContaining([clause]),
  });
});

test(`${clause}: what is allowed once is allowed in these words alone`, async ({ house }) => {
  const draftId = await drafts(house, author, `${text} He says so himself in the film.`);
  await questionsFinding(house, author, { draftId, kind: 'medical' });
  await answersFinding(house, 'omes/dana', { draftId, kind: 'medical', verdict: 'allowed' });
  await submits(house, author, draftId);

  await edits(house, author, draftId, 'Ms. Boyd was treated for epilepsy on Monday.');

  expect((await submissionOf(house, author, draftId)).status).toBe(422);
});
