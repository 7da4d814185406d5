import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OMES-006/personal.A.b: who posts as an employee is asked whether it could be read as the agency’s position', async ({
  house,
}) => {
  const [official] = (await guideOf(house, 'omes')).part('employee');

  expect(official?.clause).toBe('OMES-006/personal.A.b');
  expect(official?.words).toContain("Think whether a reader could take it for the agency's position");
});

test('OMES-006/personal.A.b: of who asks nothing is kept but the number of the day', async ({ house }) => {
  const columns = await house.clock('omes').view((view) => view.introspection.getTables());
  const kept = columns.find(({ name }) => name === 'self_checks')?.columns.map(({ name }) => name);

  expect(kept?.toSorted()).toEqual(['agency_id', 'count', 'day']);
});
