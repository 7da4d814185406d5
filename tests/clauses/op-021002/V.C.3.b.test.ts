import { expect } from 'vitest';

import { nobodyAllows } from '#tests/support/findings';
import { test } from '#tests/support/house';

const clause = 'OP-021002/V.C.3.b';

test(`${clause}: it stops a draft by 'screening.stops', nobody allows it, by 'screening.only-mistaken', and set aside as mistaken the draft goes to review`, async ({
  house,
}) => {
  const text = "The prosecutor's case against him is weak and the jury will acquit him.";
  const told = await nobodyAllows(house, { author: 'odoc/marisol', decider: 'odoc/june', text, kind: 'pending_case' });

  const inThisClause = { status: 422, clauses: expect.arrayContaining([clause]) };
  expect(told.refused).toMatchObject(inThisClause);
  expect(told.allowed).toMatchObject(inThisClause);
  expect(told.stillStopped.status).toBe(422);
  expect(told.page.words).toContain('set aside as mistaken by');
});
