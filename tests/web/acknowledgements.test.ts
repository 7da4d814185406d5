import { expect } from 'vitest';

import { paths } from '#paths/acknowledgements';
import { paths as files } from '#paths/papers';
import { asks, linkIn, mailServer, mails, person, signedForm, signs } from '#tests/support/acknowledgements';
import { today } from '#tests/support/days';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const pdf = (words: string) => new File([`%PDF-1.7\n${words}\n%%EOF\n`], 'paper.pdf', { type: 'application/pdf' });
const personOf = (house: TestHouse, who: string) => house.demo.people[who]?.id ?? '';
const idOf = async (house: TestHouse, campaignId: string, personId: string) =>
  (
    await house
      .clock('odoc')
      .view((view) =>
        view
          .selectFrom('acknowledgements')
          .select('id')
          .where('campaign_id', '=', campaignId)
          .where('person_id', '=', personId)
          .executeTakeFirstOrThrow(),
      )
  ).id;

test('what waits stands under Today and under my papers, and is gone from Today once it is signed', async ({
  house,
}) => {
  const campaignId = await asks(house, 'odoc/della');
  const before = await pageOf(house.visit('odoc/marisol', '/'));
  const mine = await pageOf(house.visit('odoc/marisol', paths.home));

  const done = await signs(house, 'odoc/marisol', campaignId);

  const after = await pageOf(house.visit('odoc/marisol', '/'));
  const signed = await pageOf(house.visit('odoc/marisol', paths.home));
  expect(before.words).toContain('Read and sign: Acknowledging the procedure');
  expect(mine.words).toContain('Read and sign: Acknowledging the procedure');
  expect(done.status).toBe(303);
  expect(after.words).not.toContain('Read and sign:');
  expect(signed.words).toMatch(/Acknowledging the procedure .*Signed .*Download the paper/);
});

test('a form for words that are no longer these is refused, and so is one without every statement', async ({
  house,
}) => {
  const campaignId = await asks(house, 'odoc/della');

  const other = await signs(house, 'odoc/marisol', campaignId, { wordsHash: 'f'.repeat(64) });
  const unticked = await signs(house, 'odoc/marisol', campaignId, { 'agree-comply': '' });

  expect(other.status).toBe(422);
  expect(other.words).toContain("The text that was shown isn't the one of this campaign.");
  expect(unticked.status).toBe(422);
  expect(unticked.words).toContain('Tick it, or ask Human Resources for a paper.');
});

test('a wrong answer shows its reason, what was typed stays, and it can be answered again', async ({ house }) => {
  const campaignId = await asks(house, 'odoc/della');

  const wrong = await signs(house, 'odoc/marisol', campaignId, { 'answer-inmate-picture': '0' });
  const right = await signs(house, 'odoc/marisol', campaignId);

  expect(wrong.status).toBe(422);
  expect(wrong.words).toContain('No picture of an inmate is shared, with or without consent');
  expect(wrong.words).not.toContain('Not right. Agency equipment');
  expect(wrong.html).toContain('value="A. Signer"');
  expect(right.status).toBe(303);
});

test('what is signed is signed once: a second form changes nothing', async ({ house }) => {
  const campaignId = await asks(house, 'odoc/della');
  const page = await pageOf(house.visit('odoc/marisol', paths.sign(campaignId)));
  const form = signedForm(page.html, 'Marisol Vega');

  const first = await house.visit('odoc/marisol', paths.sign(campaignId), form);
  const second = await pageOf(house.visit('odoc/marisol', paths.sign(campaignId), form));

  expect([first.status, second.status]).toEqual([303, 422]);
  expect(second.words).toContain('This acknowledgement has been given already');
});

test('a single-use link opens one paper, signs it, and is dead afterwards', async ({ house }) => {
  const server = await mailServer();
  const vendor = await person(house, 'odoc/della', { name: 'Vic Vendor', kind: 'vendor' });
  const campaignId = await asks(house, 'odoc/della');
  await mails(house.clock('odoc'), server.mail, campaignId);
  await server.close();
  const link = linkIn(server.came, vendor.email);

  const page = await pageOf(house.anybody(link));
  const done = await pageOf(house.anybody(link, signedForm(page.html, 'Vic Vendor')));
  const again = await pageOf(house.anybody(link));
  const inside = await house.anybody(paths.home);

  const id = await idOf(house, campaignId, vendor.id);
  const one = await pageOf(house.visit('odoc/della', paths.one(id)));
  const file = await pageOf(house.visit('odoc/della', files.file(vendor.id)));
  expect(page.words).toContain('For Vic Vendor');
  expect(page.html).not.toContain('href="/acknowledgements');
  expect(done.words).toContain('This link is dead from now on.');
  expect(again.status).toBe(404);
  expect(again.words).toContain('This link is not valid');
  expect(inside.headers.get('location')).toMatch(/^\/sign-in/);
  expect(one.words).toContain("Signed. By the person's own link from a mail");
  expect(file.words).toContain('contract');
});

