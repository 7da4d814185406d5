import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { inDays } from '#tests/support/days';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { names } from '#tests/support/screening-lists';
import { approves, drafts, hashIn, submits } from '#tests/support/steps';

const clause = 'OP-021002/V.C.4';

test(`${clause}: soon before an election, what names a candidate is found and decided by the chief administrator`, async ({
  house,
}) => {
  const heldOn = inDays(30);
  await names(house, 'odoc/june', { name: 'Special election', heldOn, words: 'Jane Roe' });
  const draftId = await drafts(house, 'odoc/marisol', 'Sheriff Roe visits the training academy.');

  const draft = await pageOf(house.visit('odoc/marisol', paths.draft(draftId)));
  await submits(house, 'odoc/marisol', draftId);
  const page = await pageOf(house.visit('odoc/ben', paths.draft(draftId)));
  const approval = { contentHash: hashIn(page.html), note: '' };
  const tried = await pageOf(house.visit('odoc/ben', paths.approve(draftId), approval));

  expect(draft.clauses).toContain(clause);
  expect(page.words).toContain('drafts that name Jane Roe go to the director');
  expect(tried.status).toBe(422);
  expect(tried.words).toContain('only the chief administrator of Communications decides');
  await approves(house, 'odoc/june', draftId);
});
