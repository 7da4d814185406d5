import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { ends } from '#tests/support/permissions';
import { approves, drafts, posts, publishes, schedules, submits } from '#tests/support/steps';

const clause = 'OMES-006/oversight.B';

test(`${clause}: without a live written authorization no draft can be started`, async ({ house }) => {
  const account = house.demo.accounts['omes/site'] ?? '';
  expect(await drafts(house, 'omes/ada', 'The parking garage opens again on Monday.')).toMatch(/^[0-9a-f-]{36}$/);
  await ends(house, 'omes/dana', 'written-authorization');

  const list = await pageOf(house.visit('omes/ada', paths.start));
  const tried = await pageOf(house.visit('omes/ada', paths.write(account), { text: 'The garage is closed.' }));

  expect(list.clauses).toContain(clause);
  expect(list.words).toContain('One thing is missing');
  expect(tried).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(tried.words).toContain('The garage is closed.');
  expect((await pageOf(house.visit('omes/ada', paths.drafts))).words).not.toContain('The garage is closed.');
});

test(`${clause}: what was approved isn't published once the authorization has ended`, async ({ house }) => {
  const out = await posts(house, { author: 'omes/ada', reviewer: 'omes/luis', text: 'The lobby opens at eight.' });
  const draftId = await drafts(house, 'omes/ada', 'The lobby closes at six.');
  await submits(house, 'omes/ada', draftId);
  await approves(house, 'omes/luis', draftId);
  await schedules(house, 'omes/ada', draftId);
  await ends(house, 'omes/dana', 'written-authorization');

  const answer = await publishes(house, 'omes/ada', draftId);

  expect(answer).toMatchObject({ kind: 'refused', citations: [{ clause }] });
  const page = await pageOf(house.visit('omes/ada', paths.draft(draftId)));
  expect(page.words).toContain('It was not published');
  expect(page.clauses).toContain(clause);
  expect((await pageOf(house.visit('omes/ada', paths.draft(out)))).words).toContain('It is published.');
});
