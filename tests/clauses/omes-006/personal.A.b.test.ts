import { sql } from 'kysely';
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
  const { rows } = await house.clock('omes').view((view) =>
    sql<{ kept: string[] }>`
      select array_agg(attname::text order by attname) as kept from pg_attribute
       where attrelid = 'self_checks'::regclass and attnum > 0`.execute(view),
  );

  expect(rows[0]?.kept).toEqual(['agency_id', 'count', 'day']);
});