test('a newer mail takes the place of an older link', async ({ house }) => {
  const server = await mailServer();
  const vendor = await person(house, 'odoc/della', { name: 'Vic Vendor', kind: 'vendor', number: 'V-1' });
  const campaignId = await asks(house, 'odoc/della');
  await mails(house.clock('odoc'), server.mail, campaignId);
  const old = linkIn(server.came, vendor.email);

  const known = await pageOf(house.anybody('/acknowledge/at/odoc', { mark: 'v-1'.toUpperCase() }));
  const unknown = await pageOf(house.anybody('/acknowledge/at/odoc', { mark: 'nobody@people.example' }));
  await mails(house.clock('odoc'), server.mail, campaignId);
  await server.close();
  const newer = linkIn(server.came, vendor.email);

  expect(known.words).toBe(unknown.words);
  expect(newer).not.toBe(old);
  expect((await house.anybody(old)).status).toBe(404);
  expect((await house.anybody(newer)).status).toBe(200);
});

test('nobody’s mailbox is filled: of many requests for one person three are followed', async ({ house }) => {
  const server = await mailServer();
  const vendor = await person(house, 'odoc/della', { name: 'Vic Vendor', kind: 'vendor', number: 'V-2' });
  const campaignId = await asks(house, 'odoc/della');
  await mails(house.clock('odoc'), server.mail, campaignId);

  for (let count = 0; count < 6; count += 1) {
    await house.anybody('/acknowledge/at/odoc', { mark: 'V-2' });
    await mails(house.clock('odoc'), server.mail, campaignId);
  }
  await server.close();

  expect(server.came.filter(({ to }) => to === vendor.email)).toHaveLength(4);
});

