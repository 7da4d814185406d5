import { expect } from 'vitest';

import { paths } from '#paths/acknowledgements';
import { asks, signs } from '#tests/support/acknowledgements';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const SAYS = "I answer for what I post, on other people's sites too.";

test('OMES-006/personal.A.e: every employee attests to answer for all that is posted', async ({ house }) => {
  const campaignId = await asks(house, 'omes/dana');
  const page = await pageOf(house.visit('omes/ada', paths.sign(campaignId)));

  const without = await signs(house, 'omes/ada', campaignId, { 'agree-answerable': '' });
  const signed = await signs(house, 'omes/ada', campaignId);

  const one = await pageOf(house.visit('omes/dana', signed.location ?? ''));
  expect(page.words).toContain(SAYS);
  expect(without.status).toBe(422);
  expect(signed.status).toBe(303);
  expect(one.words).toContain(`${SAYS} OMES-006/personal.A.e`);
});
