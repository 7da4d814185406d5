import { expect } from 'vitest';

import { dateAfter, formatCivilDate } from '#kernel/instant';
import { inMonths } from '#tests/support/days';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { remindersOf, reminds, reviews } from '#tests/support/reviews';
import { adopts, disclaimerIsDuty, packZip, uploads } from '#tests/support/versions';

test('whoever may confirm sees on Today and on the policy’s page that the review is late; nobody else is troubled', async ({
  house,
}) => {
  const seen = async (who: string) => {
    const [today, policy] = [await pageOf(house.visit(who, '/')), await pageOf(house.visit(who, '/policy'))];
    return [today, policy].map(({ words }) => /review of (the|this) policy is overdue/.test(words));
  };

  expect(await seen('omes/dana')).toEqual([true, true]);
  expect(await seen('omes/celeste')).toEqual([true, true]);
  expect(await seen('omes/ada')).toEqual([false, false]);
});

test('the owner has one task and one mail when it is near and one when it is late, however often the clock asks', async ({
  house,
}) => {
  const dueOn = inMonths(6);
  await reviews(house, 'odoc/june', { nextOn: dueOn });
  const asked = [];
  for (const days of [-61, -60, -59, 0, 1, 2, 61]) asked.push(await reminds(house, 'odoc', dateAfter(dueOn, { days })));
  const { tasks, notices } = await remindersOf(house, 'odoc/june');

  expect(asked).toEqual([null, 'ahead', null, null, 'late', null, null]);
  expect(tasks.map(({ role, says }) => [role, says])).toEqual([
    ['chief-administrator', `Review OP-021002, Use of Social Media, due on ${formatCivilDate(dueOn)}`],
  ]);
  expect(notices.map(({ name }) => name)).toEqual(['June Delacroix', 'June Delacroix']);
  expect(notices.map(({ says }) => /is due on|was due on/.exec(says)?.[0])).toEqual(['is due on', 'was due on']);
});

test('a signed review ends the task, names the next day, and leaves the version as it was', async ({ house }) => {
  await reminds(house, 'omes');
  const before = await remindersOf(house, 'omes/dana');
  const nextOn = inMonths(4);
  const done = await reviews(house, 'omes/dana', { nextOn });
  const after = await remindersOf(house, 'omes/dana');
  const page = await pageOf(house.visit('omes/dana', '/versions/reviews'));
  const policy = await pageOf(house.visit('omes/dana', '/policy'));

  expect(done.status).toBe(303);
  expect([before.tasks.length, after.tasks.length]).toEqual([1, 0]);
  expect(page.words).toContain(`Next review ${nextOn}, as the last review says`);
  expect(page.words).toContain('Confirmed as it is');
  expect(page.words).toContain('Revised last 2019-10-16');
  expect(policy.words).toContain('confirmed, not revised');
  expect(policy.words).toContain('Revised 2019-10-16');
  expect(policy.words).not.toContain('overdue');
});

test("a review is refused that names a day past or too far, or another version than the one in force: 'policy.moves-by-table'", async ({
  house,
}) => {
  const far = await reviews(house, 'odoc/june', { nextOn: inMonths(60) });
  const past = await reviews(house, 'odoc/june', { nextOn: '2020-01-01' });
  const other = await reviews(house, 'odoc/june', { hash: '0'.repeat(64) });
  const unsigned = await reviews(house, 'odoc/june', { name: '', consent: '' });
  const stranger = await reviews(house, 'odoc/marisol');
  const kept = await house.as('odoc/june').view((view) => view.selectFrom('policy_reviews').select('id').execute());

  for (const page of [far, past]) {
    expect(page.status).toBe(422);
    expect(page.words).toContain('Choose a day after today, at the latest');
  }
  expect(other.words).toContain('Look at the history again.');
  expect(unsigned.words).toContain('Type your name: it is your signature.');
  expect(unsigned.html).toContain('Read whole; nothing to change.');
  expect(stranger.status).toBe(422);
  expect(kept).toEqual([]);
});

test('a new version whose first page names a day of its own is reviewed on that day', async ({ house }) => {
  await reviews(house, 'odoc/june', { nextOn: inMonths(6) });
  const zip = packZip('op-021002', disclaimerIsDuty, [
    'pack.yaml',
    '  reviewEvery: year\n',
    `  reviewEvery: year\n  nextReviewOn: ${inMonths(3)}\n`,
  ]);
  await adopts(house, 'odoc/harold', await uploads(house, 'odoc/june', zip));
  const page = await pageOf(house.visit('odoc/june', '/versions/reviews'));

  expect(page.words).toContain(`Next review ${inMonths(3)}, as its first page says`);
});
