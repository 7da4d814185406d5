import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { remindersOf, reminds, reviews } from '#tests/support/reviews';
import { adopts, packZip, uploads } from '#tests/support/versions';

test('OMES-006/header: the register shows its dates, its approver as designee, and that its next review of 2021-11-01 is overdue', async ({
  house,
}) => {
  const { words } = await pageOf(house.visit('omes/ada', '/policy'));

  expect(words).toContain('Effective 2019-11-01');
  expect(words).toContain('Approved by Dana Webb');
  expect(words).toContain('As designee of OMES Director John Budd');
  expect(words).toContain('Next review 2021-11-01: overdue');
  expect(words).toContain('Prior policy none');
});

test('OMES-006/header: the overdue review is one task and one mail of its owner; reviewed is kept apart from revised', async ({
  house,
}) => {
  const stages = [await reminds(house, 'omes'), await reminds(house, 'omes')];
  const { tasks, notices } = await remindersOf(house, 'omes/dana');
  await reviews(house, 'omes/dana', { name: 'Dana Whitefeather' });
  const { words } = await pageOf(house.visit('omes/ada', '/policy'));

  expect(stages).toEqual(['late', null]);
  expect(tasks).toMatchObject([{ role: 'public-affairs-director' }]);
  expect(notices).toMatchObject([{ name: 'Dana Whitefeather' }]);
  expect(words).toMatch(/Reviewed here .* by Dana Whitefeather: confirmed, not revised/);
  expect(words).toContain('Revised 2019-10-16');
});

test("OMES-006/header: who approves as somebody's designee says whose, and the version names both: 'policy.names-designator'", async ({
  house,
}) => {
  await house.visit('omes/arlo', `/people/${house.demo.people['omes/dana']?.id}/give/give-role`, {
    role: 'policy-approver',
    until: '',
  });
  const zip = packZip('omes-006', ['pack.yaml', 'nextReviewOn: 2021-11-01', 'nextReviewOn: 2028-11-01']);
  const id = await uploads(house, 'omes/dana', zip);
  const without = await adopts(house, 'omes/dana', id, { name: 'Dana Whitefeather' });
  const signed = await adopts(house, 'omes/dana', id, {
    name: 'Dana Whitefeather',
    asDesigneeOf: 'Director Celeste Marrow',
  });
  const page = await pageOf(house.visit('omes/ada', signed.location ?? ''));

  expect(without.status).toBe(422);
  expect(page.words).toContain('Signed by Dana Whitefeather, as designee of Director Celeste Marrow');
  expect((await pageOf(house.visit('omes/celeste', '/'))).words).not.toContain('overdue');
});