test('a shared device takes signatures of people without a computer, and says who opened it', async ({ house }) => {
  const guard = await person(house, 'odoc/della', { name: 'Gus Guard', number: '4711' });
  const campaignId = await asks(house, 'odoc/della');
  const opened = await house.visit('odoc/della', paths.kiosk(campaignId), {});
  const kiosk = opened.headers.get('location') ?? '';

  const begin = await pageOf(house.anybody(kiosk));
  const unknown = await pageOf(house.anybody(kiosk, { mark: '9999' }));
  const page = await pageOf(house.anybody(kiosk, { mark: '4711' }));
  const done = await pageOf(house.anybody(kiosk, { mark: '4711', ...signedForm(page.html, 'Gus Guard') }));
  const forged = await house.anybody(kiosk.replace(/_\d{13}_/, '_9999999999999_'));

  const one = await pageOf(house.visit('odoc/della', paths.one(await idOf(house, campaignId, guard.id))));
  expect(kiosk).toMatch(/^\/acknowledge\/kiosk\//);
  expect(begin.words).toContain('Type your staff number');
  expect(unknown.words).toContain('Nothing waits here for this number');
  expect(page.words).toContain('For Gus Guard');
  expect(done.words).toContain('The next person can begin.');
  expect(forged.status).toBe(404);
  expect(one.words).toContain('Signed. On a shared device that Human Resources opened');
});

test('only those whose work it is open a shared device, see who has not signed, and take lists out', async ({
  house,
}) => {
  const campaignId = await asks(house, 'odoc/della');

  const answers: number[] = [];
  for (const path of [paths.campaign(campaignId), paths.csv(campaignId), paths.record(campaignId), paths.start])
    answers.push((await house.visit('odoc/marisol', path)).status);
  const kiosk = await house.visit('odoc/marisol', paths.kiosk(campaignId), {});
  const other = await house.visit('omes/dana', paths.campaign(campaignId));

  expect(answers).toEqual([403, 403, 403, 403]);
  expect(kiosk.status).toBe(422);
  expect(other.status).toBe(404);
});

test('a sheet that many signed is recorded once for all of them, with its scan in each file', async ({ house }) => {
  const campaignId = await asks(house, 'odoc/della');
  const people = ['odoc/grace', 'odoc/owen'].map((who) => personOf(house, who));
  const sheet = await house.visit('odoc/della', paths.rollCall(campaignId));

  const form = { people, way: 'roll-call', signedOn: today(), scan: pdf('both lines are signed') };
  const recorded = await house.visit('odoc/della', paths.record(campaignId), form);
  const twice = await pageOf(house.visit('odoc/della', paths.record(campaignId), form));

  const grace = await pageOf(house.visit('odoc/grace', paths.home));
  const page = await pageOf(house.visit('odoc/della', `${paths.campaign(campaignId)}?state=signed`));
  expect(sheet.headers.get('content-type')).toBe('application/pdf');
  expect(recorded.status).toBe(303);
  expect(twice.status).toBe(422);
  expect(twice.words).toContain('This acknowledgement has been given already');
  expect(page.words).toMatch(/Grace Ohanzee .* On a sheet with others .*Owen Strand/);
  expect(grace.words).toContain('Download the paper');
});

test('a scan is looked at: what is no scan, carries a program or is missing is not recorded', async ({ house }) => {
  const campaignId = await asks(house, 'odoc/della');
  const form = { people: personOf(house, 'odoc/grace'), way: 'paper', signedOn: today() };
  const record = (scan: File) => pageOf(house.visit('odoc/della', paths.record(campaignId), { ...form, scan }));

  const none = await pageOf(house.visit('odoc/della', paths.record(campaignId), form));
  const page = await record(new File(['<html>'], 'a.pdf'));
  const program = await record(pdf('<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>'));
  const cut = await record(new File(['%PDF-1.7 and no end'], 'a.pdf'));

  expect([none, page, program, cut].map(({ status }) => status)).toEqual([422, 422, 422, 422]);
  expect(none.words).toContain('Choose the scan of the signed paper.');
  expect(program.words).toContain('carries a program');
  expect(cut.words).toContain('is cut off');
});

test('the list of people is narrowed, paged by name and taken out as a file', async ({ house }) => {
  for (let count = 0; count < 60; count += 1)
    await person(house, 'odoc/della', { name: `Ann Officer ${String(count).padStart(2, '0')}` });
  const campaignId = await asks(house, 'odoc/della');
  await signs(house, 'odoc/marisol', campaignId);

  const first = await pageOf(house.visit('odoc/della', `${paths.campaign(campaignId)}?state=open&q=officer`));
  const [, next = ''] = /href="([^"]+)"[^>]*rel="next"/.exec(first.html) ?? [];
  const second = await pageOf(house.visit('odoc/della', next.replaceAll('&amp;', '&')));
  const csv = await (await house.visit('odoc/della', `${paths.csv(campaignId)}?state=signed`)).text();

  expect(first.words).toContain('Ann Officer 49');
  expect(first.words).not.toContain('Ann Officer 50');
  expect(second.words).toContain('Ann Officer 59');
  expect(csv.trim().split('\r\n')).toHaveLength(2);
  expect(csv).toContain('Marisol Vega');
});

test('a campaign that has ended asks nobody: signing and links are over, and what was signed stays', async ({
  house,
}) => {
  const server = await mailServer();
  const vendor = await person(house, 'odoc/della', { name: 'Vic Vendor', kind: 'vendor' });
  const campaignId = await asks(house, 'odoc/della');
  await mails(house.clock('odoc'), server.mail, campaignId);
  await server.close();
  const page = await pageOf(house.visit('odoc/ben', paths.sign(campaignId)));
  const signed = await signs(house, 'odoc/marisol', campaignId);

  const silent = await house.visit('odoc/della', paths.end(campaignId), { reason: '' });
  const ended = await house.visit('odoc/della', paths.end(campaignId), { reason: 'A new version comes.' });

  const late = await pageOf(house.visit('odoc/ben', paths.sign(campaignId), signedForm(page.html, 'Ben Tall Bear')));
  const kept = await pageOf(house.visit('odoc/marisol', signed.location ?? ''));
  expect([silent.status, ended.status]).toEqual([422, 303]);
  expect(late.status).toBe(422);
  expect((await house.anybody(linkIn(server.came, vendor.email))).status).toBe(404);
  expect(kept.words).toContain('The paper is whole');
});
