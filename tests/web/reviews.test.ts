import { expect } from 'vitest';

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
  await reviews(house, 'odoc/june', { nextOn: '2027-06-01' }, new Date('2026-11-23T18:00:00Z'));
  const asked = [];
  for (const day of ['2027-04-01', '2027-04-02', '2027-04-03', '2027-06-01', '2027-06-02', '2027-06-03', '2027-08-01'])
    asked.push(await reminds(house, 'odoc', day));
  const { tasks, notices } = await remindersOf(house, 'odoc/june');

  expect(asked).toEqual([null, 'ahead', null, null, 'late', null, null]);
  expect(tasks.map(({ role, says }) => [role, says])).toEqual([
    ['chief-administrator', 'Review OP-021002, Use of Social Media, due on June 1, 2027'],
  ]);
  expect(notices.map(({ name }) => name)).toEqual(['June Delacroix', 'June Delacroix']);
  expect(notices.map(({ says }) => /is due on|was due on/.exec(says)?.[0])).toEqual(['is due on', 'was due on']);
});

test('a signed review ends the task, names the next day, and leaves the version as it was', async ({ house }) => {
  await reminds(house, 'omes');
  const before = await remindersOf(house, 'omes/dana');
  const done = await reviews(house, 'omes/dana', { nextOn: '2027-03-01' });
  const after = await remindersOf(house, 'omes/dana');
  const page = await pageOf(house.visit('omes/dana', '/versions/reviews'));
  const policy = await pageOf(house.visit('omes/dana', '/policy'));

  expect(done.status).toBe(303);
  expect([before.tasks.length, after.tasks.length]).toEqual([1, 0]);
  expect(page.words).toContain('Next review 2027-03-01, as the last review says');
  expect(page.words).toContain('Confirmed as it is');
  expect(page.words).toContain('Revised last 2019-10-16');
  expect(policy.words).toContain('confirmed, not revised');
  expect(policy.words).toContain('Revised 2019-10-16');
  expect(policy.words).not.toContain('overdue');
});

test("a review is refused that names a day past or too far, or another version than the one in force: 'policy.moves-by-table'", async ({
  house,
}) => {
  const far = await reviews(house, 'odoc/june', { nextOn: '2040-01-01' });
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
  await reviews(house, 'odoc/june', { nextOn: '2027-06-01' });
  const zip = packZip('op-021002', disclaimerIsDuty, [
    'pack.yaml',
    '  reviewEvery: year\n',
    '  reviewEvery: year\n  nextReviewOn: 2027-02-01\n',
  ]);
  await adopts(house, 'odoc/harold', await uploads(house, 'odoc/june', zip));
  const page = await pageOf(house.visit('odoc/june', '/versions/reviews'));

  expect(page.words).toContain('Next review 2027-02-01, as its first page says');
});
