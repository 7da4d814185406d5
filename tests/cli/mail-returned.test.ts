import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect } from 'vitest';

import { mailReturned } from '#cli/mail-returned';
import { paths } from '#paths/acknowledgements';
import { asks, mailServer, mails } from '#tests/support/acknowledgements';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

import { runs } from './io.ts';

const report = (messageId: string) =>
  [
    'Content-Type: multipart/report; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Final-Recipient: rfc822; ben@odoc.example',
    'Action: failed',
    'Status: 5.2.2',
    'Diagnostic-Code: smtp; 552 Mailbox full',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    '--b--',
  ].join('\r\n');

test('a returned mail, as the mail server pipes it, shows with the person whom it did not reach; other mail changes nothing', async ({
  house,
}) => {
  const place = await mkdtemp(path.join(tmpdir(), 'returned-'));
  const server = await mailServer();
  const campaignId = await asks(house, 'odoc/della');
  await mails(house.clock('odoc'), server.mail, campaignId);
  await server.close();
  const sent = server.came.find(({ to }) => to === 'ben@odoc.example')?.text ?? '';
  const [, messageId = ''] = /^Message-ID: (<[^>]+>)/m.exec(sent) ?? [];
  await writeFile(path.join(place, 'returned'), report(messageId));
  await writeFile(path.join(place, 'strange'), report('<018f0000-0000-7000-8000-000000000000.0@elsewhere.example>'));
  await writeFile(path.join(place, 'letter'), 'Subject: Hello\r\n\r\nHello');

  const noted = await runs(mailReturned, { _: 'returned' }, { house, from: place });
  const strange = await runs(mailReturned, { _: 'strange' }, { house, from: place });
  const letter = await runs(mailReturned, { _: 'letter' }, { house, from: place });
  await rm(place, { recursive: true });

  const page = await pageOf(house.visit('odoc/della', `${paths.campaign(campaignId)}?state=bounced`));
  expect(noted).toMatchObject({ code: 0, told: { noted: true, agency: 'odoc' } });
  expect([strange.told, letter.told]).toEqual([
    { ok: true, noted: false },
    { ok: true, noted: false },
  ]);
  expect(page.words).toMatch(/Ben Tall Bear .* Came back.*552 Mailbox full/);
});
