import { expect } from 'vitest';

import { inDays, instantOn } from '#tests/support/days';
import { type TestHouse, test } from '#tests/support/house';
import { remindersOf } from '#tests/support/reviews';
import { doDaily } from '#worker';

const quiet = () => {};
const does = (house: TestHouse, when: Date) => doDaily(house.clock('omes', when), quiet);

const checksOf = (house: TestHouse) =>
  house
    .clock('omes')
    .view((view) => view.selectFrom('ledger').select('id').where('kind', '=', 'log.checked').execute());

test('what is due each day is done at the first look of a day and not again on it, however often the worker starts', async ({
  house,
}) => {
  const first = await does(house, instantOn(inDays(1), '14:00'));
  const again = await does(house, instantOn(inDays(1), '14:15'));
  const night = await does(house, instantOn(inDays(2), '05:59'));
  const checked = await checksOf(house);
  const morning = await does(house, instantOn(inDays(2), '06:01'));
  const { tasks, notices } = await remindersOf(house, 'omes/dana');

  expect(first).toContain('remind-of-review');
  expect(first).toContain('remind-acknowledgements');
  expect([again, night]).toEqual([[], []]);
  expect(checked).toHaveLength(1);
  expect(morning).toEqual(first);
  expect(await checksOf(house)).toHaveLength(2);
  expect([tasks.length, notices.length]).toEqual([1, 1]);
});

test('what fails does not hold up the rest of the day’s work, is reported, and is tried again at the next look', async ({
  house,
}) => {
  const now = instantOn(inDays(1), '14:00');
  const said: string[] = [];
  const clock = house.clock('omes', now);
  const logOf = () => Promise.reject(new Error('the disk is away'));
  const broken = { ...clock, world: { ...clock.world, logOf } };

  const without = await doDaily(broken, (says) => said.push(says));
  const next = await does(house, instantOn(inDays(1), '14:15'));

  expect(said).toEqual(['check-log']);
  expect(without).not.toContain('check-log');
  expect(without).toContain('remind-acknowledgements');
  expect(next).toEqual(['check-log']);
});
