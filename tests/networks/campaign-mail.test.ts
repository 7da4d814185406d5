import { createHash } from 'node:crypto';

import { expect } from 'vitest';

import { returnMail } from '#app/acknowledgements/return-mail.flow';
import { NetworkUnavailable } from '#kernel/trouble';
import { paths } from '#paths/acknowledgements';
import { asks, headcount, linkIn, mailServer, mails, person } from '#tests/support/acknowledgements';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

test('each person gets a mail of their own; what the server said is kept word for word, and a bounced one shows', async ({
  house,
}) => {
  const server = await mailServer((to) => (to.startsWith('theo@') ? 'No such person here' : undefined));
  const vendor = await person(house, 'odoc/della', { name: 'Vic Vendor', kind: 'vendor' });
  const campaignId = await asks(house, 'odoc/della');

  await mails(house.clock('odoc'), server.mail, campaignId);
  await server.close();

  const page = await pageOf(house.visit('odoc/della', paths.campaign(campaignId)));
  const bounced = await pageOf(house.visit('odoc/della', `${paths.campaign(campaignId)}?state=bounced`));
  const toMarisol = server.came.find(({ to }) => to === 'marisol@odoc.example');
  const reached = (await headcount(house.clock('odoc'))) - 1;
  expect(server.came).toHaveLength(reached);
  expect(toMarisol?.text).toContain(`/acknowledgements/campaigns/${campaignId}/sign`);
  expect(toMarisol?.text).toMatch(/Please do so by \w+ \d+, \d{4}/);
  expect(toMarisol?.text).not.toContain('/acknowledge/');
  expect(linkIn(server.came, vendor.email)).toMatch(/^\/acknowledge\//);
  expect(page.words).toContain(`Taken by the mail server: ${reached}. Came back: 1.`);
  expect(bounced.words).toMatch(/Theo Park .* Came back .*No such person here/);
});

test('the secret of a link is in the mail alone: the database has its SHA-256', async ({ house }) => {
  const server = await mailServer();
  const vendor = await person(house, 'odoc/della', { name: 'Vic Vendor', kind: 'vendor' });
  const campaignId = await asks(house, 'odoc/della');
  await mails(house.clock('odoc'), server.mail, campaignId);
  await server.close();

  const row = await house
    .clock('odoc')
    .view((view) =>
      view.selectFrom('acknowledgements').selectAll().where('person_id', '=', vendor.id).executeTakeFirstOrThrow(),
    );
  const secret = linkIn(server.came, vendor.email).split('/').at(-1) ?? '';
  expect(row.link_hash).toBe(createHash('sha256').update(secret).digest('hex'));
  expect(JSON.stringify(row)).not.toContain(secret);
});

test('a mail server that is away: nobody is lost, and the next try mails those who wait and nobody twice', async ({
  house,
}) => {
  const gone = await mailServer();
  await gone.close();
  const campaignId = await asks(house, 'odoc/della');

  await expect(mails(house.clock('odoc'), gone.mail, campaignId)).rejects.toThrow(NetworkUnavailable);
  const server = await mailServer();
  await mails(house.clock('odoc'), server.mail, campaignId);
  await mails(house.clock('odoc'), server.mail, campaignId);
  await server.close();

  expect(server.came.map(({ to }) => to).toSorted()).toEqual([...new Set(server.came.map(({ to }) => to))].toSorted());
  expect(server.came).toHaveLength(await headcount(house.clock('odoc')));
});

test('what another worker holds is left to it until its time is over', async ({ house }) => {
  const server = await mailServer();
  const campaignId = await asks(house, 'odoc/della');
  await house.clock('odoc').transact(async (tx) => {
    await tx.updateTable('acknowledgements').set({ mail_at: tx.now }).where('campaign_id', '=', campaignId).execute();
    return { ok: true, value: null };
  });

  await mails(house.clock('odoc'), server.mail, campaignId);
  expect(server.came).toHaveLength(0);
  await house.clock('odoc').transact(async (tx) => {
    const before = new Date(tx.now.getTime() - 11 * 60_000);
    await tx.updateTable('acknowledgements').set({ mail_at: before }).where('campaign_id', '=', campaignId).execute();
    return { ok: true, value: null };
  });
  await mails(house.clock('odoc'), server.mail, campaignId);
  await server.close();

  expect(server.came).toHaveLength(await headcount(house.clock('odoc')));
});

test('without a mail server that is said of everybody, and the page says so', async ({ house }) => {
  const campaignId = await asks(house, 'odoc/della');
  const clock = house.clock('odoc');

  await mails(clock, clock.world.mail, campaignId);

  const page = await pageOf(house.visit('odoc/della', paths.campaign(campaignId)));
  expect(page.words).toContain(`No mail server is set up, so ${await headcount(clock)} people were not mailed.`);
});

test('a mail that came back later counts as not reached, with what the message said', async ({ house }) => {
  const server = await mailServer();
  const campaignId = await asks(house, 'odoc/della');
  const clock = house.clock('odoc');
  await mails(clock, server.mail, campaignId);
  await server.close();
  const { id } = await clock.view((view) =>
    view
      .selectFrom('acknowledgements')
      .select('id')
      .where('person_id', '=', house.demo.people['odoc/ben']?.id ?? '')
      .executeTakeFirstOrThrow(),
  );

  const known = await returnMail.run(clock, {
    acknowledgementId: id,
    to: 'ben@odoc.example',
    status: '5.1.1',
    says: 'User unknown',
  });

  const page = await pageOf(house.visit('odoc/della', paths.one(id)));
  expect(known).toBe(true);
  expect(page.words).toMatch(/Asked by mail.*Queued as \d+.*A mail came back.*User unknown/);
});

test('mails that came back are sent again when somebody says so, and the first answers stay', async ({ house }) => {
  const closed = await mailServer((to) => (to.startsWith('theo@') ? 'No such person here' : undefined));
  const campaignId = await asks(house, 'odoc/della');
  await mails(house.clock('odoc'), closed.mail, campaignId);
  await closed.close();

  await house.visit('odoc/della', paths.mailAgain(campaignId), {});
  const open = await mailServer();
  await mails(house.clock('odoc'), open.mail, campaignId);
  await open.close();

  const page = await pageOf(house.visit('odoc/della', `${paths.campaign(campaignId)}?q=theo`));
  expect(open.came.map(({ to }) => to)).toEqual(['theo@odoc.example']);
  expect(page.words).toContain('Taken, 2 mails');
});
