import { expect } from 'vitest';

import { paths } from '#paths/acknowledgements';
import { asks, signs } from '#tests/support/acknowledgements';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const SAYS = "I use no image of an inmate but those on the agency's site.";

test('OP-021002/IV.C.1: every employee attests to use no picture of an inmate but those of the agency’s site', async ({
  house,
}) => {
  const campaignId = await asks(house, 'odoc/della');
  const page = await pageOf(house.visit('odoc/marisol', paths.sign(campaignId)));

  const without = await signs(house, 'odoc/marisol', campaignId, { 'agree-images': '' });
  const signed = await signs(house, 'odoc/marisol', campaignId);

  const one = await pageOf(house.visit('odoc/della', signed.location ?? ''));
  expect(page.words).toContain(SAYS);
  expect(without.status).toBe(422);
  expect(signed.status).toBe(303);
  expect(one.words).toContain(`${SAYS} OP-021002/IV.C.1`);
});
