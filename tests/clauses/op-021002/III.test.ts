import { expect } from 'vitest';

import { remindAcknowledgements } from '#app/acknowledgements/remind-acknowledgements.flow';
import { paths } from '#paths/acknowledgements';
import { asks, headcount, linkIn, mailServer, mails, person, signedForm } from '#tests/support/acknowledgements';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

test('OP-021002/III: every employee is asked; vendors, volunteers and contractors are told by mail and sign by a link of their own', async ({
  house,
}) => {
  const outside = [
    await person(house, 'odoc/della', { name: 'Vic Vendor', kind: 'vendor' }),
    await person(house, 'odoc/della', { name: 'Val Helper', kind: 'volunteer' }),
    await person(house, 'odoc/della', { name: 'Con Tractor', kind: 'contractor' }),
  ];
  const server = await mailServer();
  const campaignId = await asks(house, 'odoc/della');
  await mails(house.clock('odoc'), server.mail, campaignId);
  await server.close();

  for (const { email } of outside) {
    const link = linkIn(server.came, email);
    const page = await pageOf(house.anybody(link));
    expect((await pageOf(house.anybody(link, signedForm(page.html, 'Outside')))).words).toContain('Thank you');
  }

  const page = await pageOf(house.visit('odoc/della', `${paths.campaign(campaignId)}?state=signed`));
  expect(server.came).toHaveLength(await headcount(house.clock('odoc')));
  expect(page.words).toMatch(/Con Tractor .*Val Helper .*Vic Vendor/);
});

test('OP-021002/III: who left before answering is asked no more and is counted by itself', async ({ house }) => {
  const vendor = await person(house, 'odoc/della', { name: 'Vic Vendor', kind: 'vendor' });
  const campaignId = await asks(house, 'odoc/della');
  await house.as('odoc/della').transact(async (tx) => {
    await tx.updateTable('people').set({ until_at: tx.now }).where('id', '=', vendor.id).execute();
    return { ok: true, value: null };
  });

  await remindAcknowledgements.run(house.clock('odoc'), {});

  const page = await pageOf(house.visit('odoc/della', paths.campaign(campaignId)));
  expect(page.words).toContain('1 left before they answered and are not counted.');
});
