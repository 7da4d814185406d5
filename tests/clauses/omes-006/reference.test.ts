import { expect } from 'vitest';

import { packInForce } from '#domain/policies';
import { paths } from '#paths/acknowledgements';
import { asks, mailServer, mails } from '#tests/support/acknowledgements';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

test('OMES-006/reference: the version in force is mailed to each affected employee, by its hash, and each delivery is proven (74 O.S. 840-8.1(D))', async ({
  house,
}) => {
  const server = await mailServer((to) => (to.startsWith('pia@') ? 'Mailbox is gone' : undefined));
  const campaignId = await asks(house, 'omes/dana');
  await mails(house.clock('omes'), server.mail, campaignId);
  await server.close();

  const { pack, people, entries } = await house.clock('omes').view(async (view) => ({
    pack: await packInForce(view),
    people: await view.selectFrom('people').select('email').where('until_at', 'is', null).execute(),
    entries: await view.selectFrom('ledger').select('payload').where('kind', '=', 'campaign.mailed').execute(),
  }));
  const proven = entries.flatMap(
    ({ payload }) => (payload as { mailed: { state: string; receipt: { to: string; response?: string } }[] }).mailed,
  );
  const page = await pageOf(house.visit('omes/dana', paths.campaign(campaignId)));

  expect(server.came.map(({ to }) => to).toSorted()).toEqual(
    people
      .map(({ email }) => email)
      .filter((email) => !email.startsWith('pia@'))
      .toSorted(),
  );
  for (const { text } of server.came) expect(text.replaceAll(/\s+/g, ' ')).toContain(pack.hash);
  expect(proven.map(({ receipt }) => receipt.to).toSorted()).toEqual(people.map(({ email }) => email).toSorted());
  expect(proven.find(({ receipt }) => receipt.to === 'ada@omes.example')?.receipt.response).toMatch(/^250 Queued as/);
  expect(page.words).toMatch(/Pia Novak .*Came back .*Mailbox is gone/);
});

test('OMES-006/reference: the law and the order that the policy rests on stand in its library', async ({ house }) => {
  const { law } = await house.clock('omes').view(packInForce);

  expect(law.map(({ id }) => id)).toEqual(expect.arrayContaining(['74-840-8.1', 'eo-2019-20']));
});
