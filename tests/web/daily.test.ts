import { expect } from 'vitest';

import { type TestHouse, test } from '#tests/support/house';
import { remindersOf } from '#tests/support/reviews';
import { doDaily } from '#worker';

const at = (instant: string) => new Date(instant);
const quiet = () => {};
const does = (house: TestHouse, when: Date) => doDaily(house.clock('omes', when), quiet);

const checksOf = (house: TestHouse) =>
  house
    .clock('omes')
    .view((view) => view.selectFrom('ledger').select('id').where('kind', '=', 'log.checked').execute());

test('what is due each day is done at the first look of a day and not again on it, however often the worker starts', async ({
  house,
}) => {
  const first = await does(house, at('2026-11-23T20:00:00Z'));
  const again = await does(house, at('2026-11-23T20:15:00Z'));
  const night = await does(house, at('2026-11-24T11:59:00Z'));
  const checked = await checksOf(house);
  const morning = await does(house, at('2026-11-24T12:01:00Z'));
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
  const now = at('2026-11-23T20:00:00Z');
  const said: string[] = [];
  const clock = house.clock('omes', now);
  const logOf = () => Promise.reject(new Error('the disk is away'));
  const broken = { ...clock, world: { ...clock.world, logOf } };

  const without = await doDaily(broken, (says) => said.push(says));
  const next = await does(house, at('2026-11-23T20:15:00Z'));

  expect(said).toEqual(['check-log']);
  expect(without).not.toContain('check-log');
  expect(without).toContain('remind-acknowledgements');
  expect(next).toEqual(['check-log']);
});
