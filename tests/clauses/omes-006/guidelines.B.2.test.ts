import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { approves, drafts, hashIn, submits } from '#tests/support/steps';

const clause = 'OMES-006/guidelines.B.2';

test(`${clause}: what a reviewer calls questionable is decided by the Public Affairs director alone`, async ({
  house,
}) => {
  const draftId = await drafts(house, 'omes/ada', 'The best cafeteria of all agencies is ours.');
  await submits(house, 'omes/ada', draftId);
  const contentHash = hashIn((await pageOf(house.visit('omes/luis', paths.draft(draftId)))).html);

  const silent = await pageOf(house.visit('omes/luis', paths.sendToDirector(draftId), { contentHash, note: '' }));
  const note = 'Does this look down on the others?';
  const sent = await pageOf(house.visit('omes/luis', paths.sendToDirector(draftId), { contentHash, note }));
  const tried = await pageOf(house.visit('omes/luis', paths.approve(draftId), { contentHash, note: '' }));

  expect(silent).toMatchObject({ status: 422 });
  expect(silent.words).toContain('Write what is questionable.');
  expect(sent.status).toBe(303);
  expect(tried).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  await approves(house, 'omes/dana', draftId, 'It is meant warmly.');
  const after = await pageOf(house.visit('omes/ada', paths.draft(draftId)));
  expect(after.words).toContain('A second person has approved exactly this.');
});
