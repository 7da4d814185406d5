import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { omesRegisters } from '#tests/support/permissions';
import { drafts } from '#tests/support/steps';

const clause = 'OMES-006/oversight.C.1';

test(`${clause}: who administers the account on the network doesn't write for it`, async ({ house }) => {
  const named = 'Office of Management and Enterprise Services';
  const hers = await omesRegisters(house, { name: `${named}: events`, handle: 'events', administrator: 'ada' });
  const others = await omesRegisters(house, { name: `${named}: jobs`, handle: 'jobs', administrator: 'sam' });

  const refused = await pageOf(house.visit('omes/ada', paths.write(hers), { text: 'Open day on Friday.' }));

  expect(refused).toMatchObject({ status: 422, clauses: [clause] });
  expect(refused.words).toContain('Open day on Friday.');
  expect(await drafts(house, 'omes/ada', 'Open day on Friday.', others)).toMatch(/^[0-9a-f-]{36}$/);
});
