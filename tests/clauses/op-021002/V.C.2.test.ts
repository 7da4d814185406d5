import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { odocRegisters } from '#tests/support/permissions';
import { drafts, hashIn, submits, valuesIn } from '#tests/support/steps';

const clause = 'OP-021002/V.C.2';

test(`${clause}: a post carries an identity that speaks for the agency, or it isn't submitted`, async ({ house }) => {
  const account = await odocRegisters(house, { name: 'Inside notes', handle: 'notes' });
  const draftId = await drafts(house, 'odoc/marisol', 'Forty people passed their exam.', account);

  const page = await pageOf(house.visit('odoc/marisol', paths.submit(draftId)));
  const signed = { contentHash: hashIn(page.html), attested: valuesIn(page.html, 'attested') };
  const refused = await pageOf(house.visit('odoc/marisol', paths.submit(draftId), signed));

  expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(refused.words).toContain('Inside notes');
  await submits(house, 'odoc/marisol', await drafts(house, 'odoc/marisol', 'Forty people passed their exam.'));
});
