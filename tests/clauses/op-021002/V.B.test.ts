import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { ends } from '#tests/support/permissions';
import { approves, drafts, publishes, schedules, submits } from '#tests/support/steps';

const clause = 'OP-021002/V.B';

test(`${clause}: who is designated may write for the agency's website, nobody else`, async ({ house }) => {
  const account = house.demo.accounts['odoc/site'] ?? '';
  const text = 'Visiting hours change on Monday.';

  const list = await pageOf(house.visit('odoc/ben', paths.start));
  const refused = await pageOf(house.visit('odoc/ben', paths.write(account), { text }));

  expect(list.clauses).toContain(clause);
  expect(refused).toMatchObject({ status: 422, clauses: [clause] });
  expect(refused.words).toContain(text);
  expect(await drafts(house, 'odoc/marisol', text)).toMatch(/^[0-9a-f-]{36}$/);
});

test(`${clause}: a designation that has ended publishes nothing any more, not even what was ordered`, async ({
  house,
}) => {
  const draftId = await drafts(house, 'odoc/marisol', 'The lobby is open.');
  await submits(house, 'odoc/marisol', draftId);
  await approves(house, 'odoc/ben', draftId);
  await schedules(house, 'odoc/marisol', draftId);
  await ends(house, 'odoc/june', 'designation');

  expect(await publishes(house, 'odoc/marisol', draftId)).toMatchObject({ kind: 'refused', citations: [{ clause }] });
  const page = await pageOf(house.visit('odoc/marisol', paths.draft(draftId)));
  expect(page.words).toContain('It was not published');
  expect(page.clauses).toContain(clause);
});
