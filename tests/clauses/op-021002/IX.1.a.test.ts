import { expect } from 'vitest';

import { paths } from '#paths/acknowledgements';
import { asks, signs } from '#tests/support/acknowledgements';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const SAYS = 'I am responsible for complying with it.';

test('OP-021002/IX.1.a: every employee attests to answer for keeping to the procedure, or doesn’t sign', async ({
  house,
}) => {
  const campaignId = await asks(house, 'odoc/della');
  const page = await pageOf(house.visit('odoc/marisol', paths.sign(campaignId)));

  const without = await signs(house, 'odoc/marisol', campaignId, { 'agree-comply': '' });
  const signed = await signs(house, 'odoc/marisol', campaignId);

  const one = await pageOf(house.visit('odoc/della', signed.location ?? ''));
  expect(page.words).toContain(SAYS);
  expect(without.status).toBe(422);
  expect(signed.status).toBe(303);
  expect(one.words).toContain(`${SAYS} OP-021002/IX.1.a`);
});
