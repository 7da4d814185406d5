import { readFileSync, writeFileSync, chmodSync } from 'node:fs';
import path from 'node:path';

import { expect } from 'vitest';

import { sequenceLog } from '#app/records/sequence-log.flow';
import { adoptPack, packInForce } from '#domain/policies';
import { ok } from '#kernel/result';
import { paths } from '#paths/acknowledgements';
import { type PackDocument, packOf } from '#policy';
import { asks, person, signs } from '#tests/support/acknowledgements';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

/** The agency adopts its policy with one clause in other words. */
async function changes(house: TestHouse, agency: string, clause: string, change: Partial<PackDocument['clauses'][0]>) {
  const clock = house.clock(agency);
  const before = await clock.view(packInForce);
  const clauses = before.document.clauses.map((one) => (one.id === clause ? { ...one, ...change } : one));
  const after = packOf({ ...before.document, clauses });
  const later = house.clock(agency, new Date());
  await later.transact(async (tx) => ok(await adoptPack(tx, after, null)));
  return { before, after };
}

test('a sealed paper is proven by the log: the entry commits to its SHA-256, and the proof can be taken out', async ({
  house,
}) => {
  const campaignId = await asks(house, 'odoc/della');
  const { location } = await signs(house, 'odoc/marisol', campaignId);
  for (let round = 0; round < 5; round += 1) await sequenceLog.run(house.clock('odoc'), {});

  const one = await pageOf(house.visit('odoc/marisol', location ?? ''));
  const disclosures = await (await house.visit('odoc/marisol', `${location}/proof/disclosures.jsonl`)).text();
  const byBen = await house.visit('odoc/theo', `${location}/proof/disclosures.jsonl`);

  const { sha256 } = await house
    .clock('odoc')
    .view((view) => view.selectFrom('person_papers').select('sha256').executeTakeFirstOrThrow());
  expect(one.words).toContain('Proven');
  expect(one.words).toContain('The paper is whole');
  expect(disclosures).toContain('documentSha256');
  expect(disclosures).toContain(sha256);
  expect(byBen.status).toBe(404);
});

test('a paper that was changed on the disk no longer passes: its page says so', async ({ house }) => {
  const campaignId = await asks(house, 'odoc/della');
  const { location } = await signs(house, 'odoc/marisol', campaignId);
  const { sha256 } = await house
    .clock('odoc')
    .view((view) => view.selectFrom('person_papers').select('sha256').executeTakeFirstOrThrow());
  const file = path.join(house.env.data, 'blobs', sha256.slice(0, 2), sha256);
  const bytes = readFileSync(file);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  chmodSync(file, 0o600);
  writeFileSync(file, bytes);

  const one = await pageOf(house.visit('odoc/della', location ?? ''));

  expect(one.words).toContain('The paper is damaged');
});

test('a new version takes nothing from what was signed before: the page shows the version and words then', async ({
  house,
}) => {
  const campaignId = await asks(house, 'odoc/della');
  const { location } = await signs(house, 'odoc/marisol', campaignId);

  const { before, after } = await changes(house, 'odoc', 'OP-021002/IV.C.1', {
    summary: 'No picture of an inmate at all.',
  });

  const one = await pageOf(house.visit('odoc/marisol', location ?? ''));
  expect(before.hash).not.toBe(after.hash);
  expect(one.html).toContain(before.hash);
  expect(one.html).not.toContain(after.hash);
  expect(one.words).toContain("I use no image of an inmate but those on the agency's site.");
  expect(one.words).toContain('The paper is whole');
});

test('after a material change exactly those are asked again whom the changed clause binds, and those who never signed', async ({
  house,
}) => {
  const vendor = await person(house, 'odoc/della', { name: 'Vic Vendor', kind: 'vendor' });
  const campaignId = await asks(house, 'odoc/della');
  await signs(house, 'odoc/marisol', campaignId);
  await house.visit('odoc/della', paths.record(campaignId), {
    people: vendor.id,
    way: 'paper',
    signedOn: new Date().toISOString().slice(0, 10),
    scan: new File(['%PDF-1.7\nsigned\n%%EOF\n'], 'scan.pdf'),
  });
  const { after } = await changes(house, 'odoc', 'OP-021002/IV.C.1', { summary: 'No picture of an inmate at all.' });

  const form = await pageOf(house.visit('odoc/della', `${paths.start}?policy=${after.hash}`));
  const again = await asks(house, 'odoc/della', { whom: 'changed', policyHash: after.hash });

  const asked = await house
    .clock('odoc')
    .view((view) => view.selectFrom('acknowledgements').select('person_id').where('campaign_id', '=', again).execute());
  const ids = asked.map(({ person_id: id }) => id);
  const page = await pageOf(house.visit('odoc/marisol', paths.sign(again)));
  expect(form.words).toContain(`binds to something new: ${ids.length}`);
  expect(ids).toContain(house.demo.people['odoc/marisol']?.id);
  expect(ids).toContain(house.demo.people['odoc/ben']?.id);
  expect(ids).not.toContain(vendor.id);
  expect(page.words).toContain('One clause has changed; it stands first.');
  expect(page.words).toContain('Changed No picture of an inmate at all.');
});

test('a change that binds nobody anew asks nobody who has signed', async ({ house }) => {
  const campaignId = await asks(house, 'odoc/della');
  await signs(house, 'odoc/marisol', campaignId);
  const { after } = await changes(house, 'odoc', 'OP-021002/IV.C.1', { note: 'Only a note.' });

  const again = await asks(house, 'odoc/della', { whom: 'changed', policyHash: after.hash });

  const asked = await house
    .clock('odoc')
    .view((view) => view.selectFrom('acknowledgements').select('person_id').where('campaign_id', '=', again).execute());
  expect(asked.map(({ person_id: id }) => id)).not.toContain(house.demo.people['odoc/marisol']?.id);
});
