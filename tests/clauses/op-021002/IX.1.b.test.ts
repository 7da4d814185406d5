import { expect } from 'vitest';

import { dateAfter } from '#kernel/instant';
import { inMonths } from '#tests/support/days';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { remindersOf, reminds, reviews } from '#tests/support/reviews';

test('OP-021002/IX.1.b: the chief administrator reviews the procedure yearly; a year without it is a task, a mail and seen', async ({
  house,
}) => {
  const stage = await reminds(house, 'odoc');
  const { tasks, notices } = await remindersOf(house, 'odoc/june');
  const today = await pageOf(house.visit('odoc/june', '/'));
  const form = await pageOf(house.visit('odoc/june', '/versions/reviews'));

  expect(stage).toBe('late');
  expect(tasks).toMatchObject([{ role: 'chief-administrator' }]);
  expect(notices).toMatchObject([{ name: 'June Delacroix' }]);
  expect(today.words).toContain('Review OP-021002, Use of Social Media, due on October 27, 2022');
  expect(form.words).toContain('2022-10-27, by the setting, counted from the last date on its first page: overdue');
});

test('OP-021002/IX.1.b: the next review is at most a year away, and its result is signed: confirmed, or to be revised', async ({
  house,
}) => {
  const inAYear = inMonths(12);
  const tooFar = await reviews(house, 'odoc/june', { nextOn: dateAfter(inAYear, { days: 1 }) });
  const signed = await reviews(house, 'odoc/june', { result: 'revised', name: 'June Delacroix' });
  const page = await pageOf(house.visit('odoc/june', '/versions/reviews'));
  const entry = await house
    .as('odoc/june')
    .view((view) =>
      view.selectFrom('ledger').select('payload').where('kind', '=', 'policy.reviewed').executeTakeFirstOrThrow(),
    );

  expect(tooFar.status).toBe(422);
  expect(signed.status).toBe(303);
  expect(page.words).toContain(`Next review ${inAYear}`);
  expect(page.words).toContain('A new version is to come');
  expect(entry.payload).toMatchObject({ result: 'revised', dueOn: '2022-10-27', signed: { name: 'June Delacroix' } });
});
