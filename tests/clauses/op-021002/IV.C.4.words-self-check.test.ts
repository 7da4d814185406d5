import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { looksFor } from '#tests/support/self-check';

test('OP-021002/IV.C.4: confidential matter is looked for in a private person’s words too, and politics and grievances are not', async ({
  house,
}) => {
  const { all, inPrivate } = await looksFor(house, 'odoc');

  expect(inPrivate.toSorted()).toEqual(['medical', 'mrn', 'offender_number']);
  for (const kind of inPrivate) expect(all[kind]).toBe('OP-021002/IV.C.4');
  expect(Object.keys(all)).toEqual(
    expect.arrayContaining(['electioneering', 'ballot_question', 'grievance', 'commercial']),
  );
});
