import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { approves, drafts, posts, publishes, schedules, submits, wordsOf } from '#tests/support/steps';

test('a draft becomes a post: written, submitted, approved by a second person, ordered, published and recorded', async ({
  house,
}) => {
  const text = 'The visiting room in Lexington opens at nine on Saturday.';
  const draftId = await drafts(house, 'odoc/marisol', text);
  await submits(house, 'odoc/marisol', draftId);
  await approves(house, 'odoc/ben', draftId);
  await schedules(house, 'odoc/marisol', draftId);
  expect(await publishes(house, 'odoc/marisol', draftId)).toMatchObject({ kind: 'done' });

  const page = await (await house.visit('odoc/marisol', paths.draft(draftId))).text();
  const words = wordsOf(page);
  expect(words).toContain(text);
  expect(words).toContain('It is published.');
  expect(page).toMatch(/href="\/records\/[0-9a-f-]{36}"/);
  expect(words).toMatch(/Published.*Ordered to be published.*Approved.*Submitted for review.*Begun/);
});

test('each view of the list holds what is in it, with its count', async ({ house }) => {
  const waiting = await drafts(house, 'odoc/marisol', 'A draft that waits for its reader.');
  await submits(house, 'odoc/marisol', waiting);
  await posts(house, { author: 'odoc/marisol', reviewer: 'odoc/ben', text: 'A post that is out.' });

  const at = async (tab: string) => wordsOf(await (await house.visit('odoc/ben', paths.draftsIn(tab))).text());
  expect(await at('review')).toContain('A draft that waits for its reader.');
  expect(await at('published')).toContain('A post that is out.');
  expect(await at('mine')).not.toContain('A draft that waits');
});
