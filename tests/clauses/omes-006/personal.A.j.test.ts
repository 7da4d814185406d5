import { expect } from 'vitest';

import { paths } from '#paths/acknowledgements';
import { asks, signs } from '#tests/support/acknowledgements';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const SAYS =
  "I don't make requests, complaints or grievances to my supervisor or Human Resources by social media. The law's protection of disclosures stays untouched.";

test('OMES-006/personal.A.j: every employee attests that grievances don’t go by social media, and reads that the law’s protection of disclosures stays', async ({
  house,
}) => {
  const campaignId = await asks(house, 'omes/dana');
  const page = await pageOf(house.visit('omes/ada', paths.sign(campaignId)));

  const without = await signs(house, 'omes/ada', campaignId, { 'agree-grievances': '' });
  const signed = await signs(house, 'omes/ada', campaignId);

  const one = await pageOf(house.visit('omes/dana', signed.location ?? ''));
  expect(page.words).toContain(SAYS);
  expect(without.status).toBe(422);
  expect(signed.status).toBe(303);
  expect(one.words).toContain(`${SAYS} OMES-006/personal.A.j`);
});
