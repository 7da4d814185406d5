import { expect } from 'vitest';

import { startCampaign } from '#app/acknowledgements/start-campaign.flow';
import { paths } from '#paths/acknowledgements';
import { asks } from '#tests/support/acknowledgements';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

test('OMES-006/implementation.4: before signing, each employee reads that the statute counts for personal use, with the four kinds of content', async ({
  house,
}) => {
  const campaignId = await asks(house, 'omes/dana');

  const page = await pageOf(house.visit('omes/ada', paths.sign(campaignId)));

  expect(page.words).toContain("The statute on state employees' social media counts for personal as for business use.");
  expect(page.words).toContain(
    'obscene or sexual content or links, abuse and bullying, illegal conduct or its encouragement, confidential matter',
  );
});

test('OMES-006/implementation.4: the policy is distributed by those to whom it falls, and by nobody else', async ({
  house,
}) => {
  const byAda = await startCampaign.perform(house.as('omes/ada'), { whom: 'first' });
  const byDana = await startCampaign.perform(house.as('omes/dana'), { whom: 'first' });

  expect(byAda).toMatchObject({ kind: 'refused', citations: [{ control: 'act.is-permitted' }] });
  expect(byDana.kind).toBe('done');
});
