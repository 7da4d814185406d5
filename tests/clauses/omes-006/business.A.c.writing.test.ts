import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { ends } from '#tests/support/permissions';
import { drafts } from '#tests/support/steps';

const clause = 'OMES-006/business.A.c';

test(`${clause}: without the approval of the division's director the employee doesn't write`, async ({ house }) => {
  const account = house.demo.accounts['omes/site'] ?? '';
  const begun = await drafts(house, 'omes/ada', 'The shuttle runs every ten minutes.');
  await ends(house, 'omes/dana', 'director-approval');

  const page = await pageOf(house.visit('omes/ada', paths.write(account)));
  const tried = await pageOf(house.visit('omes/ada', paths.write(account), { text: 'The shuttle is late.' }));
  const edited = await pageOf(house.visit('omes/ada', paths.edit(begun), { text: 'The shuttle is late.' }));

  expect(page).toMatchObject({ status: 403, clauses: [clause] });
  expect(tried).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(edited).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(edited.words).toContain('The shuttle is late.');
});
