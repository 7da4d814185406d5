import { expect } from 'vitest';

import { adoptPack } from '#domain/policies';
import { ok } from '#kernel/result';
import { paths } from '#paths/publish';
import { packOf, readDocument } from '#policy';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { approves, drafts, hashIn, submits } from '#tests/support/steps';

const clause = 'OMES-006/oversight.C.2';
const elsewhere = { address: '203.0.113.9' };

async function approved(house: TestHouse): Promise<string> {
  const draftId = await drafts(house, 'omes/ada', 'The cafeteria takes cards again.');
  await submits(house, 'omes/ada', draftId);
  await approves(house, 'omes/luis', draftId);
  return draftId;
}

test(`${clause}: from elsewhere than a workstation the page warns, asks why, and records it`, async ({ house }) => {
  const draftId = await approved(house);

  const inside = await pageOf(house.visit('omes/ada', paths.draft(draftId)));
  const page = await pageOf(house.visit('omes/ada', paths.draft(draftId), undefined, elsewhere));
  const order = { contentHash: hashIn(page.html), when: 'now', at: '', reason: 'The office is flooded.' };
  const done = await pageOf(house.visit('omes/ada', paths.schedule(draftId), order, elsewhere));

  expect(inside.clauses).not.toContain(clause);
  expect(page.clauses).toContain(clause);
  expect(done.status).toBe(303);
  const after = await pageOf(house.visit('omes/ada', paths.draft(draftId)));
  expect(after.words).toContain('Not from a designated workstation: The office is flooded.');
});

test(`${clause}: an agency that makes it a rule refuses, and orders from a workstation`, async ({ house }) => {
  const { settings, ...document } = readDocument('omes-006');
  const rule = { ...settings['workstation-rule'], value: 'refuse' };
  const strict = packOf({ ...document, settings: { ...settings, 'workstation-rule': rule } });
  await house.as('omes/dana').transact(async (tx) => ok(await adoptPack(tx, strict, null)));
  const draftId = await approved(house);

  const page = await pageOf(house.visit('omes/ada', paths.draft(draftId)));
  const order = { contentHash: hashIn(page.html), when: 'now', at: '' };
  const refused = await pageOf(house.visit('omes/ada', paths.schedule(draftId), order, elsewhere));
  const done = await pageOf(house.visit('omes/ada', paths.schedule(draftId), order));

  expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(done.status).toBe(303);
});
