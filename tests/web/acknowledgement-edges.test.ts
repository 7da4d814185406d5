import { expect } from 'vitest';

import { paths } from '#paths/acknowledgements';
import { paths as people } from '#paths/people';
import { asks, linkIn, mailServer, mails, person, signedForm, signs } from '#tests/support/acknowledgements';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { adopts, disclaimerIsDuty, packZip, uploads } from '#tests/support/versions';

async function opensKiosk(house: TestHouse, campaignId: string): Promise<string> {
  const opened = await house.visit('odoc/della', paths.kiosk(campaignId), {});
  return opened.headers.get('location') ?? '';
}

test('the link of somebody who has left leads nowhere from that second on', async ({ house }) => {
  const server = await mailServer();
  const vendor = await person(house, 'odoc/della', { name: 'Vic Vendor', kind: 'vendor' });
  const campaignId = await asks(house, 'odoc/della');
  await mails(house.clock('odoc'), server.mail, campaignId);
  await server.close();
  const link = linkIn(server.came, vendor.email);
  const form = signedForm((await pageOf(house.anybody(link))).html, 'Vic Vendor');
  await house.visit('odoc/nadia', people.disable(vendor.id), {});

  const page = await pageOf(house.anybody(link));
  const signed = await pageOf(house.anybody(link, form));

  expect([page.status, signed.status]).toEqual([404, 404]);
  expect(page.words).toContain('This link is not valid');
});

test('a version that another has replaced meanwhile can still be signed, and the page says which one it is', async ({
  house,
}) => {
  const campaignId = await asks(house, 'odoc/della');
  const before = await pageOf(house.visit('odoc/marisol', paths.sign(campaignId)));
  await adopts(house, 'odoc/harold', await uploads(house, 'odoc/june', packZip('op-021002', disclaimerIsDuty)));

  const page = await pageOf(house.visit('odoc/marisol', paths.sign(campaignId)));
  const campaign = await pageOf(house.visit('odoc/della', paths.campaign(campaignId)));
  const signed = await signs(house, 'odoc/marisol', campaignId);

  expect(before.words).not.toContain('A newer version');
  expect(page.words).toContain('A newer version of this policy is in force');
  expect(campaign.words).toContain('A newer version of this policy is in force');
  expect(signed.status).toBe(303);
});

test('a shared device keeps nothing of whoever stood there before: no name, no number, nothing to go back to', async ({
  house,
}) => {
  await person(house, 'odoc/della', { name: 'Gus Guard', number: 'G-4711' });
  const kiosk = await opensKiosk(house, await asks(house, 'odoc/della'));
  const read = await house.anybody(kiosk, { mark: 'G-4711' });
  const page = await pageOf(Promise.resolve(read.clone()));
  const done = await pageOf(house.anybody(kiosk, { mark: 'G-4711', ...signedForm(page.html, 'Gus Guard') }));
  const again = await pageOf(house.anybody(kiosk, { mark: 'G-4711' }));

  expect(read.headers.get('cache-control')).toBe('no-store');
  expect(page.html).not.toContain('autocomplete="name"');
  expect(page.html).toContain(`href="${kiosk}"`);
  expect(page.words).toContain('This is not you? Begin again');
  expect(done.html).toContain(`href="${kiosk}"`);
  expect(done.words).toContain('The next person');
  expect(again.words).toContain('Nothing waits here for this number');
  expect(again.html).not.toContain('G-4711');
});

test('nobody signs for another: whose the link is signs, whatever the form names', async ({ house }) => {
  const campaignId = await asks(house, 'odoc/della');
  const page = await pageOf(house.visit('odoc/marisol', paths.sign(campaignId)));
  const theo = house.demo.people['odoc/theo']?.id ?? '';
  await house.visit('odoc/marisol', paths.sign(campaignId), {
    ...signedForm(page.html, 'Theo Park'),
    personId: theo,
    way: 'kiosk',
    kioskBy: crypto.randomUUID(),
  });
  const other = await pageOf(house.visit('omes/ada', paths.sign(campaignId), signedForm(page.html, 'Ada Redcorn')));
  const rows = await house
    .clock('odoc')
    .view((view) =>
      view.selectFrom('acknowledgements').select(['person_id', 'way']).where('state', '=', 'signed').execute(),
    );

  expect(rows).toEqual([{ person_id: house.demo.people['odoc/marisol']?.id, way: 'app' }]);
  expect(other.status).toBe(404);
});
