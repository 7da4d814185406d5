import { expect } from 'vitest';

import { nobodyAllows } from '#tests/support/findings';
import { test } from '#tests/support/house';

const clause = 'OMES-006/guidelines.K.1';

test(`${clause}: it stops a draft by 'screening.stops', nobody allows it, by 'screening.only-mistaken', and set aside as mistaken the draft goes to review`, async ({
  house,
}) => {
  const text = 'Vote yes on State Question 802.';
  const told = await nobodyAllows(house, { author: 'omes/ada', decider: 'omes/dana', text, kind: 'ballot_question' });

  const inThisClause = { status: 422, clauses: expect.arrayContaining([clause]) };
  expect(told.refused).toMatchObject(inThisClause);
  expect(told.allowed).toMatchObject(inThisClause);
  expect(told.stillStopped.status).toBe(422);
  expect(told.page.words).toContain('set aside as mistaken by');
});
