import { expect } from 'vitest';

import { paths } from '#paths/acknowledgements';
import { asks, signs } from '#tests/support/acknowledgements';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const SAYS = 'I pose as nobody else and use no anonymous profile when I post on my job, the agency or state business.';

test('OMES-006/personal.B.c: every employee attests to pose as nobody else on job, agency or state business', async ({
  house,
}) => {
  const campaignId = await asks(house, 'omes/dana');
  const page = await pageOf(house.visit('omes/ada', paths.sign(campaignId)));

  const without = await signs(house, 'omes/ada', campaignId, { 'agree-no-mask': '' });
  const signed = await signs(house, 'omes/ada', campaignId);

  const one = await pageOf(house.visit('omes/dana', signed.location ?? ''));
  expect(page.words).toContain(SAYS);
  expect(without.status).toBe(422);
  expect(signed.status).toBe(303);
  expect(one.words).toContain(`${SAYS} OMES-006/personal.B.c`);
});
