import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { inDays } from '#tests/support/days';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { names } from '#tests/support/screening-lists';
import { approves, drafts, hashIn, submits } from '#tests/support/steps';

const clause = 'OMES-006/guidelines.K.1';
const decided = 'OMES-006/guidelines.B.2';

test(`${clause}: soon before an election, what names a candidate is found and decided by the Public Affairs director`, async ({
  house,
}) => {
  const heldOn = inDays(30);
  await names(house, 'omes/dana', { name: 'Special election', heldOn, words: 'Jane Roe' });
  const draftId = await drafts(house, 'omes/ada', 'Jane Roe opens the new tag office on Monday.');

  const draft = await pageOf(house.visit('omes/ada', paths.draft(draftId)));
  await submits(house, 'omes/ada', draftId);
  const page = await pageOf(house.visit('omes/luis', paths.draft(draftId)));
  const approval = { contentHash: hashIn(page.html), note: '' };
  const tried = await pageOf(house.visit('omes/luis', paths.approve(draftId), approval));

  expect(draft.words).toContain('Jane Roe (Sheriff) stands for election');
  expect(draft.clauses).toContain(clause);
  expect(tried).toMatchObject({ status: 422, clauses: expect.arrayContaining([decided]) });
  await approves(house, 'omes/dana', draftId);
});
