import { expect } from 'vitest';

import { paths } from '#paths/acknowledgements';
import { asks, mailServer, mails, signs } from '#tests/support/acknowledgements';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const clause = 'OMES-006/personal.A.c';

test(`${clause}: every employee attests to know that use on agency equipment is monitored`, async ({ house }) => {
  const campaignId = await asks(house, 'omes/dana');

  const without = await signs(house, 'omes/ada', campaignId, { 'agree-monitored': '' });
  const signed = await signs(house, 'omes/ada', campaignId);
  const one = await pageOf(house.visit('omes/dana', signed.location ?? ''));

  expect([without.status, signed.status]).toEqual([422, 303]);
  expect(one.words).toContain(`I know that use on agency equipment is monitored and isn't private. ${clause}`);
});

test(`${clause}: that the notice went out and arrived is on record for each`, async ({ house }) => {
  const server = await mailServer();
  const campaignId = await asks(house, 'omes/dana');
  await mails(house.clock('omes'), server.mail, campaignId);
  await server.close();

  const entries = await house
    .clock('omes')
    .view((view) => view.selectFrom('ledger').select('payload').where('kind', '=', 'campaign.mailed').execute());
  const page = await pageOf(house.visit('omes/dana', paths.campaign(campaignId)));

  expect(server.came.map(({ to }) => to)).toContain('ada@omes.example');
  expect(JSON.stringify(entries)).toContain('ada@omes.example');
  expect(page.words).toContain('Ada Redcorn');
});
