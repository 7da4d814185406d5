import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { approves, drafts, edits, hashIn, publishes, schedules, submits } from '#tests/support/steps';

const clause = 'OMES-006/business.B.b.1';

test(`${clause}: nothing is ordered before Public Affairs has approved it, and then it is published`, async ({
  house,
}) => {
  const draftId = await drafts(house, 'omes/ada', 'The east door is open again.');
  await submits(house, 'omes/ada', draftId);
  const waiting = await pageOf(house.visit('omes/luis', paths.draft(draftId)));
  const order = { contentHash: hashIn(waiting.html), when: 'now', at: '' };

  const early = await pageOf(house.visit('omes/ada', paths.schedule(draftId), order));
  await approves(house, 'omes/luis', draftId);
  await schedules(house, 'omes/ada', draftId);

  expect(early).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(await publishes(house, 'omes/ada', draftId)).toMatchObject({ kind: 'done' });
});

test(`${clause}: an approval is of exactly the content that the reviewer saw`, async ({ house }) => {
  const draftId = await drafts(house, 'omes/ada', 'The east door is open.');
  await submits(house, 'omes/ada', draftId);
  const seen = hashIn((await pageOf(house.visit('omes/luis', paths.draft(draftId)))).html);
  await edits(house, 'omes/ada', draftId, 'The east door is closed.');
  await submits(house, 'omes/ada', draftId);

  const stale = await pageOf(house.visit('omes/luis', paths.approve(draftId), { contentHash: seen, note: '' }));

  expect(stale).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(stale.words).toContain('The draft was changed after you saw it.');
  await approves(house, 'omes/luis', draftId);
});

test(`${clause}: an edit voids the approval and stops what was ordered`, async ({ house }) => {
  const draftId = await drafts(house, 'omes/ada', 'The west door is open.');
  await submits(house, 'omes/ada', draftId);
  await approves(house, 'omes/luis', draftId);
  await schedules(house, 'omes/ada', draftId, '2031-01-02T09:00');
  await edits(house, 'omes/ada', draftId, 'The west door is closed for good.');

  await expect(publishes(house, 'omes/ada', draftId)).rejects.toThrow('nothing is ordered');
  const page = await pageOf(house.visit('omes/ada', paths.draft(draftId)));
  expect(page.words).toContain('What had been decided about the version before is void.');
});

test(`${clause}: what its author has not submitted is not decided on, and the refusal cites the clause`, async ({
  house,
}) => {
  const draftId = await drafts(house, 'omes/ada', 'The north door is open.');
  const seen = hashIn((await pageOf(house.visit('omes/ada', paths.submit(draftId)))).html);

  const early = await pageOf(house.visit('omes/luis', paths.approve(draftId), { contentHash: seen, note: '' }));

  expect(early).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(early.words).toContain("The draft isn't up for review.");
});
